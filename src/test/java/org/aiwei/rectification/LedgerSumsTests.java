package org.aiwei.rectification;

import static org.aiwei.County.CHEN_TCM;
import static org.aiwei.County.FENG_NEIGHBOUR;
import static org.aiwei.County.GAO_ADMIN;
import static org.aiwei.County.LIN_OFFICE;
import static org.aiwei.County.LI_PEOPLES;
import static org.aiwei.County.OTHER_OFFICE;
import static org.aiwei.County.PEOPLES_HOSPITAL;
import static org.aiwei.County.SUN_INSPECTOR;
import static org.aiwei.County.TCM_HOSPITAL;
import static org.aiwei.County.WANG_DEPUTY;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.aiwei.County;
import org.aiwei.DeskTest;
import org.aiwei.Seeds;
import org.aiwei.access.Actor;
import org.aiwei.campaign.Campaigns;
import org.aiwei.job.Recurring;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Whatever becomes of items, who sees all of a campaign reads from sums what the rows say. */
@DeskTest
@Transactional
class LedgerSumsTests {

    private static final int STEPS = 180;

    @Autowired
    SampleItems items;

    @Autowired
    LadderCast ladder;

    @Autowired
    Rectifications rectifications;

    @Autowired
    RectificationRepository repository;

    @Autowired
    DurableCloses closes;

    @Autowired
    Ledger ledger;

    @Autowired
    LedgerSource source;

    @Autowired
    Campaigns campaigns;

    @Autowired
    List<Recurring> clocks;

    @Autowired
    EntityManager entities;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private final long seed = Seeds.first();
    private final Random random = new Random(seed);
    private final List<UUID> all = new ArrayList<>();
    private UUID campaign;

    @BeforeEach
    void running() {
        campaign = items.campaign();
    }

    @Test
    void sumsSayWhatTheRowsSay() {
        System.out.println("seed of the close-outs: " + seed);
        for (int step = 1; step <= STEPS; step++) {
            operate();
            entities.clear();
            if (step % 45 == 0) {
                fold();
            }
            if (step % 3 == 0) {
                var as = "after step %s, seed %s".formatted(step, seed);
                assertThat(closes.of(LIN_OFFICE, campaign)).as(as).isEqualTo(rows());
                assertLights(as, LIN_OFFICE, LedgerFilter.of(campaign));
            }
        }
        var rate = closes.of(WANG_DEPUTY, campaign);
        assertThat(rate).isEqualTo(rows());
        assertThat(rate.old()).isPositive();
        assertThat(rate.all()).isGreaterThan(rate.old());
        assertThat(rate.allHeld()).isPositive().isLessThan(rate.all());
    }

    @Test
    void anOldLedgersOpenItemHoldsOnceVerifiedHere() {
        past(PEOPLES_HOSPITAL, true);
        var open = past(PEOPLES_HOSPITAL, false);
        assertThat(closes.of(LIN_OFFICE, campaign)).isEqualTo(DurableRate.NONE);
        items.move(LI_PEOPLES, open, RectificationAction.SUBMIT);
        items.move(LIN_OFFICE, open, RectificationAction.VERIFY);
        assertThat(closes.of(LIN_OFFICE, campaign)).isEqualTo(rows()).isEqualTo(new DurableRate(0, 0, 1, 1));
    }

    @Test
    void onlyWhoSeesAllIsToldOfAll() {
        var item = items.issued(campaign, PEOPLES_HOSPITAL);
        items.move(LI_PEOPLES, item, RectificationAction.SUBMIT);
        items.move(LIN_OFFICE, item, RectificationAction.VERIFY);
        jdbc.sql("insert into board_close values (?, ?, 10)") // so that it shows who reads the sums
                .params(campaign, items.today())
                .update();
        assertThat(closes.of(LIN_OFFICE, campaign).all()).isEqualTo(11);
        assertThat(closes.of(WANG_DEPUTY, campaign).all()).isEqualTo(11);
        assertThat(closes.of(LI_PEOPLES, campaign)).isEqualTo(new DurableRate(0, 0, 1, 1));
        for (var other : List.of(CHEN_TCM, SUN_INSPECTOR, FENG_NEIGHBOUR, GAO_ADMIN)) {
            assertThat(closes.of(other, campaign)).as(other.name()).isEqualTo(DurableRate.NONE);
        }
        assertThat(closes.of(LIN_OFFICE, UUID.randomUUID())).isEqualTo(DurableRate.NONE);
    }

