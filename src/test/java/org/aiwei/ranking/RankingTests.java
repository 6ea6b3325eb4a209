package org.aiwei.ranking;

import static org.aiwei.County.CHEN_TCM;
import static org.aiwei.County.FENG_NEIGHBOUR;
import static org.aiwei.County.GAO_ADMIN;
import static org.aiwei.County.LIN_OFFICE;
import static org.aiwei.County.LI_PEOPLES;
import static org.aiwei.County.PEOPLES_HOSPITAL;
import static org.aiwei.County.QIN_CHANGLE;
import static org.aiwei.County.TCM_HOSPITAL;
import static org.aiwei.County.ZHOU_DIRECTOR;
import static org.aiwei.County.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.persistence.EntityManager;
import jakarta.servlet.http.Cookie;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aiwei.County;
import org.aiwei.DeskTest;
import org.aiwei.ResultRows;
import org.aiwei.access.Actor;
import org.aiwei.campaign.LimitKind;
import org.aiwei.inspection.Dimension;
import org.aiwei.inspection.FindingNature;
import org.aiwei.inspection.FindingSource;
import org.aiwei.inspection.FindingText;
import org.aiwei.inspection.Findings;
import org.aiwei.inspection.SourceLevel;
import org.aiwei.platform.RecordNotFound;
import org.aiwei.platform.RuleBroken;
import org.aiwei.tabular.Grid;
import org.aiwei.tabular.TableReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

@DeskTest
@Transactional
class RankingTests {

    @Autowired
    ResultRows results;

    @Autowired
    Rankings rankings;

    @Autowired
    RankingRules rules;

    @Autowired
    RankingPages pages;

    @Autowired
    TableReader tables;

    @Autowired
    Findings findings;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    EntityManager entities;

    @Autowired
    MockMvcTester http;

    UUID campaign;
    YearMonth month;
    County.Place third;
    County.Place fourth;

    @BeforeEach
    void aMonthIsOver() {
        third = results.hospital("x3");
        fourth = results.hospital("x4");
        campaign = results.campaign(PEOPLES_HOSPITAL, TCM_HOSPITAL, third, fourth, County.CHANGLE);
        month = YearMonth.from(results.last(1));
        items(PEOPLES_HOSPITAL, 9, 1);
        items(TCM_HOSPITAL, 4, 4);
        items(third, 1, 7);
        items(fourth, 2, 0);
        var period = results.period(campaign, results.last(25));
        results.report(period, PEOPLES_HOSPITAL, results.last(24));
        results.report(period, TCM_HOSPITAL, results.last(26));
        results.report(period, third, null);
    }

    private void items(County.Place unit, int inTime, int late) {
        for (int i = 0; i < inTime; i++) {
            results.item(campaign, unit, results.last(1), results.last(10), results.last(9));
        }
        for (int i = 0; i < late; i++) {
            results.item(campaign, unit, results.last(1), results.last(10), i % 2 == 0 ? results.last(12) : null);
        }
    }

    @Test
    void onlyResultsThatFellDueAreCounted() {
        results.item(campaign, fourth, results.last(1), results.today().plusDays(3), results.last(9));
        var long_ = results.item(campaign, fourth, results.last(1), results.last(11), null);
        jdbc.sql("update rectification set status = 'LONG_TERM', review_on = due_on where id = ?")
                .param(long_)
                .update();
        var untrue = results.item(campaign, fourth, results.last(1), results.last(11), results.last(20));
        jdbc.sql("update rectification set close_reason = 'UNTRUE' where id = ?")
                .param(untrue)
                .update();
        var table = hospitals(LIN_OFFICE);
        assertThat(row(table, fourth).tallies()).containsExactlyEntriesOf(Map.of(Indicator.RECTIFIED, new Tally(2, 2)));
        assertThat(row(table, PEOPLES_HOSPITAL).of(Indicator.RECTIFIED)).isEqualTo(new Tally(10, 9));
        assertThat(row(table, TCM_HOSPITAL).of(Indicator.REPORTED)).isEqualTo(new Tally(1, 0));
        assertThat(row(table, fourth).figure()).as("two cases are too few").isNull();
        assertThat(table.rows().get(0).name()).isEqualTo(PEOPLES_HOSPITAL.name());
        assertThat(Indicator.values()).hasSize(4);
    }

