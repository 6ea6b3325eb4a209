package org.aiwei.reporting;

import static org.aiwei.County.CDC;
import static org.aiwei.County.CHEN_TCM;
import static org.aiwei.County.DENG_CDC;
import static org.aiwei.County.FENG_NEIGHBOUR;
import static org.aiwei.County.HE_MEDICAL;
import static org.aiwei.County.LIN_OFFICE;
import static org.aiwei.County.LI_PEOPLES;
import static org.aiwei.County.LUO_PRIMARY;
import static org.aiwei.County.MEDICAL;
import static org.aiwei.County.PEOPLES_HOSPITAL;
import static org.aiwei.County.PRIMARY;
import static org.aiwei.County.TCM_HOSPITAL;
import static org.aiwei.County.ZHOU_DIRECTOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.aiwei.DeskTest;
import org.aiwei.access.Actor;
import org.aiwei.evidence.EvidenceStore;
import org.aiwei.platform.RecordNotFound;
import org.aiwei.platform.RuleBroken;
import org.aiwei.platform.StaleRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;

/** The hospital works for two lead departments; the neighbour hospital for one of them. */
@DeskTest
@Transactional
@RecordApplicationEvents
class ReviewTests {

    @Autowired
    ReportingSample sample;

    @Autowired
    Reports reports;

    @Autowired
    Filling filling;

    @Autowired
    Quotes quotes;

    @Autowired
    FillPages pages;

    @Autowired
    ReportLists lists;

    @Autowired
    EvidenceStore evidence;

    @Autowired
    ValueRepository values;

    @Autowired
    ValueGuard guard;

    @Autowired
    ApplicationEvents events;

    @Autowired
    EntityManager entities;

    UUID collection;
    UUID hospital;
    UUID tcm;
    UUID medical;

    @BeforeEach
    void november() {
        var campaign = sample.campaign();
        sample.task(campaign, "医疗废物处置", MEDICAL, PEOPLES_HOSPITAL, TCM_HOSPITAL);
        sample.task(campaign, "健康教育", PRIMARY, PEOPLES_HOSPITAL);
        collection = sample.sent(campaign, PEOPLES_HOSPITAL, TCM_HOSPITAL, MEDICAL, PRIMARY, CDC);
        hospital = sample.report(collection, PEOPLES_HOSPITAL);
        tcm = sample.report(collection, TCM_HOSPITAL);
        medical = sample.report(collection, MEDICAL);
    }

    @Test
    void aDraftIsTheUnitsAlone() {
        sample.write(LI_PEOPLES, hospital, 0, "progress", "机密草稿");
        assertThat(text(LI_PEOPLES, hospital)).contains("机密草稿");
        assertThat(text(LIN_OFFICE, hospital)).doesNotContain("机密草稿");
        assertThat(text(ZHOU_DIRECTOR, hospital)).doesNotContain("机密草稿");
        for (var other : List.of(HE_MEDICAL, LUO_PRIMARY, CHEN_TCM, DENG_CDC, FENG_NEIGHBOUR)) {
            assertThatThrownBy(() -> pages.read(other, hospital)).isInstanceOf(RecordNotFound.class);
        }
        sample.write(HE_MEDICAL, medical, 0, "progress", "牵头");
        assertThat(pages.fill(HE_MEDICAL, medical, 2, Map.of()).parts().get(0).gathered())
                .isEmpty();
    }

    @Test
    void theLeadDepartmentReadsOnlyItsOwnRowsAndOnlyOnceTheyAreSent() {
        sample.fill(LI_PEOPLES, hospital);
        sample.write(LI_PEOPLES, hospital, 1, "progress", "只给基层股看");
        filling.save(
                LI_PEOPLES,
                hospital,
                new Slot(null, sample.field(hospital, "difficulties").getId()),
                new Filling.Entry("只给爱卫办看", null));
        assertThat(lists.queue(HE_MEDICAL, null)).isEmpty();
        reports.submit(LI_PEOPLES, hospital, sample.of(hospital).getVersion());
        entities.flush();
        assertThat(lists.queue(HE_MEDICAL, null)).extracting(OwedRow::id).containsExactly(hospital);
        var page = pages.read(HE_MEDICAL, hospital);
        assertThat(page.parts()).extracting(FillPage.Part::title).containsExactly("医疗废物处置");
        assertThat(text(HE_MEDICAL, hospital)).doesNotContain("只给基层股看", "只给爱卫办看");
        assertThat(text(LIN_OFFICE, hospital)).contains("只给爱卫办看");
        assertThatThrownBy(() -> pages.read(CHEN_TCM, hospital)).isInstanceOf(RecordNotFound.class);
        reports.giveBack(
                LIN_OFFICE, hospital, "请补充", Set.of(), sample.of(hospital).getVersion());
        assertThatThrownBy(() -> pages.read(HE_MEDICAL, hospital)).isInstanceOf(RecordNotFound.class);
    }

