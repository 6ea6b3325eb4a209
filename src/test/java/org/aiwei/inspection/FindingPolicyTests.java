package org.aiwei.inspection;

import static org.aiwei.County.DENG_CDC;
import static org.aiwei.County.FENG_NEIGHBOUR;
import static org.aiwei.County.LIN_OFFICE;
import static org.aiwei.County.LI_PEOPLES;
import static org.aiwei.County.PEOPLES_HOSPITAL;
import static org.aiwei.County.ZHOU_DIRECTOR;
import static org.aiwei.RightsTable.refuses;
import static org.aiwei.RightsTable.set;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.aiwei.County;
import org.aiwei.CountyCampaign;
import org.aiwei.access.Actor;
import org.aiwei.campaign.CampaignStatus;
import org.aiwei.campaign.LimitKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvSource;

/** Who corrects and dismisses a finding; who sees it is {@link Sight}'s. */
class FindingPolicyTests {

    private static final Instant NOW = Instant.parse("2026-11-13T01:00:00Z");
    private static final Map<String, Actor> PEOPLE = Map.of(
            "office", LIN_OFFICE,
            "leader", ZHOU_DIRECTOR,
            "who found it", DENG_CDC,
            "unit", LI_PEOPLES,
            "neighbour's office", FENG_NEIGHBOUR);

    private final FindingPolicy policy = new FindingPolicy(Clock.systemUTC());

    @ParameterizedTest
    @CsvSource(
            useHeadersInDisplayName = true,
            value = {
                "WHO,                DRAFT, RECORDED, IN_NOTICE, HANDED_OVER, DISMISSED",
                "office,             ,      DISMISS,  ,          ,            RESTORE",
                "leader,             ,      ,         ,          ,            ",
                "who found it,       ,      ,         ,          ,            ",
                "unit,               ,      ,         ,          ,            ",
                "neighbour's office, ,      ,         ,          ,            "
            })
    void theOfficeDismissesAndCorrectsWhatIsNotHandedOverYet(ArgumentsAccessor row) {
        var actor = PEOPLE.get(row.getString(0));
        for (var status : FindingStatus.values()) {
            assertThat(policy.allowed(actor, finding(status)))
                    .as(status.name())
                    .containsExactlyElementsOf(set(FindingAction.class, row.getString(1 + status.ordinal())));
            assertThat(policy.mayEdit(actor, finding(status)))
                    .as(status.name())
                    .isEqualTo(actor.equals(LIN_OFFICE) && status == FindingStatus.RECORDED);
        }
    }

    @Test
    void onlyTheOfficeOfItsCampaignKeepsIt() {
        var finding = finding(FindingStatus.RECORDED);
        for (var actor : County.PEOPLE) {
            var keeps = actor.equals(LIN_OFFICE);
            assertThat(policy.runs(actor, finding)).as(actor.name()).isEqualTo(keeps);
            assertThat(refuses(() -> policy.ensureRuns(actor, finding)))
                    .as(actor.name())
                    .isEqualTo(!keeps);
        }
    }

    private static Finding finding(FindingStatus status) {
        var finding = Finding.draft(UUID.randomUUID(), CountyCampaign.in(CampaignStatus.PUBLISHED), text(), DENG_CDC);
        if (status != FindingStatus.DRAFT) {
            finding.record("", DENG_CDC, NOW);
        }
        if (status == FindingStatus.DISMISSED) {
            finding.dismiss("经核实不属实", LIN_OFFICE, NOW);
        }
        if (status == FindingStatus.IN_NOTICE || status == FindingStatus.HANDED_OVER) {
            finding.take(UUID.randomUUID(), LIN_OFFICE, NOW);
        }
        if (status == FindingStatus.HANDED_OVER) {
            finding.handOver(ZHOU_DIRECTOR, NOW);
        }
        return finding;
    }

    private static FindingText text() {
        var whose = new FindingText.Whose(
                PEOPLES_HOSPITAL.id(), PEOPLES_HOSPITAL.path().value(), PEOPLES_HOSPITAL.name());
        return new FindingText(
                "候诊区无禁烟标识",
                whose,
                null,
                "门诊楼",
                null,
                Dimension.WORK,
                FindingNature.SINGLE,
                LimitKind.ORDINARY,
                null,
                FindingSource.SUPERIOR,
                SourceLevel.CITY,
                "",
                false,
                LocalDate.parse("2026-11-13"));
    }
}
