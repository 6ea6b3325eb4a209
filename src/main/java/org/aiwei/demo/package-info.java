/** 演示: the example county Anlan, made only through the use cases, so that its history is real. Profile {@code demo} only. */
@ApplicationModule(displayName = "演示")
@NullMarked
package org.aiwei.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
