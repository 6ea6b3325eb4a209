/** 责任分工: who answers for what in a campaign: the matrix, acceptance, progress, completion, and the lights. */
@ApplicationModule(
        displayName = "责任分工",
        allowedDependencies = {
            "platform",
            "access",
            "organization",
            "account",
            "calendar",
            "tabular",
            "evidence",
            "standard",
            "campaign"
        })
@NullMarked
package org.aiwei.assignment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
