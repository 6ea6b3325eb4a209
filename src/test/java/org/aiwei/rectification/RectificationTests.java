package org.aiwei.rectification;

import static org.aiwei.rectification.Items.DUE;
import static org.aiwei.rectification.Items.LATER;
import static org.aiwei.rectification.Items.NOW;
import static org.aiwei.rectification.Items.TCM;
import static org.aiwei.rectification.Items.TODAY;
import static org.aiwei.rectification.RectificationAction.ACCEPT;
import static org.aiwei.rectification.RectificationAction.ASK_EXTENSION;
import static org.aiwei.rectification.RectificationAction.ASK_RETURN;
import static org.aiwei.rectification.RectificationAction.BACK_EXTENSION;
import static org.aiwei.rectification.RectificationAction.CLOSE_AS;
import static org.aiwei.rectification.RectificationAction.FINISH_NOTICE;
import static org.aiwei.rectification.RectificationAction.GRANT_EXTENSION;
import static org.aiwei.rectification.RectificationAction.PLAN;
import static org.aiwei.rectification.RectificationAction.REFUSE_RETURN;
import static org.aiwei.rectification.RectificationAction.REJECT;
import static org.aiwei.rectification.RectificationAction.REOPEN;
import static org.aiwei.rectification.RectificationAction.REVIEW_STAGE;
import static org.aiwei.rectification.RectificationAction.SUBMIT;
import static org.aiwei.rectification.RectificationAction.TRANSFER;
import static org.aiwei.rectification.RectificationAction.VERIFY;
import static org.aiwei.rectification.RectificationAction.WITHDRAW_SUBMISSION;
import static org.aiwei.rectification.RectificationStatus.CLOSED;
import static org.aiwei.rectification.RectificationStatus.EXTENSION_ASKED;
import static org.aiwei.rectification.RectificationStatus.ISSUED;
import static org.aiwei.rectification.RectificationStatus.LONG_TERM;
import static org.aiwei.rectification.RectificationStatus.LONG_TERM_ASKED;
import static org.aiwei.rectification.RectificationStatus.PUBLIC_NOTICE;
import static org.aiwei.rectification.RectificationStatus.RECTIFYING;
import static org.aiwei.rectification.RectificationStatus.RETURN_ASKED;
import static org.aiwei.rectification.RectificationStatus.SUBMITTED;
import static org.aiwei.rectification.RectificationStatus.VOIDED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.aiwei.County;
import org.aiwei.platform.RuleBroken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class RectificationTests {

    /** The whole table by hand; what is missing here must be refused. Requests go to the office at once. */
    private static final Map<RectificationStatus, String> TABLE = Map.of(
            ISSUED, "ACCEPT>RECTIFYING ASK_RETURN>RETURN_ASKED SUBMIT>SUBMITTED TRANSFER>ISSUED",
            RETURN_ASKED, "REASSIGN>ISSUED REFUSE_RETURN>RECTIFYING",
            RECTIFYING,
                    "ASK_RETURN>RETURN_ASKED ASK_EXTENSION>EXTENSION_ASKED ASK_LONG_TERM>LONG_TERM_ASKED"
                            + " SUBMIT>SUBMITTED TRANSFER>ISSUED",
            EXTENSION_ASKED,
                    "GRANT_EXTENSION>RECTIFYING REFUSE_EXTENSION>RECTIFYING WITHDRAW_EXTENSION>RECTIFYING"
                            + " TRANSFER>ISSUED",
            LONG_TERM_ASKED,
                    "GRANT_LONG_TERM>LONG_TERM REFUSE_LONG_TERM>RECTIFYING WITHDRAW_LONG_TERM>RECTIFYING"
                            + " TRANSFER>ISSUED",
            LONG_TERM, "REVIEW_STAGE>LONG_TERM SUBMIT>SUBMITTED TRANSFER>ISSUED",
            SUBMITTED, "WITHDRAW_SUBMISSION>RECTIFYING VERIFY>PUBLIC_NOTICE REJECT>RECTIFYING TRANSFER>ISSUED",
            PUBLIC_NOTICE, "OBJECT>RECTIFYING FINISH_NOTICE>CLOSED",
            CLOSED, "REOPEN>RECTIFYING",
            VOIDED, "");

    static Stream<Arguments> everyPair() {
        return Stream.of(RectificationStatus.values())
                .flatMap(status -> Stream.of(RectificationAction.values())
                        .filter(action -> action != PLAN)
                        .map(action -> arguments(status, action)));
    }

    @ParameterizedTest
    @MethodSource("everyPair")
    void everyActionFromEveryStatusLeadsWhereTheTableSaysOrNowhere(
            RectificationStatus status, RectificationAction action) {
        var item = Items.in(status);
        int rows = item.getTransitions().size();
        var target = targets(status).get(action);
        if (target == null) {
            assertThatThrownBy(() -> Items.move(item, action)).isInstanceOf(RuleBroken.class);
            assertThat(item.getStatus()).isEqualTo(status);
            assertThat(item.getTransitions()).hasSize(rows);
        } else {
            Items.move(item, action);
            assertThat(item.getStatus()).isEqualTo(target);
            assertThat(item.getTransitions()).hasSizeGreaterThan(rows);
        }
    }

    @ParameterizedTest
    @EnumSource(RectificationStatus.class)
    void rowsAreCountedWithoutGapsAndEndInTheStatus(RectificationStatus status) {
        var rows = Items.in(status).getTransitions();
        assertThat(rows)
                .extracting(RectificationTransition::getSeq)
                .isEqualTo(IntStream.rangeClosed(1, rows.size()).boxed().toList());
        assertThat(rows).allMatch(row -> row.getAction().leads(row.getFromStatus(), row.getToStatus()));
        if (!rows.isEmpty()) {
            assertThat(rows.get(rows.size() - 1).getToStatus()).isEqualTo(status);
        }
    }

    @Test
    void aReportersRequestWaitsForTheUnitLeaderThenForTheOffice() {
        var item = Items.in(RECTIFYING);
        item.move(
                ASK_EXTENSION,
                County.LI_PEOPLES,
                Items.words(ASK_EXTENSION),
                Items.around(County.LI_PEOPLES, true, null));
        assertThat(item.next()).isEqualTo(NextActor.UNIT_LEADER_TO_BACK);
        assertThatThrownBy(() -> Items.move(item, GRANT_EXTENSION)).hasMessage("rectification.step.OFFICE");

        Items.move(item, BACK_EXTENSION);
        assertThat(item.next()).isEqualTo(NextActor.OFFICE_TO_DECIDE);
        assertThat(item.getDueOn()).as("not before it is granted").isEqualTo(DUE);

        Items.move(item, GRANT_EXTENSION);
        assertThat(item.getDueOn()).isEqualTo(LATER);
        assertThat(item.getFirstDueOn()).isEqualTo(DUE);
        assertThat(item.getTransitions())
                .last()
                .extracting(RectificationTransition::getDueBefore, RectificationTransition::getDueAfter)
                .containsExactly(DUE, LATER);
    }

    @Test
    void anExtensionIsAskedForBeforeTheDueDate() {
        var item = Items.in(RECTIFYING);
        var late = new Circumstances(NOW, DUE.plusDays(1), 0, 0, false, null);
        assertThatThrownBy(() -> item.move(ASK_EXTENSION, County.LI_PEOPLES, Items.words(ASK_EXTENSION), late))
                .hasMessage("rectification.extension.late");
        var last = new Circumstances(NOW, DUE, 0, 0, false, null);
        item.move(ASK_EXTENSION, County.LI_PEOPLES, Items.words(ASK_EXTENSION), last);
        assertThat(item.getStatus()).isEqualTo(EXTENSION_ASKED);
    }

    @Test
    void aUnitAsksOnceToBeRidOfIt() {
        var item = Items.in(RETURN_ASKED);
        Items.move(item, REFUSE_RETURN);
        assertThatThrownBy(() -> Items.move(item, ASK_RETURN)).hasMessage("rectification.return.once");
    }

    @Test
    void aNewOwnerStartsAfreshUnderTheSameClock() {
        var item = Items.in(EXTENSION_ASKED);
        item.plan("贴标识", "张三", County.LI_PEOPLES, NOW);
        Items.move(item, TRANSFER);
        assertThat(item.getUnitId()).isEqualTo(TCM.id());
        assertThat(item.getDueOn()).isEqualTo(DUE);
        assertThat(item.getAcceptedAt()).isNull();
        assertThat(item.getMeasures()).isEmpty();
        assertThat(item.pending()).isEmpty();
        assertThat(item.getRequests())
                .first()
                .extracting(ExtensionRequest::getOutcome)
                .isEqualTo(RequestOutcome.LAPSED);
    }

    @Test
    void submittingWhatWasNotAcceptedAcceptsItFirst() {
        var item = Items.issued();
        Items.move(item, SUBMIT);
        assertThat(item.getTransitions())
                .extracting(RectificationTransition::getAction)
                .containsExactly(ACCEPT, SUBMIT);
        assertThat(item.getAcceptedByName()).isEqualTo(County.LI_PEOPLES.name());
    }

    @Test
    void aSubmissionNeedsAPhotoOrAReasonAndAllFiveCriteria() {
        var item = Items.in(RECTIFYING);
        var bare = new Circumstances(NOW, TODAY, 0, 0, false, null);
        var move = Move.saying("").with(Items.application());
        assertThatThrownBy(() -> item.move(SUBMIT, County.LI_PEOPLES, move, bare))
                .hasMessage("rectification.submission.photo");
        var four = new Application("已整改", "夜间断电", Items.application().criteria().subList(0, 4));
        assertThatThrownBy(() ->
                        item.move(SUBMIT, County.LI_PEOPLES, Move.saying("").with(four), bare))
                .hasMessage("rectification.submission.criteria");
        var without = new Application("已整改", "夜间断电", Items.application().criteria());
        item.move(SUBMIT, County.LI_PEOPLES, Move.saying("").with(without), bare);
        assertThat(item.getStatus()).isEqualTo(SUBMITTED);
    }

    @Test
    void aRejectionCarriesADemand() {
        var item = Items.in(SUBMITTED);
        assertThatThrownBy(() -> item.move(REJECT, County.LIN_OFFICE, Move.saying(" "), Items.around(REJECT)))
                .hasMessage("rectification.remark.REJECT");
        item.move(REJECT, County.LIN_OFFICE, Move.saying("每层都要张贴"), Items.around(REJECT));
        assertThat(item.getDueOn()).isEqualTo(DUE);
        assertThat(item.getSubmissions()).hasSize(1);
    }

    @Test
    void aLongTermRunsFromReviewToReview() {
        var item = Items.in(LONG_TERM);
        assertThat(item.getDueOn()).isEqualTo(LATER);
        var review = LocalDate.parse("2027-01-15");
        item.move(REVIEW_STAGE, County.LIN_OFFICE, Move.saying("已完成一期").until(review), Items.around(REVIEW_STAGE));
        assertThat(item.getDueOn()).isEqualTo(review);
        Items.move(item, SUBMIT);
        Items.move(item, WITHDRAW_SUBMISSION);
        assertThat(item.getStatus()).isEqualTo(LONG_TERM);
    }

    @Test
    void withoutPublicNoticeVerifyingCloses() {
        var item = Items.in(SUBMITTED);
        item.move(VERIFY, County.LIN_OFFICE, Move.saying("现场已看"), Items.around(County.LIN_OFFICE, false, null));
        assertThat(item.getStatus()).isEqualTo(CLOSED);
        assertThat(item.getClosing())
                .extracting(Closing::closedByName, Closing::closeReason, Closing::closedAt)
                .containsExactly("林主任", CloseReason.RECTIFIED, NOW);
    }

    @Test
    void aPublicNoticeIsNotCutShort() {
        var item = Items.in(PUBLIC_NOTICE);
        var lastDay = new Circumstances(NOW, TODAY.plusDays(5), 5, 0, false, null);
        assertThatThrownBy(() -> item.move(FINISH_NOTICE, County.LIN_OFFICE, Move.saying(""), lastDay))
                .hasMessage("rectification.notice.runs");
    }

    @Test
    void aRelapseStartsTheClockAnew() {
        var item = Items.in(CLOSED);
        Items.move(item, REOPEN);
        assertThat(item)
                .extracting(Rectification::getClockNo, Rectification::getReopened, Rectification::getDueOn)
                .containsExactly(2, 1, LATER);
        assertThat(item.getClosing()).isNull();
    }

    @Test
    void mergingNamesTheOtherItemAndNothingElseDoes() {
        var item = Items.issued();
        for (var wrong : List.of(
                Move.saying("重复").because(CloseReason.MERGED, null),
                Move.saying("重复").because(CloseReason.MERGED, item.getId()),
                Move.saying("重复").because(CloseReason.UNTRUE, java.util.UUID.randomUUID()))) {
            assertThatThrownBy(() -> item.move(CLOSE_AS, County.LIN_OFFICE, wrong, Items.around(CLOSE_AS)))
                    .hasMessage("rectification.closure.merged");
        }
        assertThatThrownBy(() -> item.move(
                        CLOSE_AS,
                        County.LIN_OFFICE,
                        Move.saying("好了").because(CloseReason.RECTIFIED, null),
                        Items.around(CLOSE_AS)))
                .hasMessage("rectification.closure.reason");
    }

    private static Map<RectificationAction, RectificationStatus> targets(RectificationStatus status) {
        var targets = new HashMap<RectificationAction, RectificationStatus>();
        for (var each : TABLE.get(status).split(" ")) {
            if (!each.isEmpty()) {
                var pair = each.split(">");
                targets.put(RectificationAction.valueOf(pair[0]), RectificationStatus.valueOf(pair[1]));
            }
        }
        if (status.open()) {
            targets.put(CLOSE_AS, CLOSED);
            targets.put(RectificationAction.VOID, VOIDED);
        }
        return targets;
    }
}
