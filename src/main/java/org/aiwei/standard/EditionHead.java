package org.aiwei.standard;

/**
 * What stands on an edition's cover.
 *
 * @param code short sign of the standard, the same for all its editions
 * @param label which edition, such as a year
 * @param sourceNote where the wording comes from
 * @param sample not yet compared with the official text
 */
record EditionHead(String code, String name, String label, String sourceNote, boolean sample) {}
