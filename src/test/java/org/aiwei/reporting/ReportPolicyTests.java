package org.aiwei.reporting;

import static org.aiwei.County.CHEN_TCM;
import static org.aiwei.County.FENG_NEIGHBOUR;
import static org.aiwei.County.GAO_ADMIN;
import static org.aiwei.County.HE_MEDICAL;
import static org.aiwei.County.LIN_OFFICE;
import static org.aiwei.County.LI_PEOPLES;
import static org.aiwei.County.LUO_PRIMARY;
import static org.aiwei.County.MEDICAL;
import static org.aiwei.County.OFFICE;
import static org.aiwei.County.PEOPLES_HOSPITAL;
import static org.aiwei.County.PRIMARY;
import static org.aiwei.County.ZHANG_PEOPLES;
import static org.aiwei.County.ZHOU_DIRECTOR;
import static org.aiwei.RightsTable.refuses;
import static org.aiwei.RightsTable.set;
import static org.aiwei.RightsTable.taken;
import static org.aiwei.campaign.CampaignStatus.PUBLISHED;
import static org.aiwei.reporting.CollectionStatus.OPEN;
import static org.aiwei.reporting.PaperReports.STAMP;
import static org.aiwei.reporting.PaperReports.collection;
import static org.aiwei.reporting.PaperReports.led;
import static org.aiwei.reporting.PaperReports.ledBy;
import static org.aiwei.reporting.PaperReports.report;
import static org.aiwei.reporting.ReviewPath.LEAD_THEN_OFFICE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import org.aiwei.County;
import org.aiwei.CountyCampaign;
import org.aiwei.access.Actor;
import org.aiwei.campaign.CampaignRights;
import org.aiwei.campaign.CampaignStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Who sees and does what with the hospital's report, whose rows are of tasks that two departments lead. */
class ReportPolicyTests {

    private static final Map<String, Actor> PEOPLE = Map.of(
            "reporter of the unit", LI_PEOPLES,
            "head of the unit", ZHANG_PEOPLES,
            "office", LIN_OFFICE,
            "leader", ZHOU_DIRECTOR,
            "lead department", HE_MEDICAL,
            "other lead", LUO_PRIMARY,
            "sibling", CHEN_TCM,
            "administrator", GAO_ADMIN,
            "neighbour's office", FENG_NEIGHBOUR);
    private static final Map<String, String> DEGREES = Map.of(
            "-", "",
            "knows", "sees",
            "rows", "sees reads 医政医管股",
            "all", "sees reads all",
            "fills", "sees reads all fills");

    private final ReportPolicy policy = new ReportPolicy(CampaignRights.campaigns());
    private final List<ReportRow> rows = ledBy(MEDICAL, PRIMARY);

    @ParameterizedTest
    @CsvSource({
        "reporter of the unit, own,    ''",
        "head of the unit,     own,    ''",
        "office,               office, ''",
        "leader,               leader, ''",
        "lead department,      '',     医政医管股",
        "other lead,           '',     基层卫生股",
        "sibling,              '',     ''",
        "administrator,        '',     ''",
        "neighbour's office,   '',     ''"
    })
    void eachStandsToItAsTheTableSays(String who, String as, String leads) {
        var many = ledBy(MEDICAL, PRIMARY, MEDICAL, PEOPLES_HOSPITAL, OFFICE);
        var withNobodys = new ArrayList<>(many);
        withNobodys.add(led(null));
        var stand = stand(who, report(collection(OPEN, LEAD_THEN_OFFICE, true), ReportStatus.DRAFT), withNobodys);
        assertThat(stand.own()).isEqualTo(as.equals("own"));
        assertThat(stand.office()).isEqualTo(as.equals("office"));
        assertThat(stand.leader()).isEqualTo(as.equals("leader"));
        assertThat(stand.above()).isEqualTo(as.equals("office") || as.equals("leader"));
        assertThat(stand.whole()).isEqualTo(!as.isEmpty());
        assertThat(stand.leads())
                .isEqualTo(County.PLACES.stream()
                        .filter(place -> place.name().equals(leads))
                        .map(County.Place::id)
                        .toList());
    }

