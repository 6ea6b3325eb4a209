/** 公文: number series of issuing offices, and papers in the layout of GB/T 9704 and of the office's forms. */
@ApplicationModule(
        displayName = "公文",
        allowedDependencies = {"platform", "access", "organization"})
@NullMarked
package org.aiwei.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
