package org.aiwei.rectification;

import static org.aiwei.County.CHEN_TCM;
import static org.aiwei.County.FENG_NEIGHBOUR;
import static org.aiwei.County.LIN_OFFICE;
import static org.aiwei.County.LI_PEOPLES;
import static org.aiwei.County.PEOPLES_HOSPITAL;
import static org.aiwei.County.TCM_HOSPITAL;
import static org.aiwei.County.WANG_DEPUTY;
import static org.aiwei.County.ZHANG_PEOPLES;
import static org.aiwei.County.ZHOU_DIRECTOR;
import static org.aiwei.County.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.aiwei.County;
import org.aiwei.DeskTest;
import org.aiwei.access.Actor;
import org.aiwei.campaign.Counting;
import org.aiwei.campaign.LimitKind;
import org.aiwei.inspection.Dimension;
import org.aiwei.inspection.FindingNature;
import org.aiwei.inspection.FindingSource;
import org.aiwei.inspection.FindingStatus;
import org.aiwei.inspection.FindingText;
import org.aiwei.inspection.Findings;
import org.aiwei.inspection.SourceLevel;
import org.aiwei.platform.RecordNotFound;
import org.aiwei.platform.RuleBroken;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
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
class NoticesTests {

    @Autowired
    MockMvcTester http;

    @Autowired
    SampleItems items;

    @Autowired
    Findings findings;

    @Autowired
    Notices notices;

    @Autowired
    NoticeSigning signing;

    @Autowired
    NoticePages pages;

    @Autowired
    Rectifications rectifications;

    @Autowired
    LadderCast ladder;

    @Autowired
    JdbcClient jdbc;

    private UUID campaign;
    private UUID smoke;
    private UUID waste;
    private UUID board;

    @BeforeEach
    void found() {
        campaign = items.campaign();
        smoke = finding(PEOPLES_HOSPITAL, "候诊区无禁烟标识", false);
        waste = finding(PEOPLES_HOSPITAL, "医废间未上锁", true);
        board = finding(TCM_HOSPITAL, "宣传栏过期", false);
    }

    @Test
    void findingsAreGroupedByUnit() {
        var made = draft(smoke, board, waste);
        assertThat(made).hasSize(2);
        assertThat(pages.show(LIN_OFFICE, made.get(0)).text().lines()).hasSize(2);
        assertThat(pages.show(LIN_OFFICE, made.get(0)).siblings()).hasSize(1);
        assertThat(findings.ref(smoke).status()).isEqualTo(FindingStatus.IN_NOTICE);
        assertThatThrownBy(() -> draft(smoke)).isInstanceOf(RuleBroken.class);
    }

    @Test
    void theSignatureMakesItemsNumberAndHandOverAtOnce() {
        var notice = draft(smoke, waste).get(0);
        submit(notice);
        var made = signing.sign(WANG_DEPUTY, notice, version(notice));
        assertThat(made).hasSize(2).allMatch(item -> item.status() == RectificationStatus.ISSUED);
        assertThat(findings.ref(waste).status()).isEqualTo(FindingStatus.HANDED_OVER);
        var page = pages.show(LI_PEOPLES, notice);
        assertThat(page.text().number()).matches(".*〔\\d{4}〕\\d+号");
        assertThat(page.items()).extracting(RectificationRef::no).allMatch(no -> no.startsWith("ZG-"));
        assertThat(rectifications.visible(LI_PEOPLES, made.get(0).id()).findingId())
                .isEqualTo(smoke);
    }

    @Test
    void itWaitsForItsSignerAndNeverForItsUnit() {
        var notice = draft(smoke, waste).get(0);
        submit(notice);
        assertThat(ladder.work(notice, "TODO", "PERSON")).containsExactly("SIGN");
        notices.move(WANG_DEPUTY, notice, NoticeAction.RETURN, "写明时限", version(notice));
        assertThat(ladder.work(notice, "TODO", "PERSON")).isEmpty();
        assertThat(ladder.work(notice, "TODO", "OFFICE")).containsExactly("REDRAFT");
        submit(notice);
        assertThat(workOfTheUnit())
                .as("two findings, one of them covert, before they are issued")
                .isZero();
        var made = signing.sign(WANG_DEPUTY, notice, version(notice));
        assertThat(ladder.work(notice, "TODO", "PERSON")).isEmpty();
        assertThat(workOfTheUnit()).isEqualTo(2);
        assertThat(jdbc.sql("select initiator_name from work_item where parent_id = ?")
                        .param(made.get(0).id())
                        .query(String.class)
                        .single())
                .as("who drafted it sees for whom it waits")
                .isEqualTo(LIN_OFFICE.name());
    }

    private int workOfTheUnit() {
        return jdbc.sql("select count(*) from work_item where campaign_id = ? and to_unit_id = ?")
                .params(campaign, PEOPLES_HOSPITAL.id())
                .query(Integer.class)
                .single();
    }

