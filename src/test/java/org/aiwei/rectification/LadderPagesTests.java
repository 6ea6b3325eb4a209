package org.aiwei.rectification;

import static org.aiwei.County.CHEN_TCM;
import static org.aiwei.County.FENG_NEIGHBOUR;
import static org.aiwei.County.LIN_OFFICE;
import static org.aiwei.County.LI_PEOPLES;
import static org.aiwei.County.PEOPLES_HOSPITAL;
import static org.aiwei.County.WANG_DEPUTY;
import static org.aiwei.County.ZHOU_DIRECTOR;
import static org.aiwei.County.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.persistence.EntityManager;
import jakarta.servlet.http.Cookie;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.UUID;
import org.aiwei.DeskTest;
import org.aiwei.Statements;
import org.aiwei.access.Actor;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

@DeskTest
@Transactional
class LadderPagesTests {

    @Autowired
    LadderCast ladder;

    @Autowired
    SampleItems items;

    @Autowired
    Rectifications rectifications;

    @Autowired
    Proposals proposals;

    @Autowired
    StepHistory history;

    @Autowired
    ItemFinder finder;

    @Autowired
    EntityManager entities;

    @Autowired
    MockMvcTester http;

    private UUID campaign;
    private UUID item;

    @BeforeEach
    void fifteenDaysLate() {
        campaign = items.campaign();
        item = late();
    }

    @Test
    void aLeaderDecidesInTwoClicks() {
        var interview = ladder.step(item, "INTERVIEW");
        assertThat(http.get().uri("/rectify/proposals").with(as(ZHOU_DIRECTOR)))
                .hasStatusOk()
                .bodyText()
                .contains(rectifications.ref(item).no(), "决定约谈", "由爱卫办决定", "督办单");
        assertThat(answer(ZHOU_DIRECTOR, interview, "decision", "  "))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("请写明理由");
        assertThat(answer(LI_PEOPLES, interview, "decision", "约谈")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(answer(FENG_NEIGHBOUR, interview, "decision", "约谈")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(answer(ZHOU_DIRECTOR, interview, "decision", "逾期半月")).hasRedirectedUrl("/rectify/proposals");
        assertThat(answer(WANG_DEPUTY, interview, "decline", "不必")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(http.get().uri("/rectify/proposals").with(as(LIN_OFFICE)).cookie(new Cookie("lang", "en")))
                .hasStatusOk()
                .bodyText()
                .contains("Decide bulletin", "days overdue");
    }

    @Test
    void theInterviewRecordComesBackUntilItIsWhole() {
        var interview = ladder.step(item, "INTERVIEW");
        proposals.decide(WANG_DEPUTY, interview, "约谈");
        assertThat(http.get().uri("/rectify/steps/{id}/interview", interview).with(as(LIN_OFFICE)))
                .hasStatusOk();
        assertThat(record(interview, "2026-13-40"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("2026-13-40", "张院长");
        assertThat(record(interview, items.today().plusDays(3).toString()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("不能晚于今天");
        assertThat(record(interview, items.today().toString())).hasRedirectedUrl("/rectify/" + item);
    }

    @Test
    void theSlipOpensInWordAndIsForItsUnitOnly() throws IOException {
        var slip = ladder.step(item, "SUPERVISE_RED");
        for (var reader : new Actor[] {LIN_OFFICE, WANG_DEPUTY, LI_PEOPLES}) {
            var answer = http.get()
                    .uri("/rectify/steps/{id}/paper", slip)
                    .with(as(reader))
                    .exchange();
            assertThat(answer).as(reader.name()).hasStatusOk();
            try (var word = new XWPFDocument(
                            new ByteArrayInputStream(answer.getResponse().getContentAsByteArray()));
                    var text = new XWPFWordExtractor(word)) {
                assertThat(text.getText())
                        .contains(
                                ladder.number(slip),
                                "督办单（红）",
                                "安澜县人民医院",
                                rectifications.ref(item).no(),
                                "候诊区无禁烟标识");
            }
        }
        assertThat(http.get().uri("/rectify/steps/{id}/paper", slip).with(as(CHEN_TCM)))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(http.get()
                        .uri("/rectify/steps/{id}/paper", ladder.step(item, "BULLETIN"))
                        .with(as(LIN_OFFICE)))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void theUnitSeesWhatWasDoneNotWhatIsThoughtOf() {
        var office = history.of(LIN_OFFICE, finder.item(LIN_OFFICE, item));
        var unit = history.of(LI_PEOPLES, finder.item(LI_PEOPLES, item));
        assertThat(office).extracting(StepEntry::status).contains(RungStatus.PROPOSED);
        assertThat(unit).extracting(StepEntry::status).containsOnly(RungStatus.DONE);
        assertThat(unit).hasSize(4);
    }

    @Test
    void theListsDoNotAskForEachRow() {
        var proposals = statements("/rectify/proposals");
        var lookBacks = statements("/rectify/look-backs");
        for (int i = 0; i < 6; i++) {
            late();
            close();
        }
        assertThat(statements("/rectify/proposals")).isLessThanOrEqualTo(proposals);
        assertThat(statements("/rectify/look-backs")).isLessThanOrEqualTo(lookBacks);
    }

    private void close() {
        var closed = ladder.issued(
                campaign, PEOPLES_HOSPITAL, items.today(), items.today().plusDays(7));
        items.move(LI_PEOPLES, closed, RectificationAction.SUBMIT);
        items.move(LIN_OFFICE, closed, RectificationAction.VERIFY);
    }

    private UUID late() {
        var today = items.today();
        var id = ladder.issued(campaign, PEOPLES_HOSPITAL, today.minusDays(30), today.minusDays(15));
        ladder.run(today);
        entities.flush();
        return id;
    }

    private MvcTestResult answer(Actor actor, UUID id, String answer, String reason) {
        return http.post()
                .uri("/rectify/proposals/{id}/" + answer, id)
                .param("reason", reason)
                .with(as(actor))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult record(UUID id, String heldOn) {
        return http.post()
                .uri("/rectify/steps/{id}/interview", id)
                .param("object", "张院长")
                .param("heldOn", heldOn)
                .param("place", "局三楼会议室")
                .param("record", "限三日内完成")
                .with(as(LIN_OFFICE))
                .with(csrf())
                .exchange();
    }

    /** Of entities; pages read by plain SQL show here what they load besides. */
    private long statements(String path) {
        entities.flush();
        entities.clear();
        return Statements.ofHibernate(
                () -> assertThat(http.get().uri(path).with(as(LIN_OFFICE))).hasStatusOk());
    }
}
