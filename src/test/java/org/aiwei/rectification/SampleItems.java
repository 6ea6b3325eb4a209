package org.aiwei.rectification;

import static org.aiwei.County.LIN_OFFICE;
import static org.aiwei.County.OFFICE;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.County;
import org.aiwei.access.Actor;
import org.aiwei.campaign.CampaignAction;
import org.aiwei.campaign.CampaignPlans;
import org.aiwei.campaign.CampaignTexts;
import org.aiwei.campaign.Campaigns;
import org.aiwei.campaign.GroupMember;
import org.aiwei.campaign.GroupRole;
import org.aiwei.campaign.Phase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Campaigns and items for tests, made the way people make them. */
@Component
@RequiredArgsConstructor
class SampleItems {

    private final CampaignPlans plans;
    private final Campaigns campaigns;
    private final Rectifications rectifications;
    private final JdbcClient jdbc;
    private final Clock clock;

    UUID campaign() {
        var id = plans.create(LIN_OFFICE, OFFICE.id(), CampaignTexts.named("巩固国家卫生县", today().getYear()));
        var phase = new Phase("组织实施", today().minusDays(100), today().plusDays(99), "");
        plans.divide(LIN_OFFICE, id, plans.versionOf(LIN_OFFICE, id), List.of(phase));
        var head = new GroupMember(GroupRole.HEAD, null, "周局长", "局长");
        plans.seat(LIN_OFFICE, id, plans.versionOf(LIN_OFFICE, id), List.of(head));
        campaigns.move(LIN_OFFICE, id, CampaignAction.PUBLISH, "");
        return id;
    }

    /** Issued today, due in seven days. */
    UUID issued(UUID campaign, County.Place unit) {
        return issued(campaign, unit, "候诊区无禁烟标识", today().plusDays(7));
    }

    UUID issued(UUID campaign, County.Place unit, String problem, LocalDate due) {
        var wanted = new NewItem(unit.id(), Items.found(problem), null, today(), due, null);
        return rectifications
                .issue(LIN_OFFICE, campaign, null, List.of(wanted))
                .get(0)
                .id();
    }

    void move(Actor actor, UUID item, RectificationAction action) {
        rectifications.move(actor, item, action, words(action));
    }

    /** With all that the action asks for. */
    Move words(RectificationAction action) {
        var move = Move.saying("说明").to(County.TCM_HOSPITAL.id()).with(withoutPhoto());
        return switch (action) {
            case ASK_LONG_TERM -> move.longTerm("先遮挡", today().plusDays(30), today().plusDays(90));
            case CLOSE_AS -> move.because(CloseReason.UNTRUE, null);
            case REJECT, OBJECT -> move;
            default -> move.until(today().plusDays(14));
        };
    }

    static Application withoutPhoto() {
        return new Application("已张贴禁烟标识", "现场不便拍照", Items.application().criteria());
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Nine of ten closed, as in a ledger of some years; spread over four units. */
    void fill(UUID campaign, int items) {
        var units = List.of(County.PEOPLES_HOSPITAL, County.TCM_HOSPITAL, County.CHANGLE, County.CDC);
        for (int each = 0; each < units.size(); each++) {
            var unit = units.get(each);
            jdbc.sql("""
                    insert into rectification (id, version, no, year, campaign_id, owner_path, office_unit_id, unit_id, unit_path,
                      unit_name, site_name, item_code, place, problem, demand, severity, nature, source, source_level, source_document,
                      covert, found_by_name, status, issued_at, issued_on, due_on, first_due_on, clock_no, accepted_by_name, measures,
                      responsible, closed_at, closed_by_name, close_reason, close_words, reopened, imported, entered_at)
                    select gen_random_uuid(), 0, 'ZB-' || n, 2026, :campaign, :owner, :office, :unit, :path, :name, '楼道 ' || n % 400, '2-9',
                      '一楼', '杂物堆放 ' || n, '清理', 'ORDINARY', 'SINGLE', 'ROUND', 'COUNTY', '', false, '督导组',
                      case when n % 10 = 0 then 'RECTIFYING' else 'CLOSED' end, now() - interval '1 day' * (n % 700),
                      current_date - n % 700, current_date - n % 700 + 9, current_date - n % 700 + 9, 1, '', '', '',
                      case when n % 10 = 0 then null else now() end, '林主任', case when n % 10 = 0 then null else 'RECTIFIED' end, '', 0, true, now()
                      from generate_series(:from, :to) n
                    """)
                    .param("campaign", campaign)
                    .param("owner", County.BUREAU.path().value())
                    .param("office", County.OFFICE.id())
                    .param("unit", unit.id())
                    .param("path", unit.path().value())
                    .param("name", unit.name())
                    .param("from", each * items / units.size() + 1)
                    .param("to", (each + 1) * items / units.size())
                    .update();
        }
        jdbc.sql("analyze rectification").update();
    }
}
