package org.aiwei.inspection;

import static org.aiwei.County.CHEN_TCM;
import static org.aiwei.County.DENG_CDC;
import static org.aiwei.County.FENG_NEIGHBOUR;
import static org.aiwei.County.GAO_ADMIN;
import static org.aiwei.County.LIN_OFFICE;
import static org.aiwei.County.LI_PEOPLES;
import static org.aiwei.County.PEOPLES_HOSPITAL;
import static org.aiwei.County.SUN_INSPECTOR;
import static org.aiwei.County.WANG_DEPUTY;
import static org.aiwei.County.ZHANG_PEOPLES;
import static org.aiwei.inspection.FindingSource.HOTLINE_12345;
import static org.aiwei.inspection.FindingSource.SUPERIOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.aiwei.DeskTest;
import org.aiwei.platform.RecordNotFound;
import org.aiwei.platform.RuleBroken;
import org.aiwei.platform.StaleRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;

@DeskTest
@Transactional
@RecordApplicationEvents
class FindingsTests {

    @Autowired
    Findings findings;

    @Autowired
    FindingGuard guard;

    @Autowired
    Visits visits;

    @Autowired
    SampleRounds samples;

    @Autowired
    SampleVisits made;

    @Autowired
    ApplicationEvents events;

    UUID campaign;

    @BeforeEach
    void campaign() {
        campaign = samples.campaign();
    }

    @Test
    void goesFromRecordToHandOverAndEveryStepIsWritten() {
        var id = made.recorded(campaign, PEOPLES_HOSPITAL, false, HOTLINE_12345);
        var notice = UUID.randomUUID();
        findings.taken(LIN_OFFICE, List.of(id), notice);
        assertThatThrownBy(() -> findings.handable(LIN_OFFICE, campaign, List.of(id)))
                .isInstanceOf(RuleBroken.class);
        findings.givenBack(LIN_OFFICE, List.of(id), "先核实");
        assertThat(findings.handable(LIN_OFFICE, campaign, List.of(id)))
                .extracting(FindingRef::unitName)
                .containsExactly(PEOPLES_HOSPITAL.name());
        findings.taken(LIN_OFFICE, List.of(id), notice);
        findings.handedOver(WANG_DEPUTY, List.of(id));

        var finding = findings.load(LIN_OFFICE, id);
        assertThat(finding.getStatus()).isEqualTo(FindingStatus.HANDED_OVER);
        assertThat(finding.getTransitions())
                .extracting(FindingTransition::getAction)
                .containsExactly(
                        FindingAction.RECORD,
                        FindingAction.TAKE,
                        FindingAction.GIVE_BACK,
                        FindingAction.TAKE,
                        FindingAction.HAND_OVER);
        assertThatThrownBy(() -> findings.dismiss(LIN_OFFICE, id, "不实")).isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> findings.taken(LIN_OFFICE, List.of(id), notice))
                .isInstanceOf(RuleBroken.class);
    }

    @Test
    void onlyTheOfficeRecordsAndCorrects() {
        var text = made.text(PEOPLES_HOSPITAL, false, SUPERIOR);
        for (var person : List.of(ZHANG_PEOPLES, WANG_DEPUTY, GAO_ADMIN, FENG_NEIGHBOUR)) {
            assertThatThrownBy(() -> findings.record(person, campaign, UUID.randomUUID(), text))
                    .isInstanceOfAny(AccessDeniedException.class, RecordNotFound.class);
        }
        var id = made.recorded(campaign, PEOPLES_HOSPITAL, false, SUPERIOR);
        assertThatThrownBy(() -> findings.edit(WANG_DEPUTY, id, 0L, text)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> findings.edit(LIN_OFFICE, id, 99L, text)).isInstanceOf(StaleRecord.class);
    }

    @Test
    void theSameFindingSentTwiceIsOne() {
        var id = UUID.randomUUID();
        var text = made.text(PEOPLES_HOSPITAL, false, SUPERIOR);
        assertThat(findings.record(LIN_OFFICE, campaign, id, text))
                .isEqualTo(findings.record(LIN_OFFICE, campaign, id, text));
    }

    @Test
    void whatIsDismissedSaysWhyAndCanComeBack() {
        var id = made.recorded(campaign, PEOPLES_HOSPITAL, false, SUPERIOR);
        assertThatThrownBy(() -> findings.dismiss(LIN_OFFICE, id, " ")).isInstanceOf(RuleBroken.class);
        findings.dismiss(LIN_OFFICE, id, "经核实不属实");
        assertThatThrownBy(() -> findings.handable(LIN_OFFICE, campaign, List.of(id)))
                .isInstanceOf(RuleBroken.class);
        findings.restore(LIN_OFFICE, id, "复查属实");
        assertThat(findings.ref(id).status()).isEqualTo(FindingStatus.RECORDED);
    }

    @Test
    void noInspectedUnitKnowsOfAFindingNorSeesItsPhotosBeforeHandOver() {
        for (var covert : List.of(true, false)) {
            var id = made.recorded(campaign, PEOPLES_HOSPITAL, covert, SUPERIOR);
            for (var person : List.of(LI_PEOPLES, ZHANG_PEOPLES, CHEN_TCM, SUN_INSPECTOR, GAO_ADMIN, FENG_NEIGHBOUR)) {
                assertThatThrownBy(() -> findings.load(person, id)).isInstanceOf(RecordNotFound.class);
                assertThat(guard.mayRead(person, id)).isFalse();
            }
            assertThat(guard.mayChange(LIN_OFFICE, id)).isTrue();
            findings.taken(LIN_OFFICE, List.of(id), UUID.randomUUID());
            assertThat(guard.mayRead(ZHANG_PEOPLES, id)).isFalse();
            findings.handedOver(WANG_DEPUTY, List.of(id));
            assertThat(guard.mayRead(ZHANG_PEOPLES, id))
                    .as("it comes with the item that was made of it, and none was")
                    .isFalse();
            assertThat(guard.mayRead(CHEN_TCM, id)).isFalse();
            assertThat(guard.mayChange(LIN_OFFICE, id)).isFalse();
        }
    }

    @Test
    void aCovertFindingLeavesNoPlaceInTheTrailBeforeHandOver() {
        made.round(campaign, RoundKind.UNDERCOVER, List.of(DENG_CDC), PEOPLES_HOSPITAL);
        var visit = made.begun(DENG_CDC, PEOPLES_HOSPITAL);
        visits.find(DENG_CDC, visit, UUID.randomUUID(), made.seen("吸烟"));
        visits.finish(DENG_CDC, visit, true);

        assertThat(events.stream(VisitMoved.class)).hasSize(2).allMatch(event -> event.unitPath() == null);
        assertThat(events.stream(FindingMoved.class)).hasSize(1).allMatch(event -> event.unitPath() == null);
        var finding =
                events.stream(FindingMoved.class).findFirst().orElseThrow().findingId();
        assertThat(guard.place(finding).unitPath()).isNull();
        assertThat(findings.ref(finding).covert()).isTrue();
        assertThat(findings.ref(finding).finderForUnit()).isEqualTo("暗访组");
        assertThat(findings.inspectedBy(DENG_CDC.id(), finding)).isTrue();
        assertThat(findings.inspectedBy(SUN_INSPECTOR.id(), finding)).isFalse();
    }
}
