/** 机构: the tree of units with names that change by date, named groups of units, and what each leader looks after. */
@ApplicationModule(
        displayName = "机构",
        allowedDependencies = {"platform", "access", "tabular"})
@NullMarked
package org.aiwei.organization;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