    @Test
    void filesFollowTheRowTheyHangOn() {
        sample.fill(LI_PEOPLES, hospital);
        var slot = sample.slot(hospital, 1, "files");
        filling.attach(
                LI_PEOPLES,
                hospital,
                slot,
                List.of(new MockMultipartFile("f", "台账.txt", "text/plain", "一".getBytes())));
        var value =
                values.in(hospital, slot.rowId(), slot.fieldId()).orElseThrow().getId();
        assertThat(guard.mayRead(LI_PEOPLES, value)).isTrue();
        assertThat(guard.mayRead(LIN_OFFICE, value)).isFalse();
        reports.submit(LI_PEOPLES, hospital, sample.of(hospital).getVersion());
        entities.flush();
        assertThat(guard.mayRead(LIN_OFFICE, value)).isTrue();
        assertThat(guard.mayRead(LUO_PRIMARY, value)).isTrue();
        assertThat(guard.mayRead(HE_MEDICAL, value)).isFalse();
        assertThat(guard.mayRead(CHEN_TCM, value)).isFalse();
        assertThat(guard.mayChange(LI_PEOPLES, value)).isFalse();
    }

    @Test
    void leadDepartmentsApproveFirstThenTheOffice() {
        sample.submitted(LI_PEOPLES, hospital);
        assertThatThrownBy(() -> reports.approve(
                        LIN_OFFICE, hospital, sample.of(hospital).getVersion()))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("reporting.APPROVE.lead");
        assertThat(pages.read(LIN_OFFICE, hospital).awaited())
                .containsExactlyInAnyOrder(MEDICAL.name(), PRIMARY.name());
        reports.approve(HE_MEDICAL, hospital, sample.of(hospital).getVersion());
        entities.flush();
        assertThat(sample.of(hospital).getLeadApprovedAt()).isNull();
        assertThat(lists.queue(HE_MEDICAL, null)).isEmpty();
        assertThatThrownBy(() -> reports.withdraw(
                        LI_PEOPLES, hospital, sample.of(hospital).getVersion()))
                .isInstanceOf(RuleBroken.class);
        reports.approve(LUO_PRIMARY, hospital, sample.of(hospital).getVersion());
        assertThat(sample.of(hospital).getLeadApprovedAt()).isNotNull();
        reports.approve(LIN_OFFICE, hospital, sample.of(hospital).getVersion());
        assertThat(sample.of(hospital).getStatus()).isEqualTo(ReportStatus.APPROVED);
        assertThat(sample.of(hospital).getTransitions())
                .extracting(ReportTransition::getAction)
                .containsExactly(
                        ReportAction.START,
                        ReportAction.SUBMIT,
                        ReportAction.APPROVE_ROWS,
                        ReportAction.APPROVE_ROWS,
                        ReportAction.APPROVE);
        assertThat(sample.of(hospital).getTransitions())
                .extracting(ReportTransition::getSeq)
                .containsExactly(1, 2, 3, 4, 5);
    }

