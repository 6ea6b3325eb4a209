package org.aiwei.rectification;

import static org.aiwei.rectification.RectificationAction.ASK_EXTENSION;
import static org.aiwei.rectification.RectificationAction.ASK_LONG_TERM;
import static org.aiwei.rectification.RectificationAction.BACK_EXTENSION;
import static org.aiwei.rectification.RectificationAction.BACK_LONG_TERM;
import static org.aiwei.rectification.RectificationAction.FINISH_NOTICE;
import static org.aiwei.rectification.RectificationAction.GRANT_EXTENSION;
import static org.aiwei.rectification.RectificationAction.GRANT_LONG_TERM;
import static org.aiwei.rectification.RectificationAction.OBJECT;
import static org.aiwei.rectification.RectificationAction.REASSIGN;
import static org.aiwei.rectification.RectificationAction.REJECT;
import static org.aiwei.rectification.RectificationAction.REOPEN;
import static org.aiwei.rectification.RectificationAction.REVIEW_STAGE;
import static org.aiwei.rectification.RectificationAction.TRANSFER;
import static org.aiwei.rectification.RectificationAction.VERIFY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RectificationActionTests {

    @ParameterizedTest
    @EnumSource
    void isFoundByItsAddress(RectificationAction action) {
        assertThat(action.path()).matches("[a-z]+(-[a-z]+)*");
        assertThat(RectificationAction.ofPath(action.path())).contains(action);
        assertThat(RectificationAction.ofPath(action.path() + "x")).isEmpty();
    }

    @Test
    void theseMayNameADay() {
        assertThat(those(RectificationAction::takesDate))
                .containsExactly(ASK_EXTENSION, ASK_LONG_TERM, REVIEW_STAGE, REJECT, OBJECT, REOPEN);
    }

    @Test
    void theseUsuallyComeNext() {
        assertThat(those(RectificationAction::forward))
                .containsExactly(
                        REASSIGN,
                        BACK_EXTENSION,
                        GRANT_EXTENSION,
                        BACK_LONG_TERM,
                        GRANT_LONG_TERM,
                        VERIFY,
                        FINISH_NOTICE);
    }

    @Test
    void theseMayTakeItOutOfSight() {
        assertThat(those(RectificationAction::takesAway)).containsExactly(REASSIGN, TRANSFER);
    }

    @Test
    void whatIsNotInTheTableIsNoMove() {
        assertThat(VERIFY.leads(RectificationStatus.SUBMITTED, RectificationStatus.CLOSED))
                .isTrue();
        assertThat(VERIFY.leads(RectificationStatus.SUBMITTED, RectificationStatus.RECTIFYING))
                .isFalse();
        assertThat(VERIFY.leads(RectificationStatus.RECTIFYING, RectificationStatus.CLOSED))
                .isFalse();
    }

    private static Stream<RectificationAction> those(Predicate<RectificationAction> which) {
        return Stream.of(RectificationAction.values()).filter(which);
    }
}
