/** Intake of the responsibility matrix: a table from a file or the clipboard, checked by a person, becomes drafts. */
@NullMarked
package org.aiwei.assignment.intake;

import org.jspecify.annotations.NullMarked;
