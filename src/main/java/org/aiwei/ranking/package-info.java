/** 排名: units compared like with like by what became of their work; rule and facts are kept, so that each can work its figure out anew. */
@ApplicationModule(
        displayName = "排名",
        allowedDependencies = {"platform", "access", "organization", "tabular", "campaign"})
@NullMarked
package org.aiwei.ranking;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
