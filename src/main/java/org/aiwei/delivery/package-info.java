/** 送达: brings what has come about to the people it is for: inbox, one digest a day, mail, group robots, calendars. */
@ApplicationModule(
        displayName = "送达",
        allowedDependencies = {
            "platform",
            "access",
            "organization",
            "account",
            "calendar",
            "campaign",
            "assignment",
            "rectification",
            "job",
            "notice"
        })
@NullMarked
package org.aiwei.delivery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
