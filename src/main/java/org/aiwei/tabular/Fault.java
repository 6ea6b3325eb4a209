package org.aiwei.tabular;

import java.util.List;

/**
 * What is wrong with a line of a table.
 *
 * @param code end of the key of the sentence that says it
 * @param column key of the wrong cell
 */
public record Fault(String code, String column, List<String> args) {}
