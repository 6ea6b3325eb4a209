/** 看板: what leaders see first. Owns nothing: reads the views {@code v_*} that each module's migrations offer. */
@ApplicationModule(
        displayName = "看板",
        allowedDependencies = {"platform", "access", "organization", "calendar", "campaign"})
@NullMarked
package org.aiwei.dashboard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
