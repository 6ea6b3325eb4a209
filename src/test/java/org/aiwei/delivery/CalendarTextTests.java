package org.aiwei.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.aiwei.delivery.CalendarText.Day;
import org.junit.jupiter.api.Test;

class CalendarTextTests {

    @Test
    void linesAreFoldedAtSeventyFiveOctetsBetweenCharacters() {
        var long1 = "整改病媒生物防制，".repeat(20) + "𠮷end";
        var folded = CalendarText.folded("SUMMARY:" + long1);
        var lines = folded.split("\r\n", -1);
        assertThat(lines).hasSizeGreaterThan(5);
        for (var line : lines) {
            assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75);
            assertThat(line).doesNotContain("\uFFFD");
        }
        assertThat(folded.replace("\r\n ", "")).isEqualTo("SUMMARY:" + long1);
        for (int length = 60; length < 90; length++) {
            var ascii = "x".repeat(length);
            assertThat(CalendarText.folded(ascii).replace("\r\n ", "")).isEqualTo(ascii);
            assertThat(CalendarText.folded(ascii).contains("\r\n")).isEqualTo(length > 75);
        }
    }

    @Test
    void commasSemicolonsBackslashesAndBreaksAreEscaped() {
        assertThat(CalendarText.escaped("a,b;c\\d\r\ne\nf")).isEqualTo("a\\,b\\;c\\\\d\\ne\\nf");
    }

    @Test
    void aDayIsAWholeDay() {
        var day = new Day("1@aiwei-desk", LocalDate.of(2026, 12, 31), "签收 ZG-1", null, Instant.EPOCH);
        assertThat(CalendarText.of("爱卫工作台", List.of(day)))
                .contains(
                        "BEGIN:VEVENT\r\nUID:1@aiwei-desk\r\nDTSTAMP:19700101T000000Z\r\n",
                        "DTSTART;VALUE=DATE:20261231\r\nDTEND;VALUE=DATE:20270101\r\nSUMMARY:签收 ZG-1\r\n")
                .startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
                .endsWith("END:VCALENDAR\r\n")
                .doesNotContain("URL");
    }
}
