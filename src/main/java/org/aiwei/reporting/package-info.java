/** 报送: what units owe at a date: forms, collections, filling in, review. */
@ApplicationModule(
        displayName = "报送",
        allowedDependencies = {
            "platform",
            "access",
            "organization",
            "account",
            "calendar",
            "tabular",
            "evidence",
            "job",
            "standard",
            "campaign",
            "assignment"
        })
@NullMarked
package org.aiwei.reporting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
