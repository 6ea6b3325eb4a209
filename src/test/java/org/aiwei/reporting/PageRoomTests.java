package org.aiwei.reporting;

import static org.aiwei.reporting.FieldPlace.HEAD;
import static org.aiwei.reporting.FieldPlace.ROW;
import static org.aiwei.reporting.FieldPlace.TAIL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.aiwei.access.Actor;
import org.aiwei.access.UnitPath;
import org.aiwei.platform.RuleBroken;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class PageRoomTests {

    private final PageRoom room = new PageRoom(1000, DataSize.ofMegabytes(12));

    @Test
    void threeHundredFieldsFitAndSoDoFiftyTwoLongTexts() {
        assertThatNoException().isThrownBy(() -> room.ensure(form(300, FieldKind.TEXT, TAIL)));
        assertThatNoException().isThrownBy(() -> room.ensure(form(52, FieldKind.LONG_TEXT, TAIL)));
        assertThatNoException().isThrownBy(() -> room.ensure(form(300, FieldKind.FILES, TAIL)));
    }

    @Test
    void whatTheServerWouldNotTakeIsRefusedWithANumber() {
        assertThatThrownBy(() -> room.ensure(form(80, FieldKind.LONG_TEXT, ROW)))
                .isInstanceOfSatisfying(RuleBroken.class, broken -> {
                    assertThat(broken.code()).isEqualTo("reporting.form.page");
                    int most = Integer.parseInt(String.valueOf(broken.args()[1]));
                    assertThat(most).isBetween(52, 79);
                    assertThatNoException().isThrownBy(() -> room.ensure(form(most, FieldKind.LONG_TEXT, HEAD)));
                });
        var few = new PageRoom(500, DataSize.ofMegabytes(12));
        assertThatThrownBy(() -> few.ensure(form(300, FieldKind.TEXT, TAIL))).isInstanceOf(RuleBroken.class);
    }

    @Test
    void allOnOnePageOnlyWhereAllFits() {
        var monthly = form(ReadyMade.MONTHLY.fields());
        assertThat(room.takesAll(monthly, 24)).isTrue();
        assertThat(room.takesAll(monthly, 400)).isFalse();
        assertThat(room.takesAll(form(40, FieldKind.NUMBER, ROW), 12)).isTrue();
        assertThat(room.takesAll(form(40, FieldKind.NUMBER, ROW), 13)).isFalse();
    }

    private static ReportForm form(int fields, FieldKind kind, FieldPlace place) {
        var texts = new ArrayList<FieldText>();
        for (int i = 0; i < fields; i++) {
            texts.add(FieldText.of("f" + i, "第" + i + "项", kind, place, true));
        }
        return form(texts);
    }

    private static ReportForm form(List<FieldText> texts) {
        var stamp = new Actor.Stamp(UUID.randomUUID(), "林主任", Instant.EPOCH);
        var form = ReportForm.draft(new UnitPath("/t1/"), "大表", null, stamp);
        form.write("大表", texts, stamp);
        return form;
    }
}
