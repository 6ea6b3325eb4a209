/** 待办通知: what waits for whom, what went to whom for information; written by the events of the modules below. */
@ApplicationModule(
        displayName = "待办通知",
        allowedDependencies = {
            "platform",
            "access",
            "organization",
            "account",
            "calendar",
            "campaign",
            "assignment",
            "reporting",
            "inspection",
            "rectification",
            "bulletin"
        })
@NullMarked
package org.aiwei.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