    @Test
    void aReturnReachesWhoSentItAndKeepsTheFirstTime() {
        sample.submitted(LI_PEOPLES, hospital);
        entities.clear();
        var first = sample.of(hospital).getFirstSubmittedAt();
        var row = sample.rows(hospital).get(0).getId();
        var version = sample.of(hospital).getVersion();
        assertThatThrownBy(() -> reports.giveBack(HE_MEDICAL, hospital, " ", Set.of(row), version))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("reporting.RETURN.remark");
        reports.giveBack(HE_MEDICAL, hospital, "数据没有单位", Set.of(row), version);
        entities.flush();
        entities.clear();
        assertThat(events.stream(ReportMoved.class).filter(moved -> moved.action() == ReportAction.RETURN))
                .hasSize(1)
                .first()
                .satisfies(moved -> {
                    assertThat(moved.submittedBy()).isEqualTo(LI_PEOPLES.id());
                    assertThat(moved.remark()).isEqualTo("数据没有单位");
                    assertThat(moved.reviewUnitId()).isEqualTo(MEDICAL.id());
                });
        var page = pages.fill(LI_PEOPLES, hospital, 2, Map.of());
        assertThat(page.parts().get(0).marked()).isTrue();
        assertThat(page.remark()).isEqualTo("数据没有单位");
        var slot = sample.slot(hospital, 0, "progress");
        var seen =
                values.in(hospital, slot.rowId(), slot.fieldId()).orElseThrow().getVersion();
        filling.save(LI_PEOPLES, hospital, slot, new Filling.Entry("第0项按新计划推进", seen));
        reports.submit(LI_PEOPLES, hospital, sample.of(hospital).getVersion());
        entities.flush();
        assertThat(sample.of(hospital).getFirstSubmittedAt()).isEqualTo(first);
        var corrected = pages.read(LIN_OFFICE, hospital).parts().stream()
                .flatMap(part -> part.cells().stream())
                .filter(cell -> !cell.corrected().isEmpty())
                .toList();
        assertThat(corrected).hasSize(1);
        assertThat(corrected.get(0).corrected()).contains(new TextDiff.Piece(TextDiff.Kind.ADDED, "新"));
    }

    @Test
    void cooperatingUnitsRowsAreGatheredUnderTheLeadDepartmentsRow() {
        sample.submitted(LI_PEOPLES, hospital);
        sample.write(CHEN_TCM, tcm, 0, "progress", "中医院草稿");
        var part = pages.fill(HE_MEDICAL, medical, 2, Map.of()).parts().get(0);
        assertThat(part.gathered()).extracting(Gathering.Gathered::unit).containsExactly(PEOPLES_HOSPITAL.name());
        quotes.gathered(HE_MEDICAL, medical, part.rowId(), null);
        assertThat(text(HE_MEDICAL, medical))
                .contains(PEOPLES_HOSPITAL.name() + "：第0项按计划推进；12")
                .doesNotContain("中医院草稿");
    }

    @Test
    void beforeAnybodyReviewedTheUnitTakesItBack() {
        sample.submitted(LI_PEOPLES, hospital);
        assertThatThrownBy(() -> sample.write(LI_PEOPLES, hospital, 0, "reason", "再改"))
                .isInstanceOf(RuleBroken.class);
        reports.withdraw(LI_PEOPLES, hospital, sample.of(hospital).getVersion());
        assertThat(sample.of(hospital).getStatus()).isEqualTo(ReportStatus.DRAFT);
        assertThat(sample.of(hospital).getFirstSubmittedAt()).isNotNull();
    }

    @Test
    void onlyReviewersReviewAndOnlyWhatTheySaw() {
        sample.submitted(LI_PEOPLES, hospital);
        var version = sample.of(hospital).getVersion();
        assertThatThrownBy(() -> reports.approve(LI_PEOPLES, hospital, version))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> reports.approve(ZHOU_DIRECTOR, hospital, version))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> reports.approve(CHEN_TCM, hospital, version)).isInstanceOf(RecordNotFound.class);
        assertThatThrownBy(() -> reports.approve(HE_MEDICAL, hospital, version - 1))
                .isInstanceOf(StaleRecord.class);
        assertThatThrownBy(() -> reports.submit(LIN_OFFICE, hospital, version))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void theQueueOffersTheNextOne() {
        sample.submitted(LI_PEOPLES, hospital);
        sample.submitted(CHEN_TCM, tcm);
        sample.submitted(DENG_CDC, sample.report(collection, CDC));
        assertThat(lists.queue(HE_MEDICAL, null)).extracting(OwedRow::id).containsExactlyInAnyOrder(hospital, tcm);
        assertThat(lists.queue(LIN_OFFICE, null)).hasSize(3);
        var next = lists.next(HE_MEDICAL, hospital).orElseThrow();
        assertThat(next).isEqualTo(tcm);
        assertThat(lists.next(HE_MEDICAL, null)).isPresent();
        assertThat(lists.next(LI_PEOPLES, null)).isEmpty();
        assertThat(lists.waiting(HE_MEDICAL)).isEqualTo(2);
        assertThat(lists.owed(LI_PEOPLES)).isZero();
        assertThat(lists.owed(HE_MEDICAL)).isEqualTo(1);
    }

    private String text(Actor actor, UUID report) {
        var page = pages.read(actor, report);
        return page.parts().stream()
                .flatMap(part -> part.cells().stream())
                .map(FillPage.Cell::text)
                .collect(java.util.stream.Collectors.joining("\n"));
    }
}
