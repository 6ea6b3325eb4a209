package org.aiwei.rectification;

import static org.aiwei.County.CHEN_TCM;
import static org.aiwei.County.FENG_NEIGHBOUR;
import static org.aiwei.County.GAO_ADMIN;
import static org.aiwei.County.HE_MEDICAL;
import static org.aiwei.County.LIN_OFFICE;
import static org.aiwei.County.LI_PEOPLES;
import static org.aiwei.County.PEOPLES_HOSPITAL;
import static org.aiwei.County.SUN_INSPECTOR;
import static org.aiwei.County.TCM_HOSPITAL;
import static org.aiwei.County.WANG_DEPUTY;
import static org.aiwei.County.ZHANG_PEOPLES;
import static org.aiwei.County.ZHOU_DIRECTOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.aiwei.DeskTest;
import org.aiwei.access.Actor;
import org.aiwei.platform.RecordNotFound;
import org.aiwei.platform.StaleRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.annotation.Transactional;

@DeskTest
@Transactional
class RectificationsTests {

    @Autowired
    SampleItems items;

    @Autowired
    Rectifications rectifications;

    @Autowired
    JdbcClient jdbc;

    private UUID campaign;
    private UUID item;

    @BeforeEach
    void issued() {
        campaign = items.campaign();
        item = items.issued(campaign, PEOPLES_HOSPITAL);
    }

    @Test
    void numbersFollowEachOtherWithinBureauAndYear() {
        var next = items.issued(campaign, TCM_HOSPITAL);
        assertThat(number(next) - number(item)).isOne();
        assertThat(rectifications.ref(item).no()).matches("ZG-\\d{3,}");
    }

    @Test
    void theWholeWayStandsInTheRowsAndInTheTrail() {
        items.move(LI_PEOPLES, item, RectificationAction.ACCEPT);
        items.move(LI_PEOPLES, item, RectificationAction.SUBMIT);
        items.move(LIN_OFFICE, item, RectificationAction.REJECT);
        items.move(ZHANG_PEOPLES, item, RectificationAction.SUBMIT);
        items.move(WANG_DEPUTY, item, RectificationAction.VERIFY);

        assertThat(rectifications.ref(item).status()).isEqualTo(RectificationStatus.CLOSED);
        assertThat(jdbc.sql("select action from rectification_transition where rectification_id = ? order by seq")
                        .param(item)
                        .query(String.class)
                        .list())
                .containsExactly("ACCEPT", "SUBMIT", "REJECT", "SUBMIT", "VERIFY");
        assertThat(jdbc.sql("select action from audit_entry where subject_id = ? order by seq")
                        .param(item)
                        .query(String.class)
                        .list())
                .containsExactly("ISSUE", "ACCEPT", "SUBMIT", "REJECT", "SUBMIT", "VERIFY");
    }

    @Test
    void onlyTheOfficeTheLeadersAndTheUnitSeeIt() {
        for (var actor : List.of(LIN_OFFICE, ZHOU_DIRECTOR, LI_PEOPLES, ZHANG_PEOPLES)) {
            assertThat(rectifications.visible(actor, item).id()).isEqualTo(item);
        }
        for (var actor : List.of(CHEN_TCM, HE_MEDICAL, FENG_NEIGHBOUR, GAO_ADMIN, SUN_INSPECTOR)) {
            assertThatThrownBy(() -> rectifications.visible(actor, item))
                    .as(actor.name())
                    .isInstanceOf(RecordNotFound.class);
        }
    }

    @Test
    void whoSubmittedItDoesNotVerifyItNorDoesAnybodyOfTheUnit() {
        items.move(LI_PEOPLES, item, RectificationAction.SUBMIT);
        for (var actor : List.of(LI_PEOPLES, ZHANG_PEOPLES)) {
            refused(actor, RectificationAction.VERIFY);
        }
        refused(
                new Actor(
                        LI_PEOPLES.id(),
                        LI_PEOPLES.name(),
                        List.of(LI_PEOPLES.posts().get(0), LIN_OFFICE.posts().get(0))),
                RectificationAction.VERIFY);
        refused(new Actor(LI_PEOPLES.id(), LI_PEOPLES.name(), LIN_OFFICE.posts()), RectificationAction.VERIFY);
        items.move(LIN_OFFICE, item, RectificationAction.VERIFY);
    }

    @Test
    void aReportersRequestIsBackedByTheLeaderAndGrantedByTheOffice() {
        items.move(LI_PEOPLES, item, RectificationAction.ACCEPT);
        items.move(LI_PEOPLES, item, RectificationAction.ASK_EXTENSION);
        refused(LIN_OFFICE, RectificationAction.GRANT_EXTENSION);
        refused(LI_PEOPLES, RectificationAction.BACK_EXTENSION);
        items.move(ZHANG_PEOPLES, item, RectificationAction.BACK_EXTENSION);
        refused(ZHANG_PEOPLES, RectificationAction.GRANT_EXTENSION);
        items.move(LIN_OFFICE, item, RectificationAction.GRANT_EXTENSION);
        assertThat(rectifications.ref(item).dueOn()).isEqualTo(items.today().plusDays(14));
    }

    @Test
    void aUnitLeadersOwnRequestGoesStraightToTheOffice() {
        items.move(ZHANG_PEOPLES, item, RectificationAction.ACCEPT);
        items.move(ZHANG_PEOPLES, item, RectificationAction.ASK_EXTENSION);
        assertThat(rectifications.ref(item).next()).isEqualTo(NextActor.OFFICE_TO_DECIDE);
    }

    @Test
    void afterATransferTheOldUnitSeesItNoMore() {
        items.move(LIN_OFFICE, item, RectificationAction.TRANSFER);
        assertThat(rectifications.visible(CHEN_TCM, item).unitId()).isEqualTo(TCM_HOSPITAL.id());
        assertThatThrownBy(() -> rectifications.visible(LI_PEOPLES, item)).isInstanceOf(RecordNotFound.class);
    }

    @Test
    void anOlderPageChangesNothing() {
        var version = rectifications.versionOf(LI_PEOPLES, item);
        rectifications.move(LI_PEOPLES, item, RectificationAction.ACCEPT, Move.saying(""), version);
        assertThatThrownBy(() -> rectifications.move(
                        LI_PEOPLES, item, RectificationAction.SUBMIT, items.words(RectificationAction.SUBMIT), version))
                .isInstanceOf(StaleRecord.class);
    }

    private void refused(Actor actor, RectificationAction action) {
        assertThatThrownBy(() -> items.move(actor, item, action))
                .as(actor.name() + " " + action)
                .isInstanceOf(AccessDeniedException.class);
    }

    private int number(UUID id) {
        return Integer.parseInt(rectifications.ref(id).no().substring(3));
    }
}
