package org.aiwei.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoticeLinesTests {

    @Test
    void readsDaysAndSpansInWideOrPlainCharacters() {
        var notice = new NoticeLines(2027, "2027-10-01~2027-10-03,休,国庆节\n\n２０２７年９月２６日，班，国庆节调休\n2026/12/31,HOLIDAY");

        assertThat(notice.wrong()).isEmpty();
        assertThat(notice.days())
                .hasSize(5)
                .containsEntry(LocalDate.of(2027, 9, 26), new NoticeLines.Listed(DayKind.WORKDAY, "国庆节调休"))
                .containsEntry(LocalDate.of(2026, 12, 31), new NoticeLines.Listed(DayKind.HOLIDAY, ""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2027-10-01              | form
            2027-13-01,休           | date
            2027-02-30,休           | date
            国庆,休                 | date
            2027-10-01,放           | kind
            2027-10-07~2027-10-01,休 | span
            2027-01-01~2027-12-31,休 | span
            2026-10-01,休           | year
            2028-01-01,休           | year
            2027-05-01,休           | repeated
            """)
    void saysWhatIsWrongWithALine(String line, String code) {
        var notice = new NoticeLines(2027, "2027-05-01,休,劳动节\n" + line);
        assertThat(notice.wrong()).singleElement().satisfies(wrong -> {
            assertThat(wrong.code()).isEqualTo(code);
            assertThat(wrong.line()).isEqualTo(2);
        });
    }
}