    @Test
    void theSignedPaperIsKeptForTheOfficeAndTheUnit() throws IOException {
        var notice = issued(smoke);
        var papers = pages.show(LI_PEOPLES, notice).papers();
        assertThat(papers)
                .singleElement()
                .satisfies(paper -> assertThat(paper.name()).endsWith(".docx"));
        var path = "/evidence/" + papers.get(0).linkId();
        for (var actor : List.of(LIN_OFFICE, WANG_DEPUTY, LI_PEOPLES)) {
            var answer = get(actor, path);
            assertThat(answer).hasStatusOk();
            try (var content = new ByteArrayInputStream(answer.getResponse().getContentAsByteArray());
                    var paper = new XWPFDocument(content);
                    var words = new XWPFWordExtractor(paper)) {
                assertThat(words.getText())
                        .contains(pages.show(LI_PEOPLES, notice).text().number(), PEOPLES_HOSPITAL.name(), "候诊区无禁烟标识");
            }
        }
        assertThat(get(CHEN_TCM, path)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void onlyTheLeaderItWasSentToSigns() {
        var notice = draft(smoke).get(0);
        assertThatThrownBy(() -> signing.sign(WANG_DEPUTY, notice, 0L)).isInstanceOf(RecordNotFound.class);
        submit(notice);
        for (var actor : List.of(LIN_OFFICE, ZHOU_DIRECTOR)) {
            assertThatThrownBy(() -> signing.sign(actor, notice, version(notice)))
                    .as(actor.name())
                    .isInstanceOf(AccessDeniedException.class);
        }
        assertThatThrownBy(() -> notices.submit(LIN_OFFICE, draft(board).get(0), 0L, LIN_OFFICE.id()))
                .hasMessage("rectification.notice.signer");
    }

    @Test
    void aLeaderReturnsItWithAReasonAndItComesAgain() {
        var notice = draft(smoke).get(0);
        submit(notice);
        assertThatThrownBy(() -> notices.move(WANG_DEPUTY, notice, NoticeAction.RETURN, " ", version(notice)))
                .hasMessage("rectification.notice.remark.RETURN");
        notices.move(WANG_DEPUTY, notice, NoticeAction.RETURN, "时限太短", version(notice));
        assertThat(pages.show(LIN_OFFICE, notice).editable()).isTrue();
        submit(notice);
        notices.move(LIN_OFFICE, notice, NoticeAction.WITHDRAW, "", version(notice));
        assertThat(pages.show(LIN_OFFICE, notice).status()).isEqualTo(NoticeStatus.DRAFT);
        assertThat(pages.show(LIN_OFFICE, notice).history())
                .extracting(NoticePage.Moment::action)
                .containsExactly(NoticeAction.SUBMIT, NoticeAction.RETURN, NoticeAction.SUBMIT, NoticeAction.WITHDRAW);
    }

    @Test
    void beforeTheSignatureTheUnitSeesNothingOfIt() {
        var empty = body(LI_PEOPLES, "/notices") + body(LI_PEOPLES, "/rectify");
        var notice = draft(waste).get(0);
        submit(notice);
        assertThat(body(LI_PEOPLES, "/notices") + body(LI_PEOPLES, "/rectify")).isEqualTo(empty);
        for (var actor : List.of(LI_PEOPLES, ZHANG_PEOPLES, CHEN_TCM, FENG_NEIGHBOUR)) {
            assertThat(get(actor, "/notices/" + notice)).hasStatus(HttpStatus.NOT_FOUND);
        }
        assertThat(jdbc.sql("select count(*) from audit_entry where subject_id = ? and unit_path is not null")
                        .param(notice)
                        .query(Integer.class)
                        .single())
                .isZero();
        signing.sign(WANG_DEPUTY, notice, version(notice));
        assertThat(get(LI_PEOPLES, "/notices/" + notice))
                .hasStatusOk()
                .bodyText()
                .contains("医废间未上锁");
        assertThat(get(CHEN_TCM, "/notices/" + notice)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void theUnitSaysOnceThatItHasReadIt() {
        var notice = issued(smoke);
        assertThat(get(LI_PEOPLES, "/notices/" + notice)).bodyText().contains("/reading\"");
        for (int i = 0; i < 2; i++) {
            assertThat(post(LI_PEOPLES, "/notices/" + notice + "/reading")).hasStatus3xxRedirection();
        }
        assertThat(pages.show(LIN_OFFICE, notice).readings())
                .extracting(NoticePage.Reading::who)
                .containsExactly("李联络员");
        assertThat(get(LI_PEOPLES, "/notices/" + notice)).bodyText().doesNotContain("/reading\"");
        assertThat(post(LIN_OFFICE, "/notices/" + notice + "/reading")).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void aVoidDraftGivesItsFindingsBackAndAVoidNoticeKeepsItsNumber() {
        var draft = draft(board).get(0);
        notices.move(LIN_OFFICE, draft, NoticeAction.VOID, "重复", version(draft));
        assertThat(findings.ref(board).status()).isEqualTo(FindingStatus.RECORDED);

        var notice = issued(smoke);
        var number = pages.show(LIN_OFFICE, notice).text().number();
        notices.move(LIN_OFFICE, notice, NoticeAction.VOID, "单位有误", version(notice));
        var page = pages.show(LIN_OFFICE, notice);
        assertThat(page.text().number()).isEqualTo(number);
        assertThat(page.items()).extracting(RectificationRef::status).containsOnly(RectificationStatus.VOIDED);
        assertThat(draft(board)).hasSize(1);
    }

    @Test
    void theWizardShowsDatesAndKeepsWhatWasTyped() {
        assertThat(get(LIN_OFFICE, "/notices/new?findings=" + smoke + "&findings=" + board))
                .hasStatusOk()
                .bodyText()
                .contains("候诊区无禁烟标识", "宣传栏过期", PEOPLES_HOSPITAL.name(), "lines[1].days", "周")
                .doesNotContain("??");
        assertThat(get(LI_PEOPLES, "/notices/new?findings=" + smoke)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(LIN_OFFICE, "/notices/new")).hasStatus(HttpStatus.CONFLICT);
        assertThat(post(LIN_OFFICE, "/notices", line("days", "0")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("1 到 366", "张贴标识");
        assertThat(post(LIN_OFFICE, "/notices", line("check", "1")))
                .hasStatusOk()
                .bodyText()
                .contains("张贴标识");
        assertThat(post(LIN_OFFICE, "/notices", line("", ""))).hasStatus3xxRedirection();
        assertThat(findings.ref(smoke).status()).isEqualTo(FindingStatus.IN_NOTICE);
    }

    @Test
    void everyPageOfANoticeIsReadableInBothLanguages() {
        var notice = draft(smoke).get(0);
        read(LIN_OFFICE, "/notices/" + notice, "/notices/" + notice + "/edit", "/notices");
        submit(notice);
        read(WANG_DEPUTY, "/notices/" + notice, "/notices?status=SUBMITTED&kind=HANDOVER&q=x");
        signing.sign(WANG_DEPUTY, notice, version(notice));
        read(LI_PEOPLES, "/notices/" + notice, "/notices?q=%25");
        read(LIN_OFFICE, "/notices/" + notice);
        assertThat(get(LIN_OFFICE, "/notices/" + notice + "/edit")).hasStatus(HttpStatus.CONFLICT);
    }

    private UUID issued(UUID... found) {
        var notice = draft(found).get(0);
        submit(notice);
        signing.sign(WANG_DEPUTY, notice, version(notice));
        return notice;
    }

    private List<UUID> draft(UUID... found) {
        var lines = List.of(found).stream()
                .map(id -> new NoticeDraft.Line(id, 7, Counting.WORKDAYS, "张贴标识"))
                .toList();
        return notices.draft(
                LIN_OFFICE, campaign, new NoticeDraft(NoticeKind.HANDOVER, "关于交办有关问题的通知", "请整改。", "", lines));
    }

    private void submit(UUID notice) {
        notices.submit(LIN_OFFICE, notice, version(notice), WANG_DEPUTY.id());
    }

    private Long version(UUID notice) {
        return pages.show(LIN_OFFICE, notice).version();
    }

    private UUID finding(County.Place unit, String text, boolean covert) {
        var said = new FindingText(
                text,
                new FindingText.Whose(unit.id(), unit.path().value(), unit.name()),
                null,
                "一楼",
                null,
                Dimension.WORK,
                FindingNature.SINGLE,
                LimitKind.ORDINARY,
                null,
                FindingSource.SUPERIOR,
                SourceLevel.CITY,
                "市爱卫办通报",
                covert,
                items.today());
        return findings.record(LIN_OFFICE, campaign, UUID.randomUUID(), said);
    }

    private String[] line(String name, String value) {
        var days = name.equals("days") ? value : "7";
        return new String[] {
            "kind",
            "HANDOVER",
            "title",
            "关于交办的通知",
            "lead",
            "请整改",
            "lines[0].finding",
            smoke.toString(),
            "lines[0].days",
            days,
            "lines[0].counting",
            "NATURAL",
            "lines[0].demand",
            "张贴标识",
            name.equals("check") ? "check" : "unused",
            value
        };
    }

    private void read(Actor actor, String... paths) {
        for (var path : paths) {
            for (var language : List.of("zh-CN", "en")) {
                var answer = http.get()
                        .uri(java.net.URI.create(path))
                        .cookie(new Cookie("lang", language))
                        .with(as(actor))
                        .exchange();
                assertThat(answer).as(path).hasStatusOk().bodyText().doesNotContain("??");
            }
        }
    }

    /** Without what differs on every page: tokens and keys of forms. */
    private String body(Actor actor, String path) {
        try {
            return get(actor, path)
                    .getResponse()
                    .getContentAsString()
                    .replaceAll("name=\"_(csrf|once)\" value=\"[^\"]*\"", "");
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private MvcTestResult get(Actor actor, String path) {
        return http.get().uri(path).with(as(actor)).exchange();
    }

    private MvcTestResult post(Actor actor, String path, String... params) {
        var request = http.post().uri(path).with(as(actor)).with(csrf());
        for (int i = 0; i < params.length; i += 2) {
            request = request.param(params[i], params[i + 1]);
        }
        return request.exchange();
    }
}
