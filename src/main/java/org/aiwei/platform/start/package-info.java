/** What a person reads, and what a script gets, when the program cannot start. */
@NamedInterface("start")
@NullMarked
package org.aiwei.platform.start;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