    /** knows: that it is there. rows: reads those of the own tasks. fills: reads all and writes. */
    @ParameterizedTest
    @CsvSource(
            useHeadersInDisplayName = true,
            value = {
                "WHO,                  MISSING, DRAFT, SUBMITTED, APPROVED, RETURNED, EXEMPT",
                "reporter of the unit, fills,   fills, all,       all,      fills,    all",
                "head of the unit,     fills,   fills, all,       all,      fills,    all",
                "office,               knows,   knows, all,       all,      knows,    knows",
                "leader,               knows,   knows, all,       all,      knows,    knows",
                "lead department,      -,       -,     rows,      rows,     -,        -",
                "sibling,              -,       -,     -,         -,        -,        -",
                "neighbour's office,   -,       -,     -,         -,        -,        -"
            })
    void aDraftIsTheUnitsAloneAndALeadDepartmentReadsItsRowsOnly(ArgumentsAccessor row) {
        for (var status : ReportStatus.values()) {
            var cell = row.getString(1 + status.ordinal());
            assertThat(degree(row.getString(0), status)).as(status.name()).isEqualTo(DEGREES.get(cell));
        }
    }

    @ParameterizedTest
    @CsvSource(
            useHeadersInDisplayName = true,
            value = {
                "STATE,     UNIT,     OFFICE,             LEAD DEPARTMENT,     LEADER, SIBLING",
                "MISSING,   ,         EXEMPT_UNIT UNLOCK, ,                    ,       ",
                "DRAFT,     SUBMIT,   EXEMPT_UNIT UNLOCK, ,                    ,       ",
                "SUBMITTED, WITHDRAW, RETURN,             APPROVE_ROWS RETURN, ,       ",
                "APPROVED,  ,         RETURN,             ,                    ,       ",
                "RETURNED,  SUBMIT,   EXEMPT_UNIT,        ,                    ,       ",
                "EXEMPT,    ,         UNDO_EXEMPT,        ,                    ,       "
            })
    void theButtonsWhileNoDepartmentHasApprovedItsRows(
            ReportStatus state, String unit, String office, String lead, String leader, String sibling) {
        var table = Map.of(
                "reporter of the unit", set(ReportAction.class, unit),
                "head of the unit", set(ReportAction.class, unit),
                "office", set(ReportAction.class, office),
                "lead department", set(ReportAction.class, lead),
                "leader", set(ReportAction.class, leader),
                "sibling", set(ReportAction.class, sibling));
        table.forEach((who, steps) ->
                assertThat(buttons(who, state, OPEN, true)).as(who).isEqualTo(steps));
    }

    @ParameterizedTest
    @CsvSource(
            useHeadersInDisplayName = true,
            value = {
                "WHO,                  ONE HAS APPROVED,    BOTH HAVE",
                "reporter of the unit, ,                    ",
                "office,               RETURN,              APPROVE RETURN",
                "lead department,      ,                    ",
                "other lead,           APPROVE_ROWS RETURN, ",
                "leader,               ,                    "
            })
    void departmentsApproveBeforeTheOffice(String who, String one, String both) {
        rows.get(0).approve(STAMP);
        assertThat(buttons(who, ReportStatus.SUBMITTED, OPEN, true)).isEqualTo(set(ReportAction.class, one));
        rows.get(1).approve(STAMP);
        assertThat(buttons(who, ReportStatus.SUBMITTED, OPEN, true)).isEqualTo(set(ReportAction.class, both));
    }

    @Test
    void whatIsNeverLockedIsNeverUnlocked() {
        assertThat(buttons("office", ReportStatus.DRAFT, OPEN, false)).containsExactly(ReportAction.EXEMPT_UNIT);
    }

