/** 整改销号: what was found wrong is handed to a unit, put right, re-checked and closed; the ledger of it all. */
@ApplicationModule(
        displayName = "整改销号",
        allowedDependencies = {
            "platform",
            "access",
            "organization",
            "account",
            "calendar",
            "tabular",
            "evidence",
            "standard",
            "campaign",
            "assignment",
            "inspection",
            "reporting",
            "document",
            "job"
        })
@NullMarked
package org.aiwei.rectification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
