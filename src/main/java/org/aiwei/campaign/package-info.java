/** 专项工作: a campaign with its phases, milestones, leading group and rules, from draft to archive. */
@ApplicationModule(
        displayName = "专项工作",
        allowedDependencies = {"platform", "access", "organization", "account", "standard", "calendar"})
@NullMarked
package org.aiwei.campaign;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
