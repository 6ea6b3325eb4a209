package org.aiwei.inspection;

import java.time.LocalDate;

/**
 * As what and how long someone is lent to a round.
 *
 * @param team empty: goes everywhere
 */
public record Lending(MemberRole role, String team, LocalDate fromOn, LocalDate toOn) {}
