/** The PostgreSQL that comes along: unpacked, set up, started, watched and stopped with the program unless another database is named. */
@NullMarked
package org.aiwei.platform.postgres;

import org.jspecify.annotations.NullMarked;