    @ParameterizedTest
    @EnumSource(CampaignStatus.class)
    void nothingIsDoneOutsideARunningCampaignOrAnOpenCollection(CampaignStatus status) {
        for (var stage : CollectionStatus.values()) {
            var collection = collection(stage, LEAD_THEN_OFFICE, true);
            var report = report(collection, ReportStatus.DRAFT);
            var stand = stand("reporter of the unit", report, rows);
            var runs = status == PUBLISHED && stage == OPEN;
            var campaign = CountyCampaign.in(status);
            assertThat(ReportPolicy.running(campaign, collection))
                    .as(stage.name())
                    .isEqualTo(runs);
            assertThat(policy.mayFill(stand, report, campaign, collection)).isEqualTo(runs);
            assertThat(policy.allowed(stand, report, campaign, new Review(collection, report, rows)))
                    .isEqualTo(runs ? Set.of(ReportAction.SUBMIT) : Set.of());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "reporter of the unit, START SUBMIT WITHDRAW",
        "head of the unit,     START SUBMIT WITHDRAW",
        "office,               RETURN APPROVE EXEMPT_UNIT UNDO_EXEMPT UNLOCK",
        "lead department,      APPROVE_ROWS RETURN",
        "leader,               ",
        "neighbour's office,   "
    })
    void nobodyTakesAStepThatIsAnothers(String who, String steps) {
        var report = report(collection(OPEN, LEAD_THEN_OFFICE, true), ReportStatus.SUBMITTED);
        var stand = stand(who, report, rows);
        var taken = taken(ReportAction.class, action -> policy.ensure(PEOPLE.get(who), stand, action, report));
        assertThat(taken).isEqualTo(set(ReportAction.class, steps));
    }

    @Test
    void onlyTheCampaignsOwnOfficeRunsIt() {
        for (var actor : County.PEOPLE) {
            var own = actor.equals(LIN_OFFICE);
            var officer = own || actor.equals(FENG_NEIGHBOUR);
            var campaign = CountyCampaign.in(PUBLISHED);
            assertThat(policy.runs(actor, campaign)).as(actor.name()).isEqualTo(own);
            assertThat(refuses(() -> policy.ensureRuns(actor, campaign)))
                    .as(actor.name())
                    .isEqualTo(!own);
            assertThat(refuses(() -> ReportPolicy.ensureOfficer(actor)))
                    .as(actor.name())
                    .isEqualTo(!officer);
        }
    }

    @Test
    void reportsAreOwedByUnitsWithReportersAndHeads() {
        assertThat(ReportPolicy.units(LI_PEOPLES)).containsExactly(PEOPLES_HOSPITAL.id());
        assertThat(ReportPolicy.units(HE_MEDICAL)).containsExactly(MEDICAL.id());
        assertThat(ReportPolicy.units(LIN_OFFICE)).isEmpty();
        assertThat(ReportPolicy.units(ZHOU_DIRECTOR)).isEmpty();
    }

    private Stand stand(String who, Report report, List<ReportRow> about) {
        return policy.stand(PEOPLE.get(who), CountyCampaign.in(PUBLISHED), report, about);
    }

    private String degree(String who, ReportStatus status) {
        var collection = collection(OPEN, LEAD_THEN_OFFICE, true);
        var report = report(collection, status);
        var stand = stand(who, report, rows);
        var read = rows.stream().filter(row -> policy.reads(stand, report, row)).toList();
        var words = new StringJoiner(" ");
        words.add(policy.sees(stand, report) ? "sees" : "");
        words.add(policy.reads(stand, report) ? "reads" : "");
        words.add(read.equals(rows) ? "all" : read.isEmpty() ? "" : read.get(0).getTitle());
        words.add(policy.mayFill(stand, report, CountyCampaign.in(PUBLISHED), collection) ? "fills" : "");
        return words.toString().strip();
    }

    private Set<ReportAction> buttons(String who, ReportStatus status, CollectionStatus stage, boolean lock) {
        var collection = collection(stage, LEAD_THEN_OFFICE, lock);
        var report = report(collection, status);
        var review = new Review(collection, report, rows);
        return policy.allowed(stand(who, report, rows), report, CountyCampaign.in(PUBLISHED), review);
    }
}
