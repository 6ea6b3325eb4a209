/** 工作日历: which days are worked, with the State Council's exchanged days, and the arithmetic of workdays. */
@ApplicationModule(
        displayName = "工作日历",
        allowedDependencies = {"platform", "access"})
@NullMarked
package org.aiwei.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