    @Test
    void aCloseOutThatCameBackDidNotHold() {
        var day = results.last(15).minusDays(30);
        var held = results.item(campaign, fourth, day.minusDays(5), day, day);
        var broken = results.item(campaign, fourth, day.minusDays(5), day, day);
        results.relapse(broken, fourth, day.plusDays(20));
        var late = results.item(campaign, fourth, day.minusDays(5), day, day);
        results.relapse(late, fourth, day.plusDays(31));
        assertThat(row(hospitals(LIN_OFFICE), fourth).of(Indicator.DURABLE)).isEqualTo(new Tally(3, 2));
        assertThat(held).isNotEqualTo(late);
    }

    /** Before it is handed over it does not exist: not in the table, not in the unit's own file, not for anybody. */
    @Test
    void whatWasFoundUndercoverAndNotHandedOverCountsForNobody() {
        var table = body(LIN_OFFICE, "/ranking?month=" + month);
        findings.record(LIN_OFFICE, campaign, UUID.randomUUID(), undercover());
        entities.flush();
        assertThat(once(body(LIN_OFFICE, "/ranking?month=" + month))).isEqualTo(once(table));
        var counted = row(hospitals(LIN_OFFICE), PEOPLES_HOSPITAL).of(Indicator.RECTIFIED);
        results.item(campaign, PEOPLES_HOSPITAL, results.last(2), results.last(11), null);
        assertThat(row(hospitals(LIN_OFFICE), PEOPLES_HOSPITAL).of(Indicator.RECTIFIED))
                .as("what is handed over counts")
                .isEqualTo(new Tally(counted.n() + 1, counted.good()));

        rankings.freeze(LIN_OFFICE, campaign, month);
        entities.flush();
        var own = "/ranking/units/" + PEOPLES_HOSPITAL.id();
        assertThat(body(LI_PEOPLES, own + "?month=" + month)).doesNotContain("医废间未上锁");
        assertThat(facts(own).toString()).contains("候诊区无禁烟标识").doesNotContain("医废间未上锁");
    }

    private FindingText undercover() {
        return new FindingText(
                "医废间未上锁",
                new FindingText.Whose(
                        PEOPLES_HOSPITAL.id(), PEOPLES_HOSPITAL.path().value(), PEOPLES_HOSPITAL.name()),
                null,
                "一楼",
                null,
                Dimension.WORK,
                FindingNature.SINGLE,
                LimitKind.ORDINARY,
                null,
                FindingSource.SUPERIOR,
                SourceLevel.CITY,
                "",
                true,
                YearMonth.now(clock).atDay(1));
    }

    private List<String> facts(String own) {
        var file = http.get()
                .uri("/campaigns/" + campaign + own + "/file?month=" + month)
                .with(as(LI_PEOPLES))
                .exchange();
        assertThat(file).hasStatusOk();
        return tables.read("file.xlsx", file.getResponse().getContentAsByteArray()).stream()
                .map(Object::toString)
                .toList();
    }

    /** Without what is new in every answer. */
    private static String once(String page) {
        return page.replaceAll("name=\"_(csrf|once)\"[^>]*value=\"[^\"]*\"", "");
    }

