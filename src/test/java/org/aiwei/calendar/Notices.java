package org.aiwei.calendar;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The State Council's holiday notices of 2023 to 2026, typed day by day: the other witness for what is shipped. */
public final class Notices {

    static final LocalDate FIRST = LocalDate.of(2023, 1, 1);
    static final LocalDate LAST = LocalDate.of(2026, 12, 31);

    private static final String FREE = """
            2022-12-31 2023-01-01 2023-01-02
            2023-01-21 2023-01-22 2023-01-23 2023-01-24 2023-01-25 2023-01-26 2023-01-27
            2023-04-05
            2023-04-29 2023-04-30 2023-05-01 2023-05-02 2023-05-03
            2023-06-22 2023-06-23 2023-06-24
            2023-09-29 2023-09-30 2023-10-01 2023-10-02 2023-10-03 2023-10-04 2023-10-05 2023-10-06
            2024-01-01
            2024-02-10 2024-02-11 2024-02-12 2024-02-13 2024-02-14 2024-02-15 2024-02-16 2024-02-17
            2024-04-04 2024-04-05 2024-04-06
            2024-05-01 2024-05-02 2024-05-03 2024-05-04 2024-05-05
            2024-06-10
            2024-09-15 2024-09-16 2024-09-17
            2024-10-01 2024-10-02 2024-10-03 2024-10-04 2024-10-05 2024-10-06 2024-10-07
            2025-01-01
            2025-01-28 2025-01-29 2025-01-30 2025-01-31 2025-02-01 2025-02-02 2025-02-03 2025-02-04
            2025-04-04 2025-04-05 2025-04-06
            2025-05-01 2025-05-02 2025-05-03 2025-05-04 2025-05-05
            2025-05-31 2025-06-01 2025-06-02
            2025-10-01 2025-10-02 2025-10-03 2025-10-04 2025-10-05 2025-10-06 2025-10-07 2025-10-08
            2026-01-01 2026-01-02 2026-01-03
            2026-02-15 2026-02-16 2026-02-17 2026-02-18 2026-02-19 2026-02-20 2026-02-21 2026-02-22 2026-02-23
            2026-04-04 2026-04-05 2026-04-06
            2026-05-01 2026-05-02 2026-05-03 2026-05-04 2026-05-05
            2026-06-19 2026-06-20 2026-06-21
            2026-09-25 2026-09-26 2026-09-27
            2026-10-01 2026-10-02 2026-10-03 2026-10-04 2026-10-05 2026-10-06 2026-10-07
            """;

    private static final String WORKED = """
            2023-01-28 2023-01-29 2023-04-23 2023-05-06 2023-06-25 2023-10-07 2023-10-08
            2024-02-04 2024-02-18 2024-04-07 2024-04-28 2024-05-11 2024-09-14 2024-09-29 2024-10-12
            2025-01-26 2025-02-08 2025-04-27 2025-09-28 2025-10-11
            2026-01-04 2026-02-14 2026-02-28 2026-05-09 2026-09-20 2026-10-10
            """;

    private Notices() {}

    public static Map<LocalDate, DayKind> days() {
        return Stream.concat(
                        days(FREE).map(day -> Map.entry(day, DayKind.HOLIDAY)),
                        days(WORKED).map(day -> Map.entry(day, DayKind.WORKDAY)))
                .collect(toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    public static Set<Integer> years() {
        return Set.of(2023, 2024, 2025, 2026);
    }

    private static Stream<LocalDate> days(String text) {
        return Stream.of(text.trim().split("\\s+")).map(LocalDate::parse);
    }
}
