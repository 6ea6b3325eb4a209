/** 查找: one box for units, people, tasks, rectifications, papers and findings; each kind is brought by its own module. */
@ApplicationModule(
        displayName = "查找",
        allowedDependencies = {"platform", "access", "organization", "account"})
@NullMarked
package org.aiwei.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
