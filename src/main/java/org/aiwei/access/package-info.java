/** 权限: who acts, with which duties, from which place in the tree; and the gate in front of every page. */
@ApplicationModule(displayName = "权限", allowedDependencies = "platform")
@NullMarked
package org.aiwei.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
