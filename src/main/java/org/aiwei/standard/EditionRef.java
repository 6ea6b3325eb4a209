package org.aiwei.standard;

import java.util.UUID;

/**
 * An edition of a standard as other modules name it.
 *
 * @param sample the wording is a sample that nobody has compared with the official text yet
 * @param frozen it can no longer be changed: a published campaign stands on it, or it came with the program
 */
public record EditionRef(UUID id, String code, String name, String label, boolean sample, boolean frozen) {}
