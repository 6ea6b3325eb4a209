/** 后台任务: long work that goes on while people leave the page, and what the clock calls; each once, on whichever node is free. */
@ApplicationModule(
        displayName = "后台任务",
        allowedDependencies = {"platform", "access"})
@NullMarked
package org.aiwei.job;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
