/** 表格: reads any table a person has into one grid, matches names, and writes .xlsx. Knows nothing of what the tables mean. */
@ApplicationModule(
        displayName = "表格",
        allowedDependencies = {"platform", "access"})
@NullMarked
package org.aiwei.tabular;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
