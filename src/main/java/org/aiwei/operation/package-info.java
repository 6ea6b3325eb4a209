/** 运行情况: what whoever keeps the machine needs to know, in words for an administrator and in numbers for a monitor. */
@ApplicationModule(
        displayName = "运行情况",
        allowedDependencies = {"platform", "access", "evidence"})
@NullMarked
package org.aiwei.operation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
