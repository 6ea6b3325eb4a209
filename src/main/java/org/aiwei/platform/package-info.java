/** 平台: what every other module stands on: clock, errors, paging, the audit contract, the database that comes along. Uses nothing. */
@ApplicationModule(
        displayName = "平台",
        allowedDependencies = {})
@NullMarked
package org.aiwei.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
