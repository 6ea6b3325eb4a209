/** The PostgreSQL that runs beside the program when no other is named, and the way to its database. */
@NamedInterface("postgres")
@NullMarked
package org.aiwei.platform.postgres;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
