package org.aiwei.rectification;

import static org.aiwei.County.CHANGLE_CLINIC;
import static org.aiwei.County.CHEN_TCM;
import static org.aiwei.County.FENG_NEIGHBOUR;
import static org.aiwei.County.HE_MEDICAL;
import static org.aiwei.County.LIN_OFFICE;
import static org.aiwei.County.MA_CLINIC;
import static org.aiwei.County.QIN_CHANGLE;
import static org.aiwei.County.WANG_DEPUTY;
import static org.aiwei.County.ZHOU_DIRECTOR;
import static org.aiwei.RightsTable.refuses;
import static org.aiwei.RightsTable.set;
import static org.aiwei.RightsTable.taken;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aiwei.County;
import org.aiwei.CountyCampaign;
import org.aiwei.access.Actor;
import org.aiwei.account.PersonRef;
import org.aiwei.campaign.CampaignRef;
import org.aiwei.campaign.CampaignStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvSource;

/** Who does what with a notice to the clinic that a deputy is to sign; the lists have tests of their own. */
class NoticePolicyTests {

    private static final Actor NO_LEADER_NOW = new Actor(WANG_DEPUTY.id(), "已免职", HE_MEDICAL.posts());
    private static final Map<String, Actor> PEOPLE = Map.of(
            "office", LIN_OFFICE,
            "signer", WANG_DEPUTY,
            "signer no leader now", NO_LEADER_NOW,
            "other leader", ZHOU_DIRECTOR,
            "unit", MA_CLINIC,
            "unit above it", QIN_CHANGLE,
            "sibling", CHEN_TCM,
            "neighbour's office", FENG_NEIGHBOUR);

    private final NoticePolicy policy = new NoticePolicy();

    @ParameterizedTest
    @CsvSource(
            useHeadersInDisplayName = true,
            value = {
                "WHO,                  DRAFT,       SUBMITTED,     RETURNED,    ISSUED, VOID",
                "office,               SUBMIT VOID, WITHDRAW VOID, SUBMIT VOID, VOID,   ",
                "signer,               ,            SIGN RETURN,   ,            ,       ",
                "signer no leader now, ,            ,              ,            ,       ",
                "other leader,         ,            ,              ,            ,       ",
                "unit,                 ,            ,              ,            ,       ",
                "neighbour's office,   ,            ,              ,            ,       "
            })
    void theButtonsAreWhatTheTableSays(ArgumentsAccessor row) {
        for (var status : NoticeStatus.values()) {
            assertThat(policy.allowed(PEOPLE.get(row.getString(0)), in(status)))
                    .as(status.name())
                    .isEqualTo(set(NoticeAction.class, row.getString(1 + status.ordinal())));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "office,               SUBMIT WITHDRAW VOID",
        "signer,               SIGN RETURN",
        "signer no leader now, ",
        "other leader,         ",
        "unit,                 ",
        "neighbour's office,   "
    })
    void nobodyTakesAStepThatIsAnothers(String who, String steps) {
        var notice = in(NoticeStatus.SUBMITTED);
        assertThat(taken(NoticeAction.class, action -> policy.ensure(PEOPLE.get(who), action, notice)))
                .isEqualTo(set(NoticeAction.class, steps));
    }

    @Test
    void onlyTheOfficeOfItsCampaignRunsIt() {
        var notice = in(NoticeStatus.DRAFT);
        for (var actor : County.PEOPLE) {
            var runs = actor.equals(LIN_OFFICE);
            assertThat(policy.runs(actor, notice)).as(actor.name()).isEqualTo(runs);
            assertThat(refuses(() -> policy.ensureRuns(actor, notice)))
                    .as(actor.name())
                    .isEqualTo(!runs);
        }
    }

    /** A void notice was issued before. */
    @ParameterizedTest
    @CsvSource(
            useHeadersInDisplayName = true,
            value = {
                "WHO,                DRAFT, SUBMITTED, RETURNED, ISSUED, VOID",
                "unit,               no,    no,        no,       yes,    yes",
                "unit above it,      no,    no,        no,       no,     no",
                "sibling,            no,    no,        no,       no,     no",
                "office,             no,    no,        no,       no,     no",
                "signer,             no,    no,        no,       no,     no"
            })
    void thePeopleOfTheUnitReceiveItOnceItIsIssued(ArgumentsAccessor row) {
        for (var status : NoticeStatus.values()) {
            assertThat(policy.received(PEOPLE.get(row.getString(0)), in(status)))
                    .as(status.name())
                    .isEqualTo(row.getString(1 + status.ordinal()).equals("yes"));
        }
    }

    private static RectificationNotice in(NoticeStatus status) {
        var notice = draft(CountyCampaign.in(CampaignStatus.PUBLISHED), UUID.randomUUID());
        along(notice, status);
        return notice;
    }

    static RectificationNotice draft(CampaignRef campaign, UUID series) {
        var text = new NoticeDraft(NoticeKind.HANDOVER, "关于交办有关问题的通知", "请整改。", "", List.of());
        return RectificationNotice.draft(
                campaign,
                Items.unit(CHANGLE_CLINIC),
                text,
                List.of(),
                series,
                UUID.randomUUID(),
                LIN_OFFICE.stamp(Items.NOW));
    }

    /** From a draft, the shortest way; void by way of its issue. */
    static void along(RectificationNotice notice, NoticeStatus status) {
        if (status != NoticeStatus.DRAFT) {
            var signer = new PersonRef(
                    WANG_DEPUTY.id(), WANG_DEPUTY.name(), "", "", County.BUREAU.id(), County.BUREAU.path());
            notice.submit(signer, LIN_OFFICE.stamp(Items.NOW));
        }
        var signed = WANG_DEPUTY.stamp(Items.NOW);
        if (status == NoticeStatus.RETURNED) {
            notice.move(NoticeAction.RETURN, "写明时限", signed);
        }
        if (status == NoticeStatus.ISSUED || status == NoticeStatus.VOID) {
            notice.sign("安爱卫交〔2026〕1号", Items.TODAY, signed);
        }
        if (status == NoticeStatus.VOID) {
            notice.annul("单位有误", LIN_OFFICE.stamp(Items.NOW));
        }
    }
}
