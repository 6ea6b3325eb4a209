package org.aiwei.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LineTests {

    private static final UUID ID = new UUID(0, 1);

    @Test
    void isWrittenFieldByFieldWithItsLength() {
        assertThat(Line.canonical(line("林主任", "发布", null).fields()))
                .isEqualTo("1:7,64:" + Line.START + ",20:2026-03-31T04:00:00Z,36:" + ID + ",9:林主任,8:campaign,36:" + ID
                        + ",6:发布,7:PUBLISH,-,-,-,-,-,-,");
    }

    @Test
    void aWordMovedFromOneFieldToTheNextIsAnotherLine() {
        assertThat(line("林主任", "发布", null).hash())
                .hasSize(64)
                .isNotEqualTo(line("林主", "任发布", null).hash());
        assertThat(line("林主任", "发布", null).hash())
                .isNotEqualTo(line("林主任", "发布", "").hash());
    }

    private static Line line(String actor, String label, @Nullable String detail) {
        return new Line(
                7,
                Line.START,
                Instant.parse("2026-03-31T04:00:00Z"),
                ID,
                actor,
                "campaign",
                ID,
                label,
                "PUBLISH",
                null,
                null,
                null,
                detail,
                null,
                null);
    }
}
