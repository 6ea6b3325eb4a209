/** 佐证材料: files kept by their content, hung on any subject; who may read and change is asked of the subject's owner. */
@ApplicationModule(
        displayName = "佐证材料",
        allowedDependencies = {"platform", "platform :: files", "platform :: start", "access", "job"})
@NullMarked
package org.aiwei.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
