/** 看板: what leaders, the office and each unit see first. Reads the views {@code v_*}; keeps sums of its own, owns no matter. */
@ApplicationModule(
        displayName = "看板",
        allowedDependencies = {
            "platform",
            "access",
            "organization",
            "account",
            "calendar",
            "tabular",
            "document",
            "job",
            "campaign",
            "assignment",
            "rectification"
        })
@NullMarked
package org.aiwei.dashboard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
