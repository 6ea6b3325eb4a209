/** People at work while processes are killed; afterwards what they were told is compared with what the database holds. */
@NullMarked
package org.aiwei.fault;

import org.jspecify.annotations.NullMarked;