    @Test
    void whatHappensAfterwardsDoesNotChangeAFrozenMonth() {
        var before = scores(hospitals(LIN_OFFICE));
        rankings.freeze(LIN_OFFICE, campaign, month);
        entities.flush();
        items(TCM_HOSPITAL, 12, 0);
        var weights = Map.of(Indicator.REPORTED, 100);
        rules.make(LIN_OFFICE, campaign, new Rule(0, 1, 2, BigDecimal.ONE, BigDecimal.ONE, 10, weights), "改", 1L);
        assertThat(scores(hospitals(LIN_OFFICE))).isEqualTo(before);
        assertThat(pages.show(LIN_OFFICE, campaign, month).rule().no()).isEqualTo(1);
        assertThatThrownBy(() -> rankings.freeze(LIN_OFFICE, campaign, month)).isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> rankings.freeze(LIN_OFFICE, campaign, YearMonth.from(results.today())))
                .isInstanceOf(RuleBroken.class);
        assertThat(audited("ranking", "FREEZE")).isEqualTo(1);
        assertThat(audited("ranking_rule", "MAKE")).isEqualTo(2);
    }

    @Test
    void aUnitSeesItsOwnFigureAndTheMedianUntilTheTableIsPublished() {
        assertThat(body(LI_PEOPLES, "/ranking")).contains("还没有可以看的排名").doesNotContain(third.name());
        assertThatThrownBy(() -> pages.unit(LI_PEOPLES, campaign, PEOPLES_HOSPITAL.id(), month))
                .isInstanceOf(RecordNotFound.class);
        var period = rankings.freeze(LIN_OFFICE, campaign, month);
        var own = body(LI_PEOPLES, "/ranking");
        assertThat(body(LIN_OFFICE, "/ranking").split("<table", -1))
                .as("one table for each class")
                .hasSize(1 + pages.show(LIN_OFFICE, campaign, month).tables().size());
        assertThat(own).contains(PEOPLES_HOSPITAL.name(), "同类中位数").doesNotContain(third.name(), "同类合计");
        assertThat(http.get()
                        .uri(path("/units/" + third.id() + "?month=" + month))
                        .with(as(LI_PEOPLES)))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(pages.unit(LI_PEOPLES, campaign, PEOPLES_HOSPITAL.id(), month)
                        .place())
                .isFalse();
        move(period, RankingAction.PUBLISH, "");
        assertThat(body(LI_PEOPLES, "/ranking"))
                .contains(third.name(), "同类合计", "units/" + PEOPLES_HOSPITAL.id())
                .doesNotContain("units/" + third.id());
        assertThat(http.get()
                        .uri(path("/units/" + third.id() + "?month=" + month))
                        .with(as(LI_PEOPLES)))
                .as("facts stay each unit's own")
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThatThrownBy(() -> move(period, RankingAction.WITHDRAW, " ")).isInstanceOf(RuleBroken.class);
        move(period, RankingAction.WITHDRAW, "数字有误");
        assertThat(body(LI_PEOPLES, "/ranking")).doesNotContain(third.name());
        move(period, RankingAction.VOID, "重新锁定");
        assertThat(rankings.freeze(LIN_OFFICE, campaign, month)).isNotEqualTo(period);
        assertThat(jdbc.sql("select to_status from ranking_transition where period_id = ? order by seq")
                        .param(period)
                        .query(String.class)
                        .list())
                .containsExactly("FROZEN", "PUBLISHED", "FROZEN", "VOID");
    }

    @Test
    void nobodyElseFreezesOrPublishes() {
        assertThatThrownBy(() -> rankings.freeze(ZHOU_DIRECTOR, campaign, month))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> rankings.freeze(LI_PEOPLES, campaign, month))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> rankings.freeze(FENG_NEIGHBOUR, campaign, month))
                .isInstanceOf(RecordNotFound.class);
        assertThat(http.get().uri(path("/rule")).with(as(CHEN_TCM))).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(http.get().uri(path("")).with(as(GAO_ADMIN))).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(hospitals(ZHOU_DIRECTOR).rows()).hasSize(4);
    }

    /** From nothing but the file that the unit downloads. */
    @Test
    void aUnitWorksOutTheSameFigureFromItsFile() {
        var early = results.last(5).minusDays(30);
        var back = results.item(campaign, PEOPLES_HOSPITAL, early.minusDays(9), early, early);
        results.relapse(back, PEOPLES_HOSPITAL, early.plusDays(3));
        rankings.freeze(LIN_OFFICE, campaign, month);
        for (var reader : List.of(LI_PEOPLES, CHEN_TCM)) {
            var unit = reader.equals(LI_PEOPLES) ? PEOPLES_HOSPITAL : TCM_HOSPITAL;
            var file = http.get()
                    .uri(path("/units/" + unit.id() + "/file?month=" + month))
                    .with(as(reader))
                    .exchange();
            assertThat(file).hasStatusOk();
            var sheets = new HashMap<String, Grid>();
            tables.read("file.xlsx", file.getResponse().getContentAsByteArray())
                    .forEach(grid -> sheets.put(grid.name(), grid));
            var result = pairs(sheets.get(FactSheet.RESULT));
            var shown = row(hospitals(LIN_OFFICE), unit).figure();
            assertThat(shown).isNotNull();
            assertThat(new BigDecimal(result.get("得分"))).isEqualByComparingTo(shown.score());
            var again = recompute(sheets);
            assertThat(again.get(0)).isEqualByComparingTo(result.get("得分"));
            assertThat(again.get(1)).isEqualByComparingTo(result.get("区间下限"));
            assertThat(again.get(2)).isEqualByComparingTo(result.get("区间上限"));
            assertThat(result).doesNotContainKey("名次");
        }
    }

    /** The method as the file itself describes it, in exact arithmetic and without the program's own code. */
    private static List<BigDecimal> recompute(Map<String, Grid> sheets) {
        var exact = MathContext.DECIMAL128;
        var rule = pairs(sheets.get("规则"));
        var strength = new BigDecimal(rule.get("强度"));
        var sum = BigDecimal.ZERO;
        var weights = BigDecimal.ZERO;
        var spread = BigDecimal.ZERO;
        for (var line :
                sheets.get("同类合计").rows().subList(1, sheets.get("同类合计").rows().size())) {
            if (line.text(1).equals("0")) {
                continue;
            }
            var own = sheets.get("事实").rows().stream()
                    .filter(fact -> fact.text(0).equals(line.text(0)))
                    .toList();
            var good = BigDecimal.valueOf(
                    own.stream().filter(fact -> fact.text(4).equals("1")).count());
            var mean = new BigDecimal(line.text(2)).divide(new BigDecimal(line.text(1)), exact);
            var total = BigDecimal.valueOf(own.size()).add(strength);
            var rate = good.add(strength.multiply(mean)).divide(total, exact);
            var weight = new BigDecimal(rule.get("权重：" + line.text(0)));
            weights = weights.add(weight);
            sum = sum.add(weight.multiply(rate));
            var variance = rate.multiply(BigDecimal.ONE.subtract(rate)).divide(total.add(BigDecimal.ONE), exact);
            spread = spread.add(weight.multiply(weight).multiply(variance));
        }
        var hundred = BigDecimal.valueOf(100);
        var score = sum.multiply(hundred).divide(weights, exact);
        var half = new BigDecimal(rule.get("区间宽度"))
                .multiply(spread.sqrt(exact))
                .multiply(hundred)
                .divide(weights, exact);
        return List.of(
                        score,
                        score.subtract(half).max(BigDecimal.ZERO),
                        score.add(half).min(hundred))
                .stream()
                .map(number -> number.setScale(2, RoundingMode.HALF_UP))
                .toList();
    }

    private static Map<String, String> pairs(Grid grid) {
        var pairs = new HashMap<String, String>();
        grid.rows().forEach(row -> pairs.put(row.text(0), row.text(1)));
        return pairs;
    }

    @Test
    void theRuleIsTriedOutBeforeItIsSavedAndEachSavingIsAVersion() {
        var typed = new String[] {
            "rectified",
            "５０",
            "reported",
            "50",
            "tasks",
            "0",
            "durable",
            "0",
            "durableDays",
            "60",
            "least",
            "2",
            "leastUnits",
            "3",
            "strength",
            "2.5",
            "band",
            "1",
            "note",
            "试行",
            "version",
            "0"
        };
        var preview = typed.clone();
        assertThat(post("/rule", with(preview, "preview", "1")))
                .hasStatusOk()
                .bodyText()
                .contains("没有保存", PEOPLES_HOSPITAL.name());
        assertThat(rules.versions(campaign)).isEmpty();
        assertThat(post("/rule", typed)).hasStatus3xxRedirection();
        assertThat(rules.versions(campaign).get(0).read().weight(Indicator.RECTIFIED))
                .isEqualTo(50);
        assertThat(post("/rule", typed)).as("seen an older version").hasStatus(HttpStatus.CONFLICT);
        typed[typed.length - 1] = "1";
        typed[1] = "120";
        assertThat(post("/rule", typed))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("0 到 100", "value=\"120\"");
        typed[1] = "0";
        typed[3] = "0";
        assertThat(post("/rule", typed))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("至少要有一个项目");
    }

    @Test
    void everyPageIsReadableInBothLanguages() {
        read(LIN_OFFICE, "", "?month=" + YearMonth.from(results.today()), "?month=abc", "/rule");
        read(LIN_OFFICE, "/units/" + PEOPLES_HOSPITAL.id() + "?month=" + month);
        rankings.freeze(LIN_OFFICE, campaign, month);
        read(LIN_OFFICE, "", "/units/" + fourth.id() + "?month=" + month);
        read(LI_PEOPLES, "", "/units/" + PEOPLES_HOSPITAL.id() + "?month=" + month);
        read(QIN_CHANGLE, "");
        read(ZHOU_DIRECTOR, "");
    }

    private void read(Actor actor, String... paths) {
        for (var path : paths) {
            for (var language : List.of("zh-CN", "en")) {
                var answer = http.get()
                        .uri(path(path))
                        .cookie(new Cookie("lang", language))
                        .with(as(actor))
                        .exchange();
                assertThat(answer).as(path).hasStatusOk().bodyText().doesNotContain("??");
            }
        }
    }

    private void move(UUID period, RankingAction action, String remark) {
        var version = jdbc.sql("select version from ranking_period where id = ?")
                .param(period)
                .query(Long.class)
                .single();
        rankings.move(LIN_OFFICE, campaign, period, action, remark, version);
    }

    private ClassTable hospitals(Actor actor) {
        return pages.show(actor, campaign, month).tables().stream()
                .filter(table -> table.kind().equals("HOSPITAL"))
                .findFirst()
                .orElseThrow();
    }

    private static Standing row(ClassTable table, County.Place unit) {
        return table.rows().stream()
                .filter(row -> row.unitId().equals(unit.id()))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, String> scores(ClassTable table) {
        var scores = new HashMap<String, String>();
        table.rows().forEach(row -> scores.put(row.name(), String.valueOf(row.figure())));
        return scores;
    }

    private int audited(String type, String action) {
        return jdbc.sql("select count(*) from audit_entry where subject_type = ? and action = ? and campaign_id = ?")
                .params(type, action, campaign)
                .query(Integer.class)
                .single();
    }

    private String body(Actor actor, String suffix) {
        var answer = http.get()
                .uri("/campaigns/" + campaign + suffix)
                .with(as(actor))
                .exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private String path(String suffix) {
        return "/campaigns/" + campaign + "/ranking" + suffix;
    }

    private static String[] with(String[] params, String name, String value) {
        var more = java.util.Arrays.copyOf(params, params.length + 2);
        more[params.length] = name;
        more[params.length + 1] = value;
        return more;
    }

    private MvcTestResult post(String suffix, String... params) {
        var request = http.post().uri(path(suffix)).with(as(LIN_OFFICE)).with(csrf());
        for (int i = 0; i < params.length; i += 2) {
            request = request.param(params[i], params[i + 1]);
        }
        return request.exchange();
    }
}
