@NullMarked
package org.aiwei;

import org.jspecify.annotations.NullMarked;
