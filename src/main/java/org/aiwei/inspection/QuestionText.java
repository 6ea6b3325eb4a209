package org.aiwei.inspection;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is asked.
 *
 * @param nodeId place in the standard it comes from
 * @param phrases one a line: what inspectors often write when it is not met
 */
record QuestionText(String text, @Nullable UUID nodeId, Dimension dimension, int weight, String phrases) {}
