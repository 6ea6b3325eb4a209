package org.aiwei.organization;

/**
 * One name under which a unit may appear in a paper: its full name, its short name or an alias.
 *
 * @param namePy pinyin initials of that name
 */
public record NamedUnit(UnitRef unit, String name, String namePy) {}
