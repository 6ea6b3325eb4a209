package org.aiwei.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DaysTests {

    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 4, 1);

    @Test
    void saysHowFarADateIs() {
        assertThat(until(-2)).isEqualTo(new Days(Days.Group.NOW, "notice.days.over", 2));
        assertThat(until(0)).isEqualTo(new Days(Days.Group.NOW, "notice.days.today", 0));
        assertThat(until(3)).isEqualTo(new Days(Days.Group.WEEK, "notice.days.left", 3));
        assertThat(Days.until(null, WEDNESDAY).group()).isEqualTo(Days.Group.NO_DATE);
    }

    @Test
    void theWeekEndsOnSunday() {
        assertThat(until(4).group()).isEqualTo(Days.Group.WEEK);
        assertThat(until(5).group()).isEqualTo(Days.Group.LATER);
    }

    private static Days until(int days) {
        return Days.until(WEDNESDAY.plusDays(days), WEDNESDAY);
    }
}
