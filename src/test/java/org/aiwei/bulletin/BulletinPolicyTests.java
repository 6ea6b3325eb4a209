package org.aiwei.bulletin;

import static org.aiwei.County.BUREAU;
import static org.aiwei.County.CHANGLE;
import static org.aiwei.County.CHANGLE_CLINIC;
import static org.aiwei.County.LIN_OFFICE;
import static org.aiwei.County.LI_PEOPLES;
import static org.aiwei.County.MEDICAL;
import static org.aiwei.County.OTHER_BUREAU;
import static org.aiwei.County.PEOPLES_HOSPITAL;
import static org.aiwei.County.TCM_HOSPITAL;
import static org.aiwei.County.WANG_DEPUTY;
import static org.aiwei.County.ZHOU_DIRECTOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.aiwei.County;
import org.aiwei.County.Place;
import org.aiwei.CountyCampaign;
import org.aiwei.access.Actor;
import org.aiwei.access.Duty;
import org.aiwei.access.Post;
import org.aiwei.account.PersonRef;
import org.aiwei.campaign.CampaignStatus;
import org.aiwei.platform.TrailRoot;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.security.access.AccessDeniedException;

/** What each may do with a bulletin that the office drafted and that the deputy is asked to sign. */
class BulletinPolicyTests {

    private static final Actor.Stamp BY = LIN_OFFICE.stamp(Instant.parse("2026-04-02T01:00:00Z"));
    private static final Actor NO_LEADER_ANY_MORE = as(WANG_DEPUTY, Duty.UNIT_LEADER, MEDICAL);
    private static final Actor LEADER_NEXT_DOOR = as(ZHOU_DIRECTOR, Duty.BUREAU_LEADER, OTHER_BUREAU);

    private final BulletinPolicy policy = new BulletinPolicy();

