package org.aiwei.reporting;

import static org.aiwei.County.CDC;
import static org.aiwei.County.FENG_NEIGHBOUR;
import static org.aiwei.County.LIN_OFFICE;
import static org.aiwei.County.MEDICAL;
import static org.aiwei.County.PEOPLES_HOSPITAL;
import static org.aiwei.County.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.util.UUID;
import org.aiwei.DeskTest;
import org.aiwei.platform.RecordNotFound;
import org.aiwei.platform.RuleBroken;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

@DeskTest
@Transactional
class BurdensTests {

    @Autowired
    SampleReviews reviews;

    @Autowired
    BoardRows samples;

    @Autowired
    Burdens burdens;

    @Autowired
    BurdenLimits limits;

    @Autowired
    MockMvcTester http;

    UUID campaign;

    @BeforeEach
    void twoTasksAreGiven() {
        campaign = reviews.campaign();
        samples.task(campaign, "病媒生物防制", MEDICAL, PEOPLES_HOSPITAL);
        samples.task(campaign, "健康教育", MEDICAL);
    }

    @Test
    void aCollectionCostsItsFieldsTimesTheTasksOfEachUnit() {
        var id = draft(samples.monthlyForm());
        var sheet = burdens.sheet(LIN_OFFICE, id);
        assertThat(sheet.lines())
                .extracting(BurdenSheet.Line::unit, BurdenSheet.Line::own)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(MEDICAL.name(), 1 + 3 * 2),
                        org.assertj.core.groups.Tuple.tuple(PEOPLES_HOSPITAL.name(), 1 + 3),
                        org.assertj.core.groups.Tuple.tuple(CDC.name(), 1));
        assertThat(sheet.cost().total()).isEqualTo(12);
    }

    @Test
    void whatAnotherOpenCollectionAsksIsNotAskedAgain() {
        open(samples.form("beds 床位数 NUMBER TAIL 张"));
        var again = draft(samples.form("q1 床位数 NUMBER TAIL 张"));
        assertThat(burdens.sheet(LIN_OFFICE, again).repeats())
                .extracting(BurdenSheet.Repeat::label, BurdenSheet.Repeat::holder)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("床位数", "工作月报"));
        refused("reporting.burden.repeats", again);
        var other = draft(samples.form("q1 医师数 NUMBER TAIL 人"));
        burdens.ensureBearable(burdens.collection(LIN_OFFICE, other));
    }

    @Test
    void aFieldThatQuotesAFactCostsNothingAndIsNoRepetition() {
        open(samples.form("beds 床位数 NUMBER TAIL 张"));
        var quoting = draft(samples.form("q1 床位数 NUMBER TAIL 张 - beds.count"));
        var sheet = burdens.sheet(LIN_OFFICE, quoting);
        assertThat(sheet.repeats()).isEmpty();
        assertThat(sheet.cost().total()).isZero();
        assertThat(sheet.cost().prefilled()).isEqualTo(1);
    }

    @Test
    void theLimitWarnsOrRefusesAsTheBureauWants() {
        open(samples.monthlyForm());
        var more = draft(samples.form("beds 床位数 NUMBER TAIL 张"));
        limits.set(LIN_OFFICE, 7, false);
        assertThat(burdens.sheet(LIN_OFFICE, more).over())
                .extracting(BurdenSheet.Line::unit, BurdenSheet.Line::month)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(MEDICAL.name(), 8));
        burdens.ensureBearable(burdens.collection(LIN_OFFICE, more));
        limits.set(LIN_OFFICE, 7, true);
        refused("reporting.burden.over", more);
        limits.set(LIN_OFFICE, 0, true);
        burdens.ensureBearable(burdens.collection(LIN_OFFICE, more));
    }

    @Test
    void theOfficeSeesTheMonthOfEveryUnitAndSetsTheLimit() {
        open(samples.monthlyForm());
        assertThat(burdens.months(LIN_OFFICE))
                .filteredOn(line -> line.unit().equals(MEDICAL.name()))
                .extracting(BurdenSheet.Line::month)
                .containsExactly(7);
        assertThat(burdens.months(FENG_NEIGHBOUR)).isEmpty();
        assertThat(http.post()
                        .uri("/collections/burden")
                        .param("answers", "１２０")
                        .param("refuses", "true")
                        .with(as(LIN_OFFICE))
                        .with(csrf()))
                .hasStatus3xxRedirection();
        assertThat(burdens.limit(LIN_OFFICE)).isEqualTo(new BurdenLimit(120, true));
        assertThat(http.post()
                        .uri("/collections/burden")
                        .param("answers", "many")
                        .with(as(LIN_OFFICE))
                        .with(csrf()))
                .hasStatus(HttpStatus.CONFLICT);
    }

    @Test
    void thePagesShowItInBothLanguages() {
        var id = draft(samples.monthlyForm());
        for (var path : new String[] {"/collections/burden", "/collections/" + id + "/burden"}) {
            assertThat(http.get().uri(path).with(as(LIN_OFFICE)))
                    .hasStatusOk()
                    .bodyText()
                    .doesNotContain("??");
            assertThat(http.get().uri(path).with(as(LIN_OFFICE)).cookie(new Cookie("lang", "en")))
                    .hasStatusOk()
                    .bodyText()
                    .contains("Burden");
        }
        assertThatThrownBy(() -> burdens.sheet(FENG_NEIGHBOUR, id)).isInstanceOf(RecordNotFound.class);
    }

    private UUID open(UUID form) {
        return samples.collection(campaign, form, "OPEN", MEDICAL, PEOPLES_HOSPITAL, CDC);
    }

    private UUID draft(UUID form) {
        return samples.collection(campaign, form, "DRAFT", MEDICAL, PEOPLES_HOSPITAL, CDC);
    }

    private void refused(String code, UUID collection) {
        assertThatThrownBy(() -> burdens.ensureBearable(burdens.collection(LIN_OFFICE, collection)))
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.code()).isEqualTo(code));
    }
}
