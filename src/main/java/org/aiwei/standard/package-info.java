/** 标准: editions of standards as data: aspects, items, requirements and data items; frozen once a campaign stands on them. */
@ApplicationModule(
        displayName = "标准",
        allowedDependencies = {"platform", "access", "tabular"})
@NullMarked
package org.aiwei.standard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