    @ParameterizedTest
    @CsvSource({
        "DRAFT,     SUBMIT VOID,   ,            ",
        "SUBMITTED, WITHDRAW VOID, SIGN RETURN, ",
        "RETURNED,  SUBMIT VOID,   ,            ",
        "ISSUED,    VOID,          ,            ",
        "VOID,      ,              ,            "
    })
    void buttonsAreTheOfficesAndTheSignersAndOfTheState(
            BulletinStatus status, @Nullable String office, @Nullable String signer, @Nullable String others) {
        var bulletin = in(status);
        for (var actor : County.PEOPLE) {
            var expected = actor.equals(LIN_OFFICE) ? office : actor.equals(WANG_DEPUTY) ? signer : others;
            assertThat(policy.allowed(actor, bulletin)).as(actor.name()).isEqualTo(actions(expected));
        }
        assertThat(policy.allowed(NO_LEADER_ANY_MORE, bulletin)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void whoeverMayNotIsRefusedWhateverTheState(BulletinAction action) {
        var bulletin = in(BulletinStatus.SUBMITTED);
        boolean signing = action == BulletinAction.SIGN || action == BulletinAction.RETURN;
        var may = signing ? WANG_DEPUTY : LIN_OFFICE;
        for (var actor : County.PEOPLE) {
            if (actor.equals(may)) {
                assertThatCode(() -> policy.ensure(actor, action, bulletin)).doesNotThrowAnyException();
            } else {
                refused(() -> policy.ensure(actor, action, bulletin), actor);
            }
        }
        refused(() -> policy.ensure(NO_LEADER_ANY_MORE, action, bulletin), NO_LEADER_ANY_MORE);
    }

    @Test
    void onlyItsOfficeRunsIt() {
        var bulletin = in(BulletinStatus.DRAFT);
        assertThat(those(actor -> policy.runs(actor, bulletin))).containsExactly("林主任");
        assertThat(policy.runs(as(LIN_OFFICE, Duty.CAMPAIGN_OFFICER, BUREAU), bulletin))
                .as("an officer of the bureau above")
                .isFalse();
        assertThatCode(() -> policy.ensureRuns(LIN_OFFICE, bulletin)).doesNotThrowAnyException();
        refused(() -> policy.ensureRuns(ZHOU_DIRECTOR, bulletin), ZHOU_DIRECTOR);
    }

    @Test
    void theOfficeAndItsLeadersSeeTheRowsOfEveryUnit() {
        var bulletin = in(BulletinStatus.ISSUED);
        assertThat(those(actor -> policy.seesAllRows(actor, bulletin))).containsExactlyInAnyOrder("林主任", "周局长", "王副局长");
        assertThat(policy.seesAllRows(LEADER_NEXT_DOOR, bulletin)).isFalse();
    }

    @Test
    void aRowIsOwnForPeopleOfItsUnitAndOfTheUnitAbove() {
        assertThat(those(actor -> policy.own(actor, row(PEOPLES_HOSPITAL)))).containsExactlyInAnyOrder("李联络员", "张院长");
        assertThat(those(actor -> policy.own(actor, row(CHANGLE)))).containsExactly("秦院长");
        assertThat(those(actor -> policy.own(actor, row(CHANGLE_CLINIC)))).containsExactlyInAnyOrder("秦院长", "马医师");
        assertThat(those(actor -> policy.own(actor, row(TCM_HOSPITAL)))).containsExactly("陈联络员");
    }

    @ParameterizedTest
    @CsvSource({"李联络员, /t1/c1/", "张院长, /t1/c1/", "秦院长, /t1/d1/"})
    void aUnitReceivesItOnceItIsIssued(String who, String unit) {
        var actor = named(who);
        for (var status : BulletinStatus.values()) {
            assertThat(policy.received(actor, in(status)))
                    .as("%s", status)
                    .extracting(Recipient::unitPath)
                    .isEqualTo(status == BulletinStatus.ISSUED ? List.of(unit) : List.of());
        }
    }

    @Test
    void whoIsOfNoUnitThatGotItHasReceivedNothing() {
        assertThat(those(actor ->
                        !policy.received(actor, in(BulletinStatus.ISSUED)).isEmpty()))
                .containsExactlyInAnyOrder("李联络员", "张院长", "秦院长");
        assertThat(policy.received(as(LI_PEOPLES, Duty.INSPECTOR, PEOPLES_HOSPITAL), in(BulletinStatus.ISSUED)))
                .isEmpty();
    }

    private static void refused(Runnable attempt, Actor actor) {
        assertThatThrownBy(attempt::run).as(actor.name()).isInstanceOf(AccessDeniedException.class);
    }

    private static Set<String> those(Predicate<Actor> may) {
        return County.PEOPLE.stream().filter(may).map(Actor::name).collect(Collectors.toSet());
    }

    private static Actor named(String who) {
        return County.PEOPLE.stream()
                .filter(actor -> actor.name().equals(who))
                .findFirst()
                .orElseThrow();
    }

    private static Set<BulletinAction> actions(@Nullable String words) {
        return words == null
                ? Set.of()
                : Arrays.stream(words.split(" ")).map(BulletinAction::valueOf).collect(Collectors.toSet());
    }

    private static Actor as(Actor person, Duty duty, Place at) {
        return new Actor(person.id(), person.name(), List.of(new Post(duty, at.id(), at.path())));
    }

    private static Row row(Place unit) {
        return new Row(
                Code.OVERDUE, UUID.randomUUID(), unit.id(), unit.path().value(), unit.name(), unit.kind(), "", null);
    }

    private static Bulletin in(BulletinStatus status) {
        var text = new BulletinDraft(
                "三月通报",
                "各单位",
                "",
                List.of(new Section("", "正文", Section.Block.NONE)),
                List.of(recipient(PEOPLES_HOSPITAL), recipient(CHANGLE)));
        var campaign = CountyCampaign.in(CampaignStatus.PUBLISHED);
        var bulletin =
                Bulletin.draft(campaign, BulletinKind.BULLETIN, YearMonth.of(2026, 3), text, UUID.randomUUID(), BY);
        if (status != BulletinStatus.DRAFT) {
            bulletin.submit(
                    new PersonRef(WANG_DEPUTY.id(), WANG_DEPUTY.name(), "", "", BUREAU.id(), BUREAU.path()), BY);
        }
        if (status == BulletinStatus.RETURNED) {
            bulletin.move(BulletinAction.RETURN, "再核", BY);
        }
        if (status == BulletinStatus.ISSUED || status == BulletinStatus.VOID) {
            var day = LocalDate.of(2026, 4, 2);
            bulletin.sign("通报2026年第1期", "2026年第1期", day, new TrailRoot.Root(1, "0"), day, BY);
        }
        if (status == BulletinStatus.VOID) {
            bulletin.annul("数字有误", BY);
        }
        return bulletin;
    }

    private static Recipient recipient(Place unit) {
        return new Recipient(unit.id(), unit.path().value(), unit.name());
    }
}
