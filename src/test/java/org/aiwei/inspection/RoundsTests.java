package org.aiwei.inspection;

import static org.aiwei.County.CDC;
import static org.aiwei.County.CHANGLE;
import static org.aiwei.County.CHEN_TCM;
import static org.aiwei.County.DENG_CDC;
import static org.aiwei.County.FENG_NEIGHBOUR;
import static org.aiwei.County.GAO_ADMIN;
import static org.aiwei.County.LIN_OFFICE;
import static org.aiwei.County.LI_PEOPLES;
import static org.aiwei.County.OFFICE;
import static org.aiwei.County.PEOPLES_HOSPITAL;
import static org.aiwei.County.PRIMARY;
import static org.aiwei.County.QIN_CHANGLE;
import static org.aiwei.County.SUN_INSPECTOR;
import static org.aiwei.County.TCM_HOSPITAL;
import static org.aiwei.County.WANG_DEPUTY;
import static org.aiwei.County.ZHANG_PEOPLES;
import static org.aiwei.County.ZHOU_DIRECTOR;
import static org.aiwei.inspection.RoundKind.OPEN;
import static org.aiwei.inspection.RoundKind.UNDERCOVER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.aiwei.DeskTest;
import org.aiwei.access.Actor;
import org.aiwei.access.Duty;
import org.aiwei.access.Post;
import org.aiwei.platform.RecordNotFound;
import org.aiwei.platform.RuleBroken;
import org.aiwei.platform.StaleRecord;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.annotation.Transactional;

@DeskTest
@Transactional
class RoundsTests {

    @Autowired
    Rounds rounds;

    @Autowired
    RoundTargets targets;

    @Autowired
    RoundDesk desk;

    @Autowired
    RoundRepository repository;

    @Autowired
    SampleRounds samples;

    @Test
    void goesFromDraftToArchiveAndEveryStepIsWritten() {
        var id = samples.approved(samples.campaign(), OPEN, List.of(DENG_CDC), PEOPLES_HOSPITAL);
        samples.report(id);
        rounds.move(LIN_OFFICE, id, RoundAction.ARCHIVE, "");
        var round = repository.findById(id).orElseThrow();
        assertThat(round.getStatus()).isEqualTo(RoundStatus.ARCHIVED);
        assertThat(round.getTransitions())
                .extracting(RoundTransition::getAction)
                .containsExactly(
                        RoundAction.SUBMIT,
                        RoundAction.APPROVE,
                        RoundAction.START,
                        RoundAction.SUM_UP,
                        RoundAction.REPORT,
                        RoundAction.ARCHIVE);
        var moves = round.getTransitions();
        for (int i = 1; i < moves.size(); i++) {
            assertThat(moves.get(i).getFromStatus()).isEqualTo(moves.get(i - 1).getToStatus());
        }
    }

    @Test
    void everyActionIsRefusedWhereTheStateDoesNotKnowIt() {
        var id = samples.draft(samples.campaign(), OPEN, List.of(DENG_CDC), PEOPLES_HOSPITAL);
        for (var action : RoundAction.values()) {
            if (action != RoundAction.SUBMIT) {
                var who = action.byLeader() ? ZHOU_DIRECTOR : LIN_OFFICE;
                assertThatThrownBy(() -> rounds.move(who, id, action, "x"))
                        .as(action.name())
                        .isInstanceOfAny(RuleBroken.class, RecordNotFound.class);
            }
        }
    }

