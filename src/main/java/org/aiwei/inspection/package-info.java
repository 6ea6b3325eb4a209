/** 督导检查: rounds with their teams and targets, sites, checklists, visits and what was found there. */
@ApplicationModule(
        displayName = "督导检查",
        allowedDependencies = {
            "platform",
            "access",
            "organization",
            "calendar",
            "tabular",
            "evidence",
            "account",
            "standard",
            "campaign",
            "document"
        })
@NullMarked
package org.aiwei.inspection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
