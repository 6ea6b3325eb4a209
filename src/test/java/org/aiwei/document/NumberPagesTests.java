package org.aiwei.document;

import static org.aiwei.County.FENG_NEIGHBOUR;
import static org.aiwei.County.LIN_OFFICE;
import static org.aiwei.County.WANG_DEPUTY;
import static org.aiwei.County.ZHANG_PEOPLES;
import static org.aiwei.County.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.persistence.EntityManager;
import jakarta.servlet.http.Cookie;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.aiwei.County;
import org.aiwei.DeskTest;
import org.aiwei.access.Actor;
import org.aiwei.platform.RecordNotFound;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

@DeskTest
@Transactional
class NumberPagesTests {

    @Autowired
    NumberSeries series;

    @Autowired
    NumberRegister register;

    @Autowired
    MockMvcTester http;

    @Autowired
    EntityManager entities;

    @Autowired
    Clock clock;

    private SeriesRef slip;
    private int year;

    @BeforeEach
    void aSeries() {
        slip = series.of(County.OFFICE.path(), SeriesRef.HANDOVER);
        year = LocalDate.now(clock).getYear();
    }

    @Test
    void aBureauThatBeginsInMidYearGoesOnWithItsNumbersAndTheRegisterShowsTheGap() {
        assertThat(save("交办单", "安爱卫办交", "14")).hasStatus3xxRedirection();
        draw();
        var voided = draw();
        series.annul(LIN_OFFICE, "sample", voided, "发错单位");
        entities.flush();

        assertThat(register.register(LIN_OFFICE, slip.id(), year))
                .extracting(NumberRow::text, NumberRow::gapFrom)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("安爱卫办交〔" + year + "〕15号", null),
                        org.assertj.core.groups.Tuple.tuple("安爱卫办交〔" + year + "〕14号", 1));
        assertThat(http.get().uri("/docs/numbers?series=" + slip.id()).with(as(WANG_DEPUTY)))
                .hasStatusOk()
                .bodyText()
                .contains("第 1 至 13 号没有登记", "发错单位", "作废")
                .doesNotContain("/docs/series/" + slip.id());
        assertThat(save("交办单", "安爱卫办交", "15")).hasStatus(422).bodyText().contains("下一个号不能小于 16", "value=\"15\"");
        assertThat(save("交办单", "安爱卫办交", "30")).hasStatus3xxRedirection();
        draw();
        assertThat(register.register(LIN_OFFICE, slip.id(), year).get(0).gapFrom())
                .isEqualTo(16);
    }

    @Test
    void aSignThatIsNoneOrIsTakenIsRefusedBesideItsField() {
        assertThat(save("交办单", "安爱卫办〔2026〕", "1")).hasStatus(422).bodyText().contains("只能用文字和数字");
        assertThat(save("交办单", "爱卫办督", "1")).hasStatus(422).bodyText().contains("已有系列使用“爱卫办督”");
        assertThat(save("交办单", "安爱卫办交", "第一")).hasStatus(422).bodyText().contains("1 到 99999");
        assertThat(save("", "", "1")).hasStatus(422).bodyText().contains("不能为空");
        assertThat(save("𠮷县交办", "𠮷爱卫办", "１２"))
                .as("a rare letter, full-width figures")
                .hasStatus3xxRedirection();
        assertThat(series.ref(slip.id()).number(2026, 12)).isEqualTo("𠮷爱卫办〔2026〕12号");
    }

    @Test
    void anOfficeAddsASeriesOfItsOwn() {
        assertThat(http.post()
                        .uri("/docs/series")
                        .param("office", County.OFFICE.path().value())
                        .param("name", "督察通报")
                        .param("prefix", "安爱卫办通")
                        .param("next", "17")
                        .with(as(LIN_OFFICE))
                        .with(csrf()))
                .hasStatus3xxRedirection();
        assertThat(series.all(County.OFFICE.path())).extracting(SeriesRef::name).contains("督察通报");
        assertThat(http.post()
                        .uri("/docs/series")
                        .param("office", County.OTHER_OFFICE.path().value())
                        .param("name", "督察通报")
                        .param("prefix", "安爱卫办通")
                        .param("next", "17")
                        .with(as(LIN_OFFICE))
                        .with(csrf()))
                .as("an office that is not hers")
                .hasStatus(403);
    }

    @Test
    void otherBureausSeeNothingOfIt() {
        assertThatThrownBy(() -> register.register(FENG_NEIGHBOUR, slip.id(), year))
                .isInstanceOf(RecordNotFound.class);
        assertThat(http.get().uri("/docs/series/{id}", slip.id()).with(as(FENG_NEIGHBOUR)))
                .hasStatus(404);
        assertThat(http.get().uri("/docs/series/{id}", slip.id()).with(as(WANG_DEPUTY)))
                .as("leaders look on")
                .hasStatus(403);
        assertThat(http.get().uri("/docs/numbers").with(as(ZHANG_PEOPLES))).hasStatus(403);
    }

    @Test
    void anOldFormIsRefusedAndItsTextGivenBack() {
        assertThat(save(LIN_OFFICE, "改了的名字", "安爱卫办交", "1", "99"))
                .hasStatus(409)
                .bodyText()
                .contains("改了的名字");
    }

    @Test
    void thePagesSpeakBothLanguages() {
        draw();
        for (var path : new String[] {"/docs/numbers", "/docs/series/new", "/docs/series/" + slip.id()}) {
            assertThat(http.get().uri(path).with(as(LIN_OFFICE)).cookie(new Cookie("lang", "en")))
                    .hasStatusOk()
                    .bodyText()
                    .containsPattern("Register of document numbers");
        }
        assertThat(http.get().uri("/docs/numbers?series=x&year=x&page=x").with(as(LIN_OFFICE)))
                .hasStatusOk();
    }

    private MvcTestResult save(String name, String prefix, String next) {
        var version = register.load(LIN_OFFICE, slip.id()).getVersion();
        return save(LIN_OFFICE, name, prefix, next, String.valueOf(version));
    }

    private MvcTestResult save(Actor actor, String name, String prefix, String next, String version) {
        return http.post()
                .uri("/docs/series/{id}", slip.id())
                .param("name", name)
                .param("prefix", prefix)
                .param("next", next)
                .param("version", version)
                .with(as(actor))
                .with(csrf())
                .exchange();
    }

    private UUID draw() {
        var subject = UUID.randomUUID();
        series.draw(LIN_OFFICE, slip.id(), year, "sample", subject, "关于交办问题的通知");
        entities.flush();
        return subject;
    }
}