    @Test
    void aLeaderApprovesAndNeverTheOffice() {
        var id = samples.draft(samples.campaign(), OPEN, List.of(DENG_CDC), PEOPLES_HOSPITAL);
        rounds.move(LIN_OFFICE, id, RoundAction.SUBMIT, "");
        assertThatThrownBy(() -> rounds.move(LIN_OFFICE, id, RoundAction.APPROVE, ""))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> rounds.move(WANG_DEPUTY, id, RoundAction.WITHDRAW, "x"))
                .isInstanceOf(AccessDeniedException.class);
        rounds.move(WANG_DEPUTY, id, RoundAction.APPROVE, "");
        assertThat(rounds.ref(id).status()).isEqualTo(RoundStatus.APPROVED);
    }

    @Test
    void aLeaderWhoIsOfficerTooDoesNotApproveTheOwnDraft() {
        var both = new Actor(
                LIN_OFFICE.id(),
                LIN_OFFICE.name(),
                List.of(
                        LIN_OFFICE.posts().get(0),
                        new Post(Duty.BUREAU_LEADER, org.aiwei.County.BUREAU.id(), org.aiwei.County.BUREAU.path())));
        var id = samples.draft(samples.campaign(), OPEN, List.of(DENG_CDC), PEOPLES_HOSPITAL);
        rounds.move(both, id, RoundAction.SUBMIT, "");
        assertThatThrownBy(() -> rounds.move(both, id, RoundAction.APPROVE, ""))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void returningAndWithdrawingNeedAReasonAndMakeItADraftAgain() {
        var id = samples.draft(samples.campaign(), OPEN, List.of(DENG_CDC), PEOPLES_HOSPITAL);
        rounds.move(LIN_OFFICE, id, RoundAction.SUBMIT, "");
        assertThatThrownBy(() -> desk.edit(LIN_OFFICE, id, samples.text(OPEN, "改名"), desk.versionOf(LIN_OFFICE, id)))
                .isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> rounds.move(WANG_DEPUTY, id, RoundAction.RETURN, " "))
                .isInstanceOf(RuleBroken.class);
        rounds.move(WANG_DEPUTY, id, RoundAction.RETURN, "缺县中医院");
        desk.edit(LIN_OFFICE, id, samples.text(OPEN, "改名"), desk.versionOf(LIN_OFFICE, id));
        rounds.move(LIN_OFFICE, id, RoundAction.SUBMIT, "");
        rounds.move(WANG_DEPUTY, id, RoundAction.APPROVE, "");
        rounds.move(LIN_OFFICE, id, RoundAction.WITHDRAW, "改期");
        assertThat(repository.findById(id).orElseThrow().editable()).isTrue();
    }

    @Test
    void withoutTeamOrTargetsItIsNotSubmitted() {
        var campaign = samples.campaign();
        var alone = samples.draft(campaign, OPEN, List.of(), PEOPLES_HOSPITAL);
        assertThatThrownBy(() -> rounds.move(LIN_OFFICE, alone, RoundAction.SUBMIT, ""))
                .isInstanceOf(RuleBroken.class);
        var aimless = samples.draft(campaign, OPEN, List.of(DENG_CDC));
        assertThatThrownBy(() -> rounds.move(LIN_OFFICE, aimless, RoundAction.SUBMIT, ""))
                .isInstanceOf(RuleBroken.class);
    }

    @Test
    void whoWouldInspectTheOwnUnitIsShownAndRefused() {
        var id = samples.draft(samples.campaign(), OPEN, List.of(DENG_CDC), CDC, PEOPLES_HOSPITAL);
        assertThat(rounds.conflicts(repository.findById(id).orElseThrow())).hasSize(1);
        assertThatThrownBy(() -> rounds.move(LIN_OFFICE, id, RoundAction.SUBMIT, ""))
                .isInstanceOfSatisfying(RuleBroken.class, broken -> {
                    assertThat(broken.code()).isEqualTo("inspection.recusal");
                    assertThat(broken.args()).containsExactly(DENG_CDC.name());
                });
    }

    @Test
    void anotherTeamMayGoThere() {
        var id = samples.draft(samples.campaign(), OPEN, List.of(), CDC, PEOPLES_HOSPITAL);
        desk.lend(LIN_OFFICE, id, List.of(DENG_CDC.id()), samples.lending("一组"));
        desk.lend(LIN_OFFICE, id, List.of(QIN_CHANGLE.id()), samples.lending("二组"));
        arrange(id, CDC, "二组");
        arrange(id, PEOPLES_HOSPITAL, "一组");
        rounds.move(LIN_OFFICE, id, RoundAction.SUBMIT, "");
        rounds.move(WANG_DEPUTY, id, RoundAction.APPROVE, "");
        assertThat(targets.of(DENG_CDC)).extracting(TargetRef::name).containsExactly(PEOPLES_HOSPITAL.name());
        assertThat(targets.of(QIN_CHANGLE)).extracting(TargetRef::name).containsExactly(CDC.name());
        assertThatThrownBy(() -> arrange(id, CDC, "一组")).isInstanceOf(RuleBroken.class);
    }

    @Test
    void aMemberServesOnlyInTheDaysOfTheLending() {
        var id = samples.draft(samples.campaign(), OPEN, List.of(), PEOPLES_HOSPITAL);
        var later = new Lending(
                MemberRole.LEADER,
                "",
                samples.today().plusDays(1),
                samples.today().plusDays(2));
        desk.lend(LIN_OFFICE, id, List.of(SUN_INSPECTOR.id()), later);
        rounds.move(LIN_OFFICE, id, RoundAction.SUBMIT, "");
        rounds.move(WANG_DEPUTY, id, RoundAction.APPROVE, "");
        assertThat(rounds.isMember(SUN_INSPECTOR, id)).isFalse();
        assertThat(targets.of(SUN_INSPECTOR)).isEmpty();
        assertThat(rounds.visible(SUN_INSPECTOR, id).id()).isEqualTo(id);
    }

    @Test
    void whoIsReleasedSeesItNoMore() {
        var id = samples.approved(samples.campaign(), OPEN, List.of(DENG_CDC, SUN_INSPECTOR), PEOPLES_HOSPITAL);
        var member = repository.findById(id).orElseThrow().getMembers().stream()
                .filter(each -> each.getPersonId().equals(DENG_CDC.id()))
                .findFirst()
                .orElseThrow();
        assertThat(rounds.isMember(DENG_CDC, id)).isTrue();
        desk.release(LIN_OFFICE, id, member.getId());
        repository.flush();
        assertThat(rounds.isMember(DENG_CDC, id)).isFalse();
        assertThat(rounds.wasMember(DENG_CDC.id(), id)).isTrue();
        assertThatThrownBy(() -> rounds.visible(DENG_CDC, id)).isInstanceOf(RecordNotFound.class);
        assertThat(rounds.isMember(SUN_INSPECTOR, id)).isTrue();
    }

    @Test
    void nobodyElseSeesItUntilItHasBeenReported() {
        for (var kind : RoundKind.values()) {
            var id = samples.approved(samples.campaign(), kind, List.of(DENG_CDC), PEOPLES_HOSPITAL, PRIMARY);
            var outside = List.of(LI_PEOPLES, ZHANG_PEOPLES, CHEN_TCM, SUN_INSPECTOR, FENG_NEIGHBOUR, GAO_ADMIN);
            for (var actor : outside) {
                assertThat(sees(actor, id)).as(kind + " " + actor.name()).isFalse();
            }
            for (var actor : List.of(LIN_OFFICE, ZHOU_DIRECTOR, DENG_CDC)) {
                assertThat(sees(actor, id)).as(kind + " " + actor.name()).isTrue();
            }
            samples.report(id);
            assertThat(sees(LI_PEOPLES, id)).as(kind.name()).isTrue();
            assertThat(sees(CHEN_TCM, id)).as(kind.name()).isFalse();
        }
    }

    @Test
    void aDraftIsTheOfficesOwnUntilItIsSubmitted() {
        var id = samples.draft(samples.campaign(), OPEN, List.of(DENG_CDC), PEOPLES_HOSPITAL);
        assertThat(sees(ZHOU_DIRECTOR, id)).isFalse();
        assertThat(sees(DENG_CDC, id)).isFalse();
        rounds.move(LIN_OFFICE, id, RoundAction.SUBMIT, "");
        assertThat(sees(ZHOU_DIRECTOR, id)).isTrue();
        assertThat(sees(DENG_CDC, id)).isFalse();
    }

    @Test
    void theFirstVisitPutsAnApprovedRoundUnderWay() {
        var id = samples.approved(samples.campaign(), UNDERCOVER, List.of(DENG_CDC), PEOPLES_HOSPITAL);
        rounds.begun(DENG_CDC, id);
        rounds.begun(DENG_CDC, id);
        assertThat(rounds.ref(id).status()).isEqualTo(RoundStatus.RUNNING);
        assertThat(repository.findById(id).orElseThrow().getTransitions()).hasSize(3);
    }

    @Test
    void placesOutsideAndTheBureausOwnDepartmentsCanBeInspected() {
        var id = samples.draft(samples.campaign(), OPEN, List.of(DENG_CDC), PRIMARY);
        desk.aim(LIN_OFFICE, id, List.of(), List.of("城关农贸市场", "城关农贸市场"), TargetPlan.open());
        var names = new ArrayList<String>();
        rounds.move(LIN_OFFICE, id, RoundAction.SUBMIT, "");
        rounds.move(WANG_DEPUTY, id, RoundAction.APPROVE, "");
        targets.of(DENG_CDC).forEach(target -> names.add(target.name()));
        assertThat(names).containsExactlyInAnyOrder(PRIMARY.name(), "城关农贸市场");
    }

    @Test
    void unitsAndPeopleOfAnotherBureauAreRefused() {
        var id = samples.draft(samples.campaign(), OPEN, List.of(DENG_CDC), PEOPLES_HOSPITAL);
        var foreign = List.of(org.aiwei.County.OTHER_OFFICE.id());
        assertThatThrownBy(() -> desk.aim(LIN_OFFICE, id, foreign, List.of(), TargetPlan.open()))
                .isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> desk.lend(LIN_OFFICE, id, List.of(FENG_NEIGHBOUR.id()), samples.lending("")))
                .isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> desk.lend(FENG_NEIGHBOUR, id, List.of(DENG_CDC.id()), samples.lending("")))
                .isInstanceOf(RecordNotFound.class);
        assertThatThrownBy(() -> desk.lend(WANG_DEPUTY, id, List.of(DENG_CDC.id()), samples.lending("")))
                .isInstanceOfAny(RecordNotFound.class, AccessDeniedException.class);
    }

    @Test
    void whoeverSavesAnOlderStateIsTold() {
        var id = samples.draft(samples.campaign(), OPEN, List.of(), TCM_HOSPITAL);
        repository.flush();
        var seen = desk.versionOf(LIN_OFFICE, id);
        desk.edit(LIN_OFFICE, id, samples.text(OPEN, "改名"), seen);
        repository.flush();
        assertThatThrownBy(() -> desk.edit(LIN_OFFICE, id, samples.text(OPEN, "又改"), seen))
                .isInstanceOf(StaleRecord.class);
    }

    @Test
    void plannedDaysAndLendingsLieInsideTheRound() {
        var id = samples.draft(samples.campaign(), OPEN, List.of(), CHANGLE);
        var plan = new TargetPlan("", samples.today().plusDays(60), List.of());
        assertThatThrownBy(() -> desk.aim(LIN_OFFICE, id, List.of(OFFICE.id()), List.of(), plan))
                .isInstanceOf(RuleBroken.class);
        var tooLong = new Lending(
                MemberRole.MEMBER, "", samples.today(), samples.today().plusDays(60));
        assertThatThrownBy(() -> desk.lend(LIN_OFFICE, id, List.of(DENG_CDC.id()), tooLong))
                .isInstanceOf(RuleBroken.class);
    }

    private void arrange(UUID round, org.aiwei.County.Place unit, String team) {
        var target = repository.findById(round).orElseThrow().getTargets().stream()
                .filter(each -> unit.id().equals(each.getUnitId()))
                .findFirst()
                .orElseThrow();
        var plan = new TargetPlan(team, samples.today(), List.of());
        desk.arrange(LIN_OFFICE, round, target.getId(), plan, desk.versionOf(LIN_OFFICE, round));
    }

    private boolean sees(Actor actor, UUID id) {
        repository.flush();
        try {
            return rounds.visible(actor, id).id().equals(id);
        } catch (RecordNotFound e) {
            return false;
        }
    }
}
