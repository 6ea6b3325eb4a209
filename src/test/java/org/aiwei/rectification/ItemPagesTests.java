package org.aiwei.rectification;

import static org.aiwei.County.CHEN_TCM;
import static org.aiwei.County.LIN_OFFICE;
import static org.aiwei.County.LI_PEOPLES;
import static org.aiwei.County.PEOPLES_HOSPITAL;
import static org.aiwei.County.TCM_HOSPITAL;
import static org.aiwei.County.WANG_DEPUTY;
import static org.aiwei.County.ZHANG_PEOPLES;
import static org.aiwei.County.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.aiwei.DeskTest;
import org.aiwei.access.Actor;
import org.aiwei.evidence.Photos;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

@DeskTest
@Transactional
class ItemPagesTests {

    @Autowired
    MockMvcTester http;

    @Autowired
    SampleItems items;

    @Autowired
    Rectifications rectifications;

    @Autowired
    ItemPages pages;

    @Autowired
    Photos photos;

    private UUID campaign;
    private UUID item;

    @BeforeEach
    void issued() {
        campaign = items.campaign();
        item = items.issued(campaign, PEOPLES_HOSPITAL);
    }

    @Test
    void thePageSaysWhatWhoAndUntilWhen() {
        assertThat(get(LI_PEOPLES, ""))
                .hasStatusOk()
                .bodyText()
                .contains("候诊区无禁烟标识", "已交办", "单位签收", "签收", "申请退回", "孙督导", "2-9")
                .doesNotContain("??", "移交其他单位", "作废");
        assertThat(get(LIN_OFFICE, ""))
                .bodyText()
                .contains("移交其他单位", "作废", "归类销号")
                .doesNotContain("??");
        assertThat(get(CHEN_TCM, "")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @ParameterizedTest
    @EnumSource(RectificationStatus.class)
    void everyStateAndEveryMoveOfItIsReadableInBothLanguages(RectificationStatus status) {
        bring(status);
        for (var actor : List.of(LIN_OFFICE, LI_PEOPLES, ZHANG_PEOPLES, WANG_DEPUTY)) {
            read(actor, "");
            read(actor, "/why");
            for (var action : pages.show(actor, item).actions()) {
                if (action != RectificationAction.ACCEPT) {
                    read(actor, "/" + action.path());
                }
            }
        }
    }

    @Test
    void theButtonsAreWhatTheMachineAndTheRightsAllow() {
        assertThat(pages.show(LI_PEOPLES, item).actions())
                .isEqualTo(
                        Set.of(RectificationAction.ACCEPT, RectificationAction.ASK_RETURN, RectificationAction.SUBMIT));
        assertThat(pages.show(WANG_DEPUTY, item).actions()).isEmpty();
        items.move(LI_PEOPLES, item, RectificationAction.SUBMIT);
        assertThat(pages.show(ZHANG_PEOPLES, item).actions())
                .isEqualTo(Set.of(RectificationAction.WITHDRAW_SUBMISSION));
        assertThat(pages.show(WANG_DEPUTY, item).actions())
                .isEqualTo(Set.of(RectificationAction.VERIFY, RectificationAction.REJECT));
    }

    @Test
    void acceptingByHandStandsInTheTimeline() {
        assertThat(post(LI_PEOPLES, "/acceptance", "version", version())).hasStatus3xxRedirection();
        assertThat(rectifications.ref(item).status()).isEqualTo(RectificationStatus.RECTIFYING);
        assertThat(get(LI_PEOPLES, "")).bodyText().contains("李联络员", "整改中", "申请延期", "填写措施");
    }

    @Test
    void momentsArePrintedInTheCountysTimeWhateverTheMachineIsSetTo() {
        items.move(LI_PEOPLES, item, RectificationAction.ACCEPT);
        var accepted = pages.show(LI_PEOPLES, item).acceptedAt();
        var read = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").format(accepted.atZone(ZoneId.of("Asia/Shanghai")));
        assertThat(get(LI_PEOPLES, "")).bodyText().contains("李联络员 " + read);
    }

    @Test
    void whatIsMissingStandsBesideItsField() {
        items.move(LI_PEOPLES, item, RectificationAction.ACCEPT);
        assertThat(post(LI_PEOPLES, "/extension", "version", version(), "remark", "材料未到", "dueOn", "2026年2月30日"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("aria-invalid=\"true\"", "材料未到", "日期不对");
        assertThat(post(
                        LI_PEOPLES,
                        "/extension",
                        "version",
                        version(),
                        "dueOn",
                        items.today().plusDays(20).toString()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("请写明为什么需要延期");
        assertThat(post(LI_PEOPLES, "/submission", "version", version(), "statement", "已整改", "criteria[0].met", "yes"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("请选择“做到”或“不适用”", "已整改");
        assertThat(post(
                        LIN_OFFICE,
                        "/closure",
                        "version",
                        version(),
                        "remark",
                        "并案",
                        "reason",
                        "MERGED",
                        "mergedInto",
                        "ZG-999999"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("合并要选择");
    }

    @Test
    void twoItemsAreMergedByNumber() {
        var other = items.issued(campaign, TCM_HOSPITAL);
        var no = rectifications.ref(other).no();
        assertThat(post(
                        LIN_OFFICE,
                        "/closure",
                        "version",
                        version(),
                        "remark",
                        "同一问题",
                        "reason",
                        "MERGED",
                        "mergedInto",
                        no))
                .hasStatus3xxRedirection();
        assertThat(get(LIN_OFFICE, "")).bodyText().contains("并入", no, "data-reason=\"MERGED\"");
    }

    @Test
    void aFormWithoutOrWithAnOldVersionIsAConflictThatKeepsWhatWasTyped() {
        items.move(LI_PEOPLES, item, RectificationAction.ACCEPT);
        assertThat(post(LIN_OFFICE, "/voiding", "version", "0", "remark", "重复登记"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("重复登记");
        assertThat(post(LIN_OFFICE, "/voiding", "remark", "重复登记")).hasStatus(HttpStatus.CONFLICT);
        assertThat(rectifications.ref(item).status()).isEqualTo(RectificationStatus.RECTIFYING);
    }

    @Test
    void theStampSaysWhoWhenAndByWhatProof() {
        bring(RectificationStatus.SUBMITTED);
        assertThat(post(WANG_DEPUTY, "/verification", "version", version(), "remark", "现场已看，标识齐全"))
                .hasStatus3xxRedirection();
        assertThat(get(LI_PEOPLES, ""))
                .bodyText()
                .contains("class=\"stamp", "data-closed-by=\"王副局长\"", "现场已看，标识齐全", "销号");
    }

    @Test
    void theUnitAddsAfterPhotosWhileItWorksAndTheOfficeSeesThem() throws IOException {
        var sent = new MockMultipartFile("photos", "标识.jpg", "image/jpeg", jpeg());
        var before = new MockMultipartFile("photos", "原状.jpg", "image/jpeg", jpeg());
        photos.add(LIN_OFFICE, ItemPhotos.BEFORE, item, before);
        var photo = photos.add(LI_PEOPLES, Rectifications.AFTER, item, sent);
        assertThat(get(LIN_OFFICE, "")).bodyText().contains("data-compare", "/photos/" + photo.linkId());
        assertThat(get(LIN_OFFICE, "/photos/" + photo.linkId())).hasStatusOk().hasContentType("image/jpeg");
        assertThat(get(LIN_OFFICE, "/photos/" + photo.linkId() + "/thumb")).hasStatusOk();
        assertThat(get(CHEN_TCM, "/photos/" + photo.linkId())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(LIN_OFFICE, "/photos/" + UUID.randomUUID())).hasStatus(HttpStatus.NOT_FOUND);
        items.move(LI_PEOPLES, item, RectificationAction.SUBMIT);
        assertThat(pages.show(LI_PEOPLES, item).addsAfter()).isFalse();
        assertThat(pages.show(LI_PEOPLES, item).submissions().get(0).photos()).isOne();
    }

    @Test
    void theUnitDoesNotLearnWhoFoundItUndercover() {
        var found = Items.found("暗访发现烟头");
        var covert = new Found(
                null,
                null,
                "候诊区",
                null,
                "2-9",
                "一楼",
                "暗访发现烟头",
                "",
                found.severity(),
                "SINGLE",
                "ROUND",
                "COUNTY",
                "",
                true,
                "孙督导");
        var wanted = new NewItem(
                PEOPLES_HOSPITAL.id(),
                covert,
                null,
                items.today(),
                items.today().plusDays(7),
                null);
        item = rectifications
                .issue(LIN_OFFICE, campaign, null, List.of(wanted))
                .get(0)
                .id();
        assertThat(get(LI_PEOPLES, "")).bodyText().contains("暗访组").doesNotContain("孙督导");
        assertThat(get(LIN_OFFICE, "")).bodyText().contains("孙督导");
    }

    private void bring(RectificationStatus status) {
        for (var action : Items.way(status)) {
            var actor = switch (action) {
                case GRANT_LONG_TERM, VERIFY, CLOSE_AS, VOID -> LIN_OFFICE;
                default -> ZHANG_PEOPLES;
            };
            items.move(actor, item, action);
        }
    }

    private void read(Actor actor, String path) {
        for (var language : List.of("zh-CN", "en")) {
            var answer = http.get()
                    .uri("/rectify/" + item + path)
                    .cookie(new Cookie("lang", language))
                    .with(as(actor))
                    .exchange();
            assertThat(answer)
                    .as(actor.name() + " " + path)
                    .hasStatusOk()
                    .bodyText()
                    .doesNotContain("??");
        }
    }

    private MvcTestResult get(Actor actor, String path) {
        return http.get().uri("/rectify/" + item + path).with(as(actor)).exchange();
    }

    private MvcTestResult post(Actor actor, String path, String... params) {
        var request = http.post().uri("/rectify/" + item + path).with(as(actor)).with(csrf());
        for (int i = 0; i < params.length; i += 2) {
            request = request.param(params[i], params[i + 1]);
        }
        return request.exchange();
    }

    private String version() {
        return rectifications.versionOf(LIN_OFFICE, item).toString();
    }

    private static byte[] jpeg() throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "jpg", out);
        return out.toByteArray();
    }
}
