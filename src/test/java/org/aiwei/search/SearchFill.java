package org.aiwei.search;

import static org.aiwei.County.BUREAU;
import static org.aiwei.County.CDC;
import static org.aiwei.County.CHANGLE;
import static org.aiwei.County.LIN_OFFICE;
import static org.aiwei.County.OFFICE;
import static org.aiwei.County.PEOPLES_HOSPITAL;
import static org.aiwei.County.TCM_HOSPITAL;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.County;
import org.aiwei.campaign.CampaignAction;
import org.aiwei.campaign.CampaignPlans;
import org.aiwei.campaign.CampaignTexts;
import org.aiwei.campaign.Campaigns;
import org.aiwei.campaign.GroupMember;
import org.aiwei.campaign.GroupRole;
import org.aiwei.campaign.Phase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of every kind that can be found, by the hundred thousand, in the words of inspections. */
@Component
@RequiredArgsConstructor
class SearchFill {

    private static final String[] PROBLEMS = {
        "候诊区无禁烟标识", "楼道堆放杂物", "煎药室发现蟑螂", "医废暂存间未上锁", "公厕地面积水有异味", "垃圾桶未加盖", "灭火器过期", "手卫生设施不全",
        "病媒生物防制台账缺失", "绿化带有烟头", "宣传栏内容过期", "食堂后厨苍蝇较多", "污水井盖破损", "车辆乱停乱放", "墙面小广告未清除", "消毒记录不完整",
        "预检分诊无人值守", "健康教育资料不足", "生活垃圾未分类", "排水沟孳生蚊蝇"
    };

    private static final int PIECE = 5_000;

    private final CampaignPlans plans;
    private final Campaigns campaigns;
    private final JdbcClient jdbc;

    UUID campaign(LocalDate today) {
        var id = plans.create(LIN_OFFICE, OFFICE.id(), CampaignTexts.named("巩固国家卫生县", today.getYear()));
        var phase = new Phase("组织实施", today.minusDays(100), today.plusDays(99), "");
        plans.divide(LIN_OFFICE, id, plans.versionOf(LIN_OFFICE, id), List.of(phase));
        var head = new GroupMember(GroupRole.HEAD, null, "周局长", "局长");
        plans.seat(LIN_OFFICE, id, plans.versionOf(LIN_OFFICE, id), List.of(head));
        campaigns.move(LIN_OFFICE, id, CampaignAction.PUBLISH, "");
        return id;
    }

    /** So many rectifications, a quarter of that as tasks with a part each, and as many findings; one in 2,000 names a rare thing. */
    void fill(UUID campaign, int many) {
        insert(campaign, many, """
                insert into rectification (id, version, no, year, campaign_id, owner_path, office_unit_id, unit_id, unit_path,
                  unit_name, site_name, item_code, place, problem, demand, severity, nature, source, source_level, source_document,
                  covert, found_by_name, status, issued_at, issued_on, due_on, first_due_on, clock_no, accepted_by_name, measures,
                  responsible, closed_at, closed_by_name, close_reason, close_words, reopened, imported, entered_at)
                select gen_random_uuid(), 0, 'ZB-' || n, 2026, :campaign, :owner, :office, (:ids::uuid[])[1 + (n / 7) % 4],
                  (:paths::text[])[1 + (n / 7) % 4], (:names::text[])[1 + (n / 7) % 4], '第 ' || n % 400 || ' 号点位', '2-9', n % 9 + 1 || ' 楼',
                  (:problems::text[])[1 + abs(hashint4(n)) % :kinds] || case when hashint4(n) % 2000 = 0 then '，捕到白纹伊蚊' else '' end, '', 'ORDINARY',
                  'SINGLE', 'ROUND', 'COUNTY', '', false, '督导组', case when n % 10 = 0 then 'RECTIFYING' else 'CLOSED' end, now(),
                  current_date - (n / 3) % 700, current_date - (n / 3) % 700 + 9, current_date - (n / 3) % 700 + 9, 1, '', '', '',
                  case when n % 10 = 0 then null else now() end, '林主任', case when n % 10 = 0 then null else 'RECTIFIED' end, '',
                  0, true, now() from generate_series(:from, :to) n
                """);
        insert(campaign, many / 4, """
                with made as (
                insert into assignment (id, version, campaign_id, number, action, seq, content, content_py, lead_unit_id,
                  lead_unit_path, status, remark, created_at, created_by)
                select gen_random_uuid(), 0, :campaign, n, '健康环境营造', 1, '督促整治' || (:problems::text[])[1 + abs(hashint4(n)) % :kinds], 'jkhjyzdczz',
                  (:ids::uuid[])[1 + (n / 7) % 4], (:paths::text[])[1 + (n / 7) % 4], 'ISSUED', '', now(), :office
                  from generate_series(:from, :to) n returning id, lead_unit_id, lead_unit_path)
                insert into assignment_part (id, version, assignment_id, campaign_id, unit_id, unit_path, role, status, percent, entered_at)
                select gen_random_uuid(), 0, id, :campaign, lead_unit_id, lead_unit_path, 'LEAD', 'ACCEPTED', 0, now() from made
                """);
        insert(campaign, many / 4, """
                insert into finding (id, version, campaign_id, office_unit_id, office_path, owner_path, team, place, unit_id, unit_path,
                  unit_name, dimension, nature, severity, text, source, source_level, source_document, covert, found_on,
                  found_by_name, status, recorded_at)
                select gen_random_uuid(), 0, :campaign, :office, :officePath, :owner, '', n % 9 + 1 || ' 楼', (:ids::uuid[])[1 + (n / 7) % 4],
                  (:paths::text[])[1 + (n / 7) % 4], (:names::text[])[1 + (n / 7) % 4], 'WORK', 'SINGLE', 'ORDINARY',
                  (:problems::text[])[1 + abs(hashint4(n)) % :kinds], 'PATROL', 'COUNTY', '', n % 5 = 0, current_date - n % 300, '孙督导', 'RECORDED', now()
                  from generate_series(:from, :to) n
                """);
        for (var table : List.of("rectification", "assignment", "assignment_part", "finding", "unit", "person")) {
            jdbc.sql("analyze " + table).update();
        }
    }

    private void insert(UUID campaign, int many, String sql) {
        var units = List.of(PEOPLES_HOSPITAL, TCM_HOSPITAL, CHANGLE, CDC);
        var values = new java.util.HashMap<String, Object>();
        values.put("campaign", campaign);
        values.put("owner", BUREAU.path().value());
        values.put("office", OFFICE.id());
        values.put("officePath", OFFICE.path().value());
        values.put("problems", PROBLEMS);
        values.put("kinds", PROBLEMS.length);
        values.put("ids", units.stream().map(unit -> unit.id().toString()).toArray(String[]::new));
        values.put("paths", units.stream().map(unit -> unit.path().value()).toArray(String[]::new));
        values.put("names", units.stream().map(County.Place::name).toArray(String[]::new));
        for (int from = 1; from <= many; from += PIECE) { // no statement longer than a connection waits for
            values.put("from", from);
            values.put("to", Math.min(many, from + PIECE - 1));
            jdbc.sql(sql).params(values).update();
        }
    }
}
