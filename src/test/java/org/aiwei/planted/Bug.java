package org.aiwei.planted;

/**
 * @param what is wrong now
 * @param file below {@code src/main/java/org/aiwei}
 * @param from stands in it exactly once
 * @param tests that ought to notice, below {@code org.aiwei}, divided by blanks
 */
record Bug(String what, String file, String from, String to, String tests) {}
