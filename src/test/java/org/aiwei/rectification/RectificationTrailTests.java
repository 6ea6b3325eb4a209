package org.aiwei.rectification;

import static org.aiwei.rectification.RectificationAction.ASK_EXTENSION;
import static org.aiwei.rectification.RectificationAction.ASK_LONG_TERM;
import static org.aiwei.rectification.RectificationAction.CLOSE_AS;
import static org.aiwei.rectification.RectificationAction.GRANT_EXTENSION;
import static org.aiwei.rectification.RectificationAction.GRANT_LONG_TERM;
import static org.aiwei.rectification.RectificationAction.REFUSE_EXTENSION;
import static org.aiwei.rectification.RectificationAction.REFUSE_LONG_TERM;
import static org.aiwei.rectification.RectificationAction.REJECT;
import static org.aiwei.rectification.RectificationAction.SUBMIT;
import static org.aiwei.rectification.RectificationAction.TRANSFER;
import static org.aiwei.rectification.RectificationAction.VOID;
import static org.aiwei.rectification.RectificationAction.WITHDRAW_EXTENSION;
import static org.aiwei.rectification.RectificationAction.WITHDRAW_LONG_TERM;
import static org.aiwei.rectification.RectificationStatus.EXTENSION_ASKED;
import static org.aiwei.rectification.RectificationStatus.LONG_TERM;
import static org.aiwei.rectification.RectificationStatus.LONG_TERM_ASKED;
import static org.aiwei.rectification.RectificationStatus.RECTIFYING;
import static org.aiwei.rectification.RectificationStatus.SUBMITTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Instant;
import java.util.stream.Stream;
import org.aiwei.County;
import org.aiwei.CountyCampaign;
import org.aiwei.Told;
import org.aiwei.campaign.CampaignStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What stays of a step: the row, the word to the others, the answer to a request. */
class RectificationTrailTests {

    private static final Instant LONG_AGO = Instant.parse("2026-03-02T02:00:00Z");

    @ParameterizedTest
    @EnumSource(RectificationStatus.class)
    void everyStepIsToldInItsOrder(RectificationStatus status) {
        assertThat(Told.by(Items.in(status), RectificationMoved.class))
                .extracting(RectificationMoved::action)
                .isEqualTo(Items.way(status));
    }

    @Test
    void aPlanIsTold() {
        var item = Items.in(RECTIFYING);
        item.plan(" 贴标识 ", " 张三 ", County.LI_PEOPLES, Items.NOW);
        assertThat(Told.by(item, RectificationPlanned.class))
                .singleElement()
                .satisfies(told -> assertThat(told)
                        .extracting(RectificationPlanned::measures, RectificationPlanned::responsible)
                        .containsExactly("贴标识", "张三"));
    }

    static Stream<Arguments> answers() {
        return Stream.of(
                arguments(EXTENSION_ASKED, GRANT_EXTENSION, RequestOutcome.GRANTED),
                arguments(EXTENSION_ASKED, REFUSE_EXTENSION, RequestOutcome.REFUSED),
                arguments(EXTENSION_ASKED, WITHDRAW_EXTENSION, RequestOutcome.WITHDRAWN),
                arguments(LONG_TERM_ASKED, GRANT_LONG_TERM, RequestOutcome.GRANTED),
                arguments(LONG_TERM_ASKED, REFUSE_LONG_TERM, RequestOutcome.REFUSED),
                arguments(LONG_TERM_ASKED, WITHDRAW_LONG_TERM, RequestOutcome.WITHDRAWN),
                arguments(EXTENSION_ASKED, TRANSFER, RequestOutcome.LAPSED),
                arguments(LONG_TERM_ASKED, CLOSE_AS, RequestOutcome.LAPSED),
                arguments(EXTENSION_ASKED, VOID, RequestOutcome.LAPSED));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void aRequestHasItsAnswer(RectificationStatus asked, RectificationAction action, RequestOutcome outcome) {
        var item = Items.in(asked);
        Items.move(item, action);
        assertThat(item.pending()).isEmpty();
        assertThat(item.getRequests())
                .singleElement()
                .satisfies(request -> assertThat(request)
                        .extracting(ExtensionRequest::getOutcome, ExtensionRequest::getDecidedAt)
                        .containsExactly(outcome, Items.NOW));
    }

    @Test
    void requestsAndSubmissionsAreNumbered() {
        var item = Items.in(EXTENSION_ASKED);
        Items.move(item, REFUSE_EXTENSION);
        Items.move(item, ASK_EXTENSION);
        Items.move(item, WITHDRAW_EXTENSION);
        Items.move(item, SUBMIT);
        Items.move(item, REJECT);
        Items.move(item, SUBMIT);
        assertThat(item.getRequests()).extracting(ExtensionRequest::getSeq).containsExactly(1, 2);
        assertThat(item.getSubmissions())
                .extracting(RectificationSubmission::getSeq)
                .containsExactly(1, 2);
    }

    @Test
    void aRejectionEndsTheLongTerm() {
        var item = Items.in(LONG_TERM);
        Items.move(item, SUBMIT);
        Items.move(item, REJECT);
        assertThat(item.getStatus()).isEqualTo(RECTIFYING);
        Items.move(item, ASK_LONG_TERM);
        Items.move(item, REFUSE_LONG_TERM);
        Items.move(item, SUBMIT);
        assertThat(item.getStatus()).isEqualTo(SUBMITTED);
        Items.move(item, RectificationAction.WITHDRAW_SUBMISSION);
        assertThat(item.getStatus()).as("no long term is agreed any more").isEqualTo(RECTIFYING);
    }

    @Test
    void anOpenItemOfAnOldLedgerIsAcceptedAndTold() {
        var item = past(null, "");
        assertThat(item.getStatus()).isEqualTo(RECTIFYING);
        assertThat(item.getAcceptedAt()).isEqualTo(Items.NOW);
        assertThat(Told.by(item, RectificationMoved.class))
                .extracting(RectificationMoved::action)
                .containsExactly(RectificationAction.ACCEPT);
        assertThat(Told.by(item, Object.class)).hasSizeGreaterThan(1);
    }

    @Test
    void aClosedItemOfAnOldLedgerStandsThereAndNobodyIsTold() {
        var item = past(LONG_AGO, "周科长");
        assertThat(item.getStatus()).isEqualTo(RectificationStatus.CLOSED);
        assertThat(item.getClosing())
                .extracting(Closing::closedByName, Closing::closedAt)
                .containsExactly("周科长", LONG_AGO);
        assertThat(item.getTransitions())
                .extracting(RectificationTransition::getAction)
                .containsExactly(CLOSE_AS);
        assertThat(Told.by(item, Object.class)).isEmpty();
        assertThat(past(LONG_AGO, "").getClosing())
                .extracting(Closing::closedByName)
                .isEqualTo(County.LIN_OFFICE.name());
    }

    private static Rectification past(Instant closedAt, String closedBy) {
        var old = new PastItem(
                Items.smoking(County.PEOPLES_HOSPITAL, Items.DUE), "贴标识", "张三", "旧台账", closedAt, closedBy, "已看");
        return Rectification.past(
                old,
                "ZG-032",
                CountyCampaign.in(CampaignStatus.PUBLISHED),
                Items.PEOPLES,
                County.LIN_OFFICE,
                Items.NOW);
    }
}
