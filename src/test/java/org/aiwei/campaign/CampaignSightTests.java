package org.aiwei.campaign;

import static org.aiwei.County.BUREAU;
import static org.aiwei.County.CHANGLE_CLINIC;
import static org.aiwei.County.CHEN_TCM;
import static org.aiwei.County.FENG_NEIGHBOUR;
import static org.aiwei.County.GAO_ADMIN;
import static org.aiwei.County.LIN_OFFICE;
import static org.aiwei.County.LI_PEOPLES;
import static org.aiwei.County.MA_CLINIC;
import static org.aiwei.County.MEDICAL;
import static org.aiwei.County.OFFICE;
import static org.aiwei.County.PEOPLES_HOSPITAL;
import static org.aiwei.County.QIN_CHANGLE;
import static org.aiwei.County.SUN_INSPECTOR;
import static org.aiwei.County.ZHANG_PEOPLES;
import static org.aiwei.County.ZHOU_DIRECTOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.aiwei.DeskTest;
import org.aiwei.access.Actor;
import org.aiwei.access.Duty;
import org.aiwei.access.Post;
import org.aiwei.platform.RecordNotFound;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.annotation.Transactional;

@DeskTest
@Transactional
class CampaignSightTests {

    /** Officer of another office of the same bureau. */
    private static final Actor MEDICAL_OFFICER =
            new Actor(UUID.randomUUID(), "吴干事", List.of(new Post(Duty.CAMPAIGN_OFFICER, MEDICAL.id(), MEDICAL.path())));

    @Autowired
    Campaigns campaigns;

    @Autowired
    CampaignPlans plans;

    @Autowired
    CampaignPages pages;

    @Autowired
    CampaignRepository repository;

    private UUID id;

    @BeforeEach
    void aDraft() {
        var office = new Office(OFFICE.id(), OFFICE.path(), BUREAU.path());
        id = repository
                .saveAndFlush(SampleCampaigns.consolidation(office, List.of()))
                .getId();
    }

    @Test
    void aDraftIsSeenByItsOwnOfficeOnly() {
        campaigns.join(id, PEOPLES_HOSPITAL.id(), PEOPLES_HOSPITAL.path());
        assertThat(seenBy(LIN_OFFICE)).isTrue();
        for (var actor : List.of(
                MEDICAL_OFFICER, ZHOU_DIRECTOR, LI_PEOPLES, ZHANG_PEOPLES, FENG_NEIGHBOUR, GAO_ADMIN, SUN_INSPECTOR)) {
            assertThat(seenBy(actor)).as(actor.name()).isFalse();
        }
    }

    @Test
    void oncePublishedLeadersOtherOfficesAndThoseWhoTakePartSeeIt() {
        publish();
        campaigns.join(id, PEOPLES_HOSPITAL.id(), PEOPLES_HOSPITAL.path());
        for (var actor : List.of(LIN_OFFICE, MEDICAL_OFFICER, ZHOU_DIRECTOR, LI_PEOPLES, ZHANG_PEOPLES)) {
            assertThat(seenBy(actor)).as(actor.name()).isTrue();
        }
        for (var actor : List.of(CHEN_TCM, QIN_CHANGLE, FENG_NEIGHBOUR, GAO_ADMIN, SUN_INSPECTOR)) {
            assertThat(seenBy(actor)).as(actor.name()).isFalse();
        }
    }

    @Test
    void whoeverLeadsAUnitSeesWhatTheUnitsBelowTakePartInButNotTheOtherWayRound() {
        publish();
        campaigns.join(id, CHANGLE_CLINIC.id(), CHANGLE_CLINIC.path());
        assertThat(seenBy(QIN_CHANGLE)).isTrue();
        assertThat(seenBy(MA_CLINIC)).isTrue();

        campaigns.leave(id, CHANGLE_CLINIC.id());
        campaigns.join(id, org.aiwei.County.CHANGLE.id(), org.aiwei.County.CHANGLE.path());
        assertThat(seenBy(QIN_CHANGLE)).isTrue();
        assertThat(seenBy(MA_CLINIC)).isFalse();
    }

    @Test
    void sightEndsWithTheTask() {
        publish();
        assertThat(campaigns.join(id, PEOPLES_HOSPITAL.id(), PEOPLES_HOSPITAL.path()))
                .isTrue();
        assertThat(campaigns.join(id, PEOPLES_HOSPITAL.id(), PEOPLES_HOSPITAL.path()))
                .isFalse();
        assertThat(campaigns.leave(id, PEOPLES_HOSPITAL.id())).isTrue();
        assertThat(campaigns.leave(id, PEOPLES_HOSPITAL.id())).isFalse();
        assertThat(seenBy(LI_PEOPLES)).isFalse();
    }

    @Test
    void closedAndArchivedOnesStayInSight() {
        publish();
        campaigns.move(LIN_OFFICE, id, CampaignAction.CLOSE, "结束");
        campaigns.move(LIN_OFFICE, id, CampaignAction.ARCHIVE, "归档");
        assertThat(seenBy(ZHOU_DIRECTOR)).isTrue();
        assertThat(campaigns.open(ZHOU_DIRECTOR)).extracting(CampaignRef::id).doesNotContain(id);
    }

    @Test
    void onlyTheRunningOfficeChangesIt() {
        publish();
        var version = plans.versionOf(LIN_OFFICE, id);
        for (var actor : List.of(MEDICAL_OFFICER, ZHOU_DIRECTOR)) {
            assertThatThrownBy(() -> plans.mark(actor, id, version, List.of()))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> campaigns.move(actor, id, CampaignAction.CLOSE, "x"))
                    .isInstanceOf(AccessDeniedException.class);
        }
        assertThatThrownBy(() -> plans.mark(FENG_NEIGHBOUR, id, version, List.of()))
                .isInstanceOf(RecordNotFound.class);
        assertThatThrownBy(() -> campaigns.move(LI_PEOPLES, id, CampaignAction.CLOSE, "x"))
                .isInstanceOf(RecordNotFound.class);
    }

    @Test
    void whatOneMaySeeIsWhatTheListShows() {
        publish();
        assertThat(listed(LIN_OFFICE)).contains(id);
        assertThat(listed(ZHOU_DIRECTOR)).contains(id);
        assertThat(listed(CHEN_TCM)).doesNotContain(id);
        assertThat(listed(FENG_NEIGHBOUR)).doesNotContain(id);
        assertThat(listed(GAO_ADMIN)).isEmpty();
    }

    @Test
    void theRunningOfficeAndTheBureausLeadersAreTold() {
        var ref = campaigns.ref(id);
        assertThat(campaigns.runs(LIN_OFFICE, ref)).isTrue();
        assertThat(campaigns.runs(MEDICAL_OFFICER, ref)).isFalse();
        assertThat(campaigns.leads(ZHOU_DIRECTOR, ref)).isTrue();
        assertThat(campaigns.leads(LIN_OFFICE, ref)).isFalse();
    }

    private void publish() {
        campaigns.move(LIN_OFFICE, id, CampaignAction.PUBLISH, "");
    }

    private boolean seenBy(Actor actor) {
        try {
            return campaigns.visible(actor, id).id().equals(id);
        } catch (RecordNotFound e) {
            return false;
        }
    }

    private List<UUID> listed(Actor actor) {
        return pages.list(actor, new CampaignFilter(null, "2026"), null)
                .map(CampaignRow::id)
                .getContent();
    }
}
