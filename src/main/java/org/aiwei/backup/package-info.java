/** 备份恢复: the whole installation as one checked file, taken by the clock or by command, and put back into an empty one. */
@ApplicationModule(
        displayName = "备份恢复",
        allowedDependencies = {
            "platform",
            "platform :: files",
            "platform :: postgres",
            "platform :: start",
            "access",
            "job"
        })
@NullMarked
package org.aiwei.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
