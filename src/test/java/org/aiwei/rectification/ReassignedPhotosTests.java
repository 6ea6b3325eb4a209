package org.aiwei.rectification;

import static org.aiwei.County.CHEN_TCM;
import static org.aiwei.County.LIN_OFFICE;
import static org.aiwei.County.LI_PEOPLES;
import static org.aiwei.County.PEOPLES_HOSPITAL;
import static org.aiwei.County.WANG_DEPUTY;
import static org.aiwei.County.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.aiwei.DeskTest;
import org.aiwei.access.Actor;
import org.aiwei.campaign.Counting;
import org.aiwei.campaign.LimitKind;
import org.aiwei.evidence.Photos;
import org.aiwei.inspection.Dimension;
import org.aiwei.inspection.FindingNature;
import org.aiwei.inspection.FindingSource;
import org.aiwei.inspection.FindingText;
import org.aiwei.inspection.Findings;
import org.aiwei.inspection.SourceLevel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

/** What was photographed goes with the item: whoever answers for it now sees it, whoever did before does no longer. */
@DeskTest
@Transactional
class ReassignedPhotosTests {

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
    Photos photos;

    private UUID campaign;
    private UUID finding;
    private UUID photo;

    @BeforeEach
    void foundAndPhotographed() throws IOException {
        campaign = items.campaign();
        finding = finding();
        photo = photos.add(
                        LIN_OFFICE,
                        ItemPhotos.FINDING,
                        finding,
                        new MockMultipartFile("photos", "原状.jpg", "image/jpeg", jpeg()))
                .linkId();
    }

    @Test
    void beforeItIsHandedOverTheUnitSeesNone() {
        assertThat(status(LI_PEOPLES, "/photos/" + photo)).isEqualTo(404);
        assertThat(status(LIN_OFFICE, "/photos/" + photo)).isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource(
            value = RectificationAction.class,
            names = {"REASSIGN", "TRANSFER"})
    void theyGoWithTheItem(RectificationAction action) {
        var item = handOver();
        var own = new String[] {"/photos/" + photo, "/rectify/" + item + "/photos/" + photo};
        for (var address : own) {
            assertThat(status(LI_PEOPLES, address))
                    .as("the first unit, " + address)
                    .isEqualTo(200);
            assertThat(status(CHEN_TCM, address)).as("another, " + address).isEqualTo(404);
        }
        if (action == RectificationAction.REASSIGN) {
            items.move(LI_PEOPLES, item, RectificationAction.ASK_RETURN);
        }
        items.move(LIN_OFFICE, item, action);
        for (var address : own) {
            assertThat(status(CHEN_TCM, address)).as("the new unit, " + address).isEqualTo(200);
            assertThat(status(CHEN_TCM, address + "/thumb")).isEqualTo(200);
            assertThat(status(LI_PEOPLES, address)).as("the former, " + address).isEqualTo(404);
            assertThat(status(LI_PEOPLES, address + "/thumb")).isEqualTo(404);
            assertThat(status(LIN_OFFICE, address)).isEqualTo(200);
        }
    }

    private UUID handOver() {
        var line = new NoticeDraft.Line(finding, 7, Counting.WORKDAYS, "张贴标识");
        var draft = new NoticeDraft(NoticeKind.HANDOVER, "关于交办有关问题的通知", "请整改。", "", List.of(line));
        var notice = notices.draft(LIN_OFFICE, campaign, draft).get(0);
        notices.submit(LIN_OFFICE, notice, pages.show(LIN_OFFICE, notice).version(), WANG_DEPUTY.id());
        return signing.sign(WANG_DEPUTY, notice, pages.show(LIN_OFFICE, notice).version())
                .get(0)
                .id();
    }

    private UUID finding() {
        var unit = PEOPLES_HOSPITAL;
        var said = new FindingText(
                "候诊区无禁烟标识",
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
                false,
                items.today());
        return findings.record(LIN_OFFICE, campaign, UUID.randomUUID(), said);
    }

    private int status(Actor actor, String address) {
        return http.get().uri(address).with(as(actor)).exchange().getResponse().getStatus();
    }

    private static byte[] jpeg() throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "jpg", out);
        return out.toByteArray();
    }
}
