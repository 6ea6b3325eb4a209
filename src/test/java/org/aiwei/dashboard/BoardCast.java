package org.aiwei.dashboard;

import static org.aiwei.County.BUREAU;
import static org.aiwei.County.LIN_OFFICE;
import static org.aiwei.County.OFFICE;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.County;
import org.aiwei.access.Actor;
import org.aiwei.assignment.AssignmentDraft;
import org.aiwei.assignment.Assignments;
import org.aiwei.campaign.CampaignAction;
import org.aiwei.campaign.CampaignPlans;
import org.aiwei.campaign.CampaignTexts;
import org.aiwei.campaign.Campaigns;
import org.aiwei.campaign.GroupMember;
import org.aiwei.campaign.GroupRole;
import org.aiwei.campaign.LimitKind;
import org.aiwei.campaign.Phase;
import org.aiwei.rectification.Found;
import org.aiwei.rectification.NewItem;
import org.aiwei.rectification.Rectifications;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A campaign with tasks and items for boards, made the way people make them. */
@Component
@RequiredArgsConstructor
class BoardCast {

    private final CampaignPlans plans;
    private final Campaigns campaigns;
    private final Assignments assignments;
    private final Rectifications rectifications;
    private final EntityManager entities;
    private final JdbcClient jdbc;
    private final Clock clock;

    /** Lasts from a hundred days ago for two hundred days, in two phases that overlap by ten days. */
    UUID campaign() {
        var id = plans.create(LIN_OFFICE, OFFICE.id(), CampaignTexts.named("巩固国家卫生县", today().getYear()));
        plans.divide(
                LIN_OFFICE,
                id,
                plans.versionOf(LIN_OFFICE, id),
                List.of(
                        new Phase("宣传发动", today().minusDays(100), today().plusDays(10), ""),
                        new Phase("组织实施", today(), today().plusDays(99), "")));
        var head = new GroupMember(GroupRole.HEAD, null, "周局长", "局长");
        plans.seat(LIN_OFFICE, id, plans.versionOf(LIN_OFFICE, id), List.of(head));
        campaigns.move(LIN_OFFICE, id, CampaignAction.PUBLISH, "");
        return id;
    }

    UUID task(
            UUID campaign,
            String action,
            @Nullable LocalDate starts,
            @Nullable LocalDate due,
            County.Place lead,
            County.Place... cooperating) {
        var draft = new AssignmentDraft(
                action,
                1,
                "病媒生物防制",
                null,
                County.WANG_DEPUTY.id(),
                lead.id(),
                Arrays.stream(cooperating).map(County.Place::id).toList(),
                "",
                "",
                "",
                starts,
                due,
                Set.of());
        var id = assignments.draft(LIN_OFFICE, campaign, List.of(draft), null).get(0);
        assignments.issue(LIN_OFFICE, id);
        return id;
    }

    UUID item(UUID campaign, County.Place unit, LocalDate issued, LocalDate due) {
        var found = new Found(
                null,
                null,
                "候诊区",
                null,
                "2-9",
                "一楼",
                "候诊区无禁烟标识",
                "张贴标识",
                LimitKind.ORDINARY,
                "SINGLE",
                "ROUND",
                "COUNTY",
                "",
                false,
                "孙督导");
        return rectifications
                .issue(LIN_OFFICE, campaign, null, List.of(new NewItem(unit.id(), found, null, issued, due, null)))
                .get(0)
                .id();
    }

    /** What was done so far stands in the tables. */
    void flush() {
        entities.flush();
    }

    /** Rows were written past the entities. */
    void forget() {
        entities.flush();
        entities.clear();
    }

    /** A notice of the office for a unit, waiting for a leader's signature. */
    void notice(UUID campaign, Actor signer, County.Place unit) {
        var series = UUID.randomUUID();
        jdbc.sql(
                        "insert into document_series (id, version, owner_path, code, name, pattern) values (?, 0, ?, 'T', '测试', ?)")
                .params(series, BUREAU.path().value(), "测试〔{year}〕{n}号")
                .update();
        jdbc.sql("""
                insert into rectification_notice (id, version, campaign_id, owner_path, office_unit_id, unit_id, unit_path, unit_name, kind,
                  status, series_id, title, lead_text, cc_text, signer_id, signer_name, drafted_by, drafted_by_name, drafted_at,
                  entered_at, void_reason, batch_id)
                values (gen_random_uuid(), 0, :campaign, :owner, :office, :unit, :path, :name, 'HANDOVER', 'SUBMITTED', :series,
                  '关于交办问题的通知', '请按时整改', '', :signer, :signerName, :drafter, '林主任', now(), now(), '', gen_random_uuid())
                """)
                .param("campaign", campaign)
                .param("owner", BUREAU.path().value())
                .param("office", OFFICE.id())
                .param("unit", unit.id())
                .param("path", unit.path().value())
                .param("name", unit.name())
                .param("series", series)
                .param("signer", signer.id())
                .param("signerName", signer.name())
                .param("drafter", LIN_OFFICE.id())
                .update();
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
