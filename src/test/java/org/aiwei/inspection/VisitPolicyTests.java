package org.aiwei.inspection;

import static org.aiwei.County.DENG_CDC;
import static org.aiwei.County.FENG_NEIGHBOUR;
import static org.aiwei.County.LIN_OFFICE;
import static org.aiwei.County.LI_PEOPLES;
import static org.aiwei.County.PEOPLES_HOSPITAL;
import static org.aiwei.County.ZHOU_DIRECTOR;
import static org.aiwei.RightsTable.refuses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aiwei.CountyCampaign;
import org.aiwei.access.Actor;
import org.aiwei.campaign.CampaignStatus;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who goes on with a visit to the hospital and who signs for it; who sees it is {@link Sight}'s. */
class VisitPolicyTests {

    private static final Instant NOW = Instant.parse("2026-11-13T01:00:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-11-13");
    private static final UUID TARGET = new UUID(0, 9);
    private static final Map<String, Actor> PEOPLE = Map.of(
            "member", DENG_CDC,
            "office", LIN_OFFICE,
            "leader", ZHOU_DIRECTOR,
            "unit", LI_PEOPLES,
            "neighbour's office", FENG_NEIGHBOUR);

    private final RoundTargets targets = mock(RoundTargets.class);
    private final VisitPolicy policy = new VisitPolicy(targets, Clock.systemUTC());

    @ParameterizedTest
    @CsvSource(
            useHeadersInDisplayName = true,
            value = {
                "WHO,                OPEN,  FINISHED, CONFIRMED, REFUSED",
                "member,             works, signs,    -,         -",
                "office,             -,     signs,    -,         -",
                "leader,             -,     -,        -,         -",
                "unit,               -,     -,        -,         -",
                "neighbour's office, -,     -,        -,         -"
            })
    void theTeamWorksUntilItIsFinishedAndTheTeamOrTheOfficeSigns(
            String who, String open, String finished, String confirmed, String refused) {
        when(targets.goes(DENG_CDC, TARGET)).thenReturn(true);
        var cells = List.of(open, finished, confirmed, refused);
        for (var status : VisitStatus.values()) {
            var cell = cells.get(status.ordinal());
            assertThat(policy.mayWork(PEOPLE.get(who), visit(status)))
                    .as("works on what is " + status)
                    .isEqualTo(cell.equals("works"));
            assertThat(policy.maySign(PEOPLE.get(who), visit(status)))
                    .as("signs what is " + status)
                    .isEqualTo(cell.equals("signs"));
        }
    }

    /** The state is the visit's own matter: it says that it is finished, and not that somebody may not. */
    @ParameterizedTest
    @CsvSource(
            useHeadersInDisplayName = true,
            value = {
                "WHO,                GOES ON, SIGNS",
                "member,             yes,     yes",
                "office,             no,      yes",
                "leader,             no,      no",
                "unit,               no,      no",
                "neighbour's office, no,      no"
            })
    void othersAreRefused(String who, String goes, String signs) {
        when(targets.goes(DENG_CDC, TARGET)).thenReturn(true);
        var actor = PEOPLE.get(who);
        for (var status : VisitStatus.values()) {
            assertThat(refuses(() -> policy.ensureGoes(actor, visit(status)))).isEqualTo(goes.equals("no"));
            assertThat(refuses(() -> policy.ensureSigns(actor, visit(status)))).isEqualTo(signs.equals("no"));
        }
    }

    private static Visit visit(VisitStatus status) {
        var round = new RoundRef(
                UUID.randomUUID(), UUID.randomUUID(), "督导", RoundKind.OPEN, RoundStatus.RUNNING, TODAY, TODAY);
        var target = new TargetRef(
                TARGET,
                round,
                PEOPLES_HOSPITAL.id(),
                PEOPLES_HOSPITAL.path(),
                PEOPLES_HOSPITAL.name(),
                "",
                null,
                null,
                List.of());
        var visit = Visit.start(
                UUID.randomUUID(), target, CountyCampaign.in(CampaignStatus.PUBLISHED), DENG_CDC, TODAY, NOW);
        if (status != VisitStatus.OPEN) {
            visit.finish(0, DENG_CDC, NOW);
        }
        if (status == VisitStatus.CONFIRMED || status == VisitStatus.REFUSED) {
            var answer = status == VisitStatus.CONFIRMED ? VisitAction.CONFIRM : VisitAction.REFUSE;
            visit.sign(answer, "张院长", "有异议", DENG_CDC, NOW);
        }
        return visit;
    }
}
