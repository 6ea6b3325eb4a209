package org.aiwei.delivery;

import static org.aiwei.County.GAO_ADMIN;
import static org.aiwei.County.LIN_OFFICE;
import static org.aiwei.County.LI_PEOPLES;
import static org.aiwei.County.MEDICAL;
import static org.aiwei.County.OFFICE;
import static org.aiwei.County.PEOPLES_HOSPITAL;
import static org.aiwei.County.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.UUID;
import org.aiwei.DeskTest;
import org.aiwei.ResultRows;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

@DeskTest
@Transactional
class OwnMessagesTests {

    @Autowired
    DeliveryCast cast;

    @Autowired
    ResultRows results;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester http;

    UUID campaign;

    @BeforeEach
    void something() {
        campaign = cast.campaign();
        cast.issue(campaign, "灭鼠", cast.today().plusDays(5), MEDICAL, PEOPLES_HOSPITAL);
    }

    @Test
    void theCalendarIsReadByItsPrivateAddressUntilThatIsVoid() throws Exception {
        var first = open();
        assertThat(http.get().uri(first))
                .hasStatusOk()
                .hasContentTypeCompatibleWith("text/calendar")
                .bodyText()
                .contains(
                        "DTSTART;VALUE=DATE:"
                                + cast.today().plusDays(5).toString().replace("-", ""),
                        "SUMMARY:签收 灭鼠");
        assertThat(jdbc.sql("select hash from calendar_token")
                        .query(String.class)
                        .list())
                .as("kept as a hash only")
                .noneMatch(hash -> first.contains(hash));

        var second = open();
        assertThat(http.get().uri(first)).as("renewed").hasStatus(404);
        assertThat(http.get().uri(second)).hasStatusOk();
        assertThat(http.post()
                        .uri("/account/messages/calendar/removal")
                        .with(as(LI_PEOPLES))
                        .with(csrf()))
                .hasStatus3xxRedirection();
        assertThat(http.get().uri(second)).as("closed").hasStatus(404);
        for (var unknown : List.of("x", "0".repeat(48), "'--")) {
            assertThat(http.get().uri("/calendar/{token}.ics", unknown)).hasStatus(404);
        }
    }

    @Test
    void theCalendarHoldsNothingThatWasFoundAndNothingThatIsPlanned() throws Exception {
        var item = results.item(
                campaign,
                PEOPLES_HOSPITAL,
                cast.today().minusDays(2),
                cast.today().plusDays(3),
                null);
        var no = jdbc.sql("select no from rectification where id = ?")
                .param(item)
                .query(String.class)
                .single();
        waits("RECTIFICATION", "RECTIFY", item, no + " 候诊区无禁烟标识", "/rectify/" + item);
        waits("ROUND", "REVISE_ROUND", UUID.randomUUID(), "年底暗访", "/inspections/x");
        assertThat(http.get().uri(open()))
                .hasStatusOk()
                .bodyText()
                .contains("SUMMARY:整改 " + no)
                .doesNotContain("禁烟", "暗访", "inspections");
    }

    private void waits(String topic, String step, UUID subject, String title, String href) {
        jdbc.sql("""
                insert into work_item (id, kind, step, topic, subject_id, parent_id, campaign_id, campaign_name, title, about,
                    href, due_on, audience, to_unit_id, initiator_id, initiator_name, from_unit_id, opened_at)
                values (gen_random_uuid(), 'TODO', ?, ?, ?, ?, ?, '试用', ?, '', ?, ?, 'UNIT', ?, ?, '林主任', ?, now())
                """)
                .params(
                        step,
                        topic,
                        subject,
                        subject,
                        campaign,
                        title,
                        href,
                        cast.today().plusDays(3))
                .params(PEOPLES_HOSPITAL.id(), LIN_OFFICE.id(), OFFICE.id())
                .update();
    }

    @Test
    void whoLostThePostReadsNoCalendar() throws Exception {
        var address = open();
        jdbc.sql("update appointment set to_on = ? where person_id = ?")
                .params(cast.today().minusDays(1), LI_PEOPLES.id())
                .update();
        cast.written();
        assertThat(http.get().uri(address)).hasStatus(404);
    }

    @Test
    void aTickThatNoFormSendsIsRefused() {
        assertThat(http.post()
                        .uri("/account/messages")
                        .param("mailNow", "maybe")
                        .param("version", "0")
                        .with(as(LI_PEOPLES))
                        .with(csrf()))
                .hasStatus(400);
    }

    @Test
    void aWrongAddressComesBackAsItWasTyped() {
        assertThat(http.post()
                        .uri("/account/messages")
                        .param("mail", "li@")
                        .param("mailNow", "true")
                        .param("version", "0")
                        .with(as(LI_PEOPLES))
                        .with(csrf()))
                .hasStatus(422)
                .bodyText()
                .contains("li@", "请填写完整的邮箱地址");
        assertThat(save("0")).hasStatus3xxRedirection();
        assertThat(save("0")).as("somebody else was quicker").hasStatus(409);
        assertThat(http.get().uri("/account/messages").with(as(LI_PEOPLES)))
                .hasStatusOk()
                .bodyText()
                .contains("li@example.cn", "本局还没有接通邮件");
    }

    @Test
    void theAdministratorSeesWhetherItArrivesAndNotWhat() {
        cast.deliver();
        jdbc.sql("""
                update delivery_outbox set status = 'DEAD', attempts = 8, ended_at = now(), error = 'HTTP 500'
                 where work_id in (select id from work_item where campaign_id = ? and to_unit_id = ?)
                """).params(campaign, PEOPLES_HOSPITAL.id()).update();
        var page = http.get().uri("/admin/delivery").with(as(GAO_ADMIN)).exchange();
        assertThat(page)
                .hasStatusOk()
                .bodyText()
                .contains("未接通", "HTTP 500", "再送一次")
                .doesNotContain("灭鼠");
        assertThat(http.get().uri("/admin/delivery").with(as(GAO_ADMIN)).cookie(new Cookie("lang", "en")))
                .hasStatusOk()
                .bodyText()
                .contains("Not connected", "Try again");

        var id = jdbc.sql("select id from delivery_outbox where status = 'DEAD' limit 1")
                .query(UUID.class)
                .single();
        assertThat(retry(id)).hasStatus3xxRedirection();
        assertThat(jdbc.sql("select status || attempts from delivery_outbox where id = ?")
                        .param(id)
                        .query(String.class)
                        .single())
                .isEqualTo("WAITING0");
        assertThat(retry(id)).as("it is no longer given up").hasStatus(404);
    }

    @Test
    void aTestWithoutAConnectionSaysSo() {
        assertThat(http.post()
                        .uri("/admin/delivery/test/robot")
                        .with(as(GAO_ADMIN))
                        .with(csrf()))
                .hasStatus(409)
                .bodyText()
                .contains("没有发出去");
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult save(String version) {
        return http.post()
                .uri("/account/messages")
                .param("mail", "li@example.cn")
                .param("mailDigest", "true")
                .param("version", version)
                .with(as(LI_PEOPLES))
                .with(csrf())
                .exchange();
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult retry(UUID id) {
        return http.post()
                .uri("/admin/delivery/{id}/retry", id)
                .with(as(GAO_ADMIN))
                .with(csrf())
                .exchange();
    }

    private String open() throws Exception {
        var page = http.post()
                .uri("/account/messages/calendar")
                .with(as(LI_PEOPLES))
                .with(csrf())
                .exchange();
        assertThat(page).hasStatusOk();
        return Jsoup.parse(page.getResponse().getContentAsString())
                .select("#feed")
                .text();
    }
}