    @Test
    void whoSeesOneCampaignWholeAndPartsOfAnotherCountsBoth() {
        items.issued(campaign, PEOPLES_HOSPITAL);
        items.issued(campaign, TCM_HOSPITAL);
        var other = items.campaign();
        items.issued(other, PEOPLES_HOSPITAL);
        items.issued(other, TCM_HOSPITAL);
        var posts = new ArrayList<>(LIN_OFFICE.posts());
        posts.addAll(LI_PEOPLES.posts());
        var both = new Actor(LIN_OFFICE.id(), "兼职", posts);
        entities.flush();
        for (var table : List.of("campaign where id = :id", "rectification where campaign_id = :id")) {
            jdbc.sql("update " + table.replace(" where", " set office_unit_id = :office, owner_path = '/t2/' where"))
                    .param("office", OTHER_OFFICE.id())
                    .param("id", other)
                    .update();
        }
        assertThat(ledger.counts(both, LedgerFilter.of(campaign)).total()).isEqualTo(2);
        assertThat(ledger.counts(both, LedgerFilter.of(other)).total()).isEqualTo(1);
        assertThat(ledger.counts(FENG_NEIGHBOUR, LedgerFilter.of(other)).total())
                .isEqualTo(2);
        for (var actor : List.of(both, LIN_OFFICE, WANG_DEPUTY, LI_PEOPLES, SUN_INSPECTOR, FENG_NEIGHBOUR, GAO_ADMIN)) {
            assertLights(actor.name(), actor, LedgerFilter.none());
            assertLights(actor.name(), actor, LedgerFilter.of(campaign));
            assertLights(actor.name(), actor, LedgerFilter.of(other));
        }
    }

    private void assertLights(String as, Actor actor, LedgerFilter filter) {
        assertThat(ledger.counts(actor, filter)).as(as).isEqualTo(source.counts(ledger.question(actor, filter)));
    }

    /** One after the other, as everybody who does not see all of it is answered. */
    private DurableRate rows() {
        return closes.byUnit(LIN_OFFICE, campaign).values().stream().reduce(DurableRate.NONE, DurableRate::plus);
    }

    private void fold() {
        clocks.stream()
                .filter(each -> each.name().equals("dashboard.folding"))
                .forEach(each -> each.run(Instant.EPOCH));
    }

    private void operate() {
        var item = all.isEmpty() ? null : all.get(random.nextInt(all.size()));
        int what = item == null ? 0 : random.nextInt(20);
        switch (what) {
            case 0, 1 -> all.add(issued(null));
            case 6 -> all.add(past(unit(), random.nextBoolean()));
            case 2 ->
                jdbc.sql("update campaign set public_notice_days = 5 - public_notice_days where id = ?")
                        .param(campaign)
                        .update();
            case 3, 4, 7 -> ladder.aged(item, 50 + random.nextInt(80));
            case 5 -> all.add(issued(item));
            default -> step(item);
        }
    }

    private UUID issued(UUID before) {
        boolean closed = before != null && rectifications.ref(before).status() == RectificationStatus.CLOSED;
        var wanted = new NewItem(
                unit().id(),
                Items.found("候诊区无禁烟标识"),
                null,
                items.today(),
                items.today().plusDays(7),
                closed ? before : null);
        return rectifications
                .issue(LIN_OFFICE, campaign, null, List.of(wanted))
                .get(0)
                .id();
    }

    private UUID past(County.Place unit, boolean closed) {
        var day = items.today().minusDays(random.nextInt(200));
        var wanted = new NewItem(unit.id(), Items.found("旧账"), null, day, day.plusDays(7), null);
        var at = closed ? day.plusDays(3).atStartOfDay(clock.getZone()).toInstant() : null;
        var item = Rectification.past(
                new PastItem(wanted, "", "", "旧台账", at, "", "已整改"),
                "JZ-" + UUID.randomUUID(),
                campaigns.ref(campaign),
                Items.unit(unit),
                LIN_OFFICE,
                clock.instant());
        return repository.saveAndFlush(item).getId();
    }

    private void step(UUID item) {
        var now = rectifications.ref(item);
        var unit = now.unitId().equals(PEOPLES_HOSPITAL.id()) ? LI_PEOPLES : CHEN_TCM;
        switch (now.status()) {
            case ISSUED, RECTIFYING -> {
                int way = random.nextInt(8);
                if (way < 6) {
                    items.move(unit, item, RectificationAction.SUBMIT);
                } else {
                    items.move(LIN_OFFICE, item, way == 6 ? RectificationAction.CLOSE_AS : RectificationAction.VOID);
                }
            }
            case SUBMITTED -> maybe(LIN_OFFICE, item, RectificationAction.VERIFY, RectificationAction.REJECT);
            case PUBLIC_NOTICE -> {
                jdbc.sql("update rectification set public_until = current_date - 2 where id = ?")
                        .param(item)
                        .update();
                maybe(LIN_OFFICE, item, RectificationAction.FINISH_NOTICE, RectificationAction.OBJECT);
            }
            case CLOSED -> {
                if (random.nextInt(4) == 0) {
                    items.move(LIN_OFFICE, item, RectificationAction.REOPEN);
                }
            }
            default -> all.remove(item);
        }
    }

    private void maybe(Actor actor, UUID item, RectificationAction often, RectificationAction seldom) {
        entities.clear();
        items.move(actor, item, random.nextInt(6) > 0 ? often : seldom);
    }

    private County.Place unit() {
        return random.nextBoolean() ? PEOPLES_HOSPITAL : TCM_HOSPITAL;
    }
}
