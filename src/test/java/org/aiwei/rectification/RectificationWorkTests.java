package org.aiwei.rectification;

import static org.aiwei.County.CHEN_TCM;
import static org.aiwei.County.LIN_OFFICE;
import static org.aiwei.County.LI_PEOPLES;
import static org.aiwei.County.PEOPLES_HOSPITAL;
import static org.aiwei.County.WANG_DEPUTY;
import static org.aiwei.County.ZHANG_PEOPLES;
import static org.aiwei.County.as;
import static org.aiwei.rectification.RectificationAction.ACCEPT;
import static org.aiwei.rectification.RectificationAction.ASK_EXTENSION;
import static org.aiwei.rectification.RectificationAction.ASK_RETURN;
import static org.aiwei.rectification.RectificationAction.BACK_EXTENSION;
import static org.aiwei.rectification.RectificationAction.GRANT_EXTENSION;
import static org.aiwei.rectification.RectificationAction.REASSIGN;
import static org.aiwei.rectification.RectificationAction.REFUSE_EXTENSION;
import static org.aiwei.rectification.RectificationAction.REJECT;
import static org.aiwei.rectification.RectificationAction.SUBMIT;
import static org.aiwei.rectification.RectificationAction.VERIFY;
import static org.aiwei.rectification.RectificationAction.VOID;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.aiwei.DeskTest;
import org.aiwei.access.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

/** Whose turn it is, as the work list says it. */
@DeskTest
@Transactional
class RectificationWorkTests {

    @Autowired
    LadderCast ladder;

    @Autowired
    SampleItems items;

    @Autowired
    Rectifications rectifications;

    @Autowired
    MockMvcTester http;

    private UUID campaign;
    private UUID item;

    @BeforeEach
    void issued() {
        campaign = items.campaign();
        item = ladder.issued(
                campaign, PEOPLES_HOSPITAL, items.today(), items.today().plusDays(2));
    }

    @Test
    void theWayFromIssueToCloseOut() {
        assertThat(todo("UNIT")).containsExactly("ACCEPT");
        move(LI_PEOPLES, ACCEPT);
        assertThat(todo("UNIT")).containsExactly("RECTIFY");
        move(LI_PEOPLES, SUBMIT);
        assertThat(todo("UNIT")).isEmpty();
        assertThat(todo("OFFICE")).containsExactly("RECHECK");
        move(LIN_OFFICE, REJECT);
        assertThat(todo("OFFICE")).isEmpty();
        assertThat(todo("UNIT")).containsExactly("RECTIFY_AGAIN");
        move(ZHANG_PEOPLES, SUBMIT);
        move(WANG_DEPUTY, VERIFY);
        assertThat(todo("UNIT")).isEmpty();
        assertThat(todo("OFFICE")).isEmpty();
        assertThat(copies("UNIT")).containsExactly("CLOSED");
    }

    @Test
    void anExtensionGoesByTheUnitLeaderToTheOffice() {
        move(LI_PEOPLES, ACCEPT);
        move(LI_PEOPLES, ASK_EXTENSION);
        assertThat(todo("HEAD")).containsExactly("BACK");
        assertThat(page(ZHANG_PEOPLES)).contains("审核申请", number());
        assertThat(page(LI_PEOPLES)).as("the liaison has done his part").doesNotContain("去审核");
        move(ZHANG_PEOPLES, BACK_EXTENSION);
        assertThat(todo("HEAD")).isEmpty();
        assertThat(todo("OFFICE")).containsExactly("DECIDE_EXTENSION");
        move(LIN_OFFICE, REFUSE_EXTENSION);
        assertThat(copies("UNIT")).containsExactly("NOT_EXTENDED");
        assertThat(todo("UNIT")).containsExactly("RECTIFY");
        move(ZHANG_PEOPLES, ASK_EXTENSION);
        move(LIN_OFFICE, GRANT_EXTENSION);
        assertThat(copies("UNIT")).contains("EXTENDED");
    }

    @Test
    void whoLosesAnItemGetsAFarewellWithoutALink() {
        move(LI_PEOPLES, ASK_RETURN);
        assertThat(todo("OFFICE")).containsExactly("DECIDE");
        move(LIN_OFFICE, REASSIGN);
        assertThat(todo("OFFICE")).isEmpty();
        assertThat(page(CHEN_TCM)).contains("去签收", number());
        assertThat(http.get().uri("/todo?tab=copies").with(as(LI_PEOPLES)))
                .bodyText()
                .contains("已改派其他单位", number())
                .doesNotContain("/rectify/" + item);
    }

    @Test
    void theListShowsNumberProblemLightDaysAndNextStep() {
        assertThat(page(LI_PEOPLES))
                .contains(number() + " 候诊区无禁烟标识", "light--SOON", "还剩 2 天", "去签收", "/rectify/" + item, "badge-count");
        assertThat(page(CHEN_TCM)).doesNotContain(number());
    }

    @Test
    void whoHandedItOutSeesForWhomItWaitsAndMayUrge() {
        move(LI_PEOPLES, ACCEPT);
        assertThat(http.get().uri("/todo?tab=started").with(as(LIN_OFFICE)))
                .bodyText()
                .contains(number(), "/rectify/nudges", "等待");
        assertThat(http.get().uri("/todo?tab=started").with(as(LI_PEOPLES)))
                .bodyText()
                .doesNotContain("/rectify/nudges");
    }

    @Test
    void whatIsVoidWaitsForNobody() {
        move(LIN_OFFICE, VOID);
        assertThat(todo("UNIT")).isEmpty();
        assertThat(copies("UNIT")).containsExactly("VOIDED");
    }

    private void move(Actor actor, RectificationAction action) {
        items.move(actor, item, action);
    }

    private List<String> todo(String audience) {
        return ladder.work(item, "TODO", audience);
    }

    private List<String> copies(String audience) {
        return ladder.work(item, "COPY", audience);
    }

    private String number() {
        return rectifications.ref(item).no();
    }

    private String page(Actor actor) {
        ladder.work(item, "TODO", "UNIT"); // what was saved goes to the database
        var answer = http.get().uri("/todo").with(as(actor)).exchange();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
