package org.aiwei.load;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A province that does not exist, made by statements that write very many rows at once: a bureau with an office, leaders
 * and one campaign; counties below it, each with a bureau, ten departments and forty units; their tasks, rectifications,
 * work lists, monthly reports, visits and trail. The same numbers give the same rows.
 */
public record Province(JdbcClient jdbc, int counties, int assignments, int items, int audits) {

    private static final String PATH = "/pv/";

    /** @param size {@code county}, {@code prefecture} or {@code province} */
    public static Province of(String size, JdbcClient jdbc) {
        return switch (size) {
            case "county" -> new Province(jdbc, 1, 2_200, 5_500, 55_000);
            case "prefecture" -> new Province(jdbc, 12, 27_000, 100_000, 700_000);
            case "province" -> new Province(jdbc, 90, 200_000, 500_000, 5_000_000);
            default -> throw new IllegalArgumentException("county, prefecture or province, not " + size);
        };
    }

    /** Unless it is there. */
    public void make() {
        if (jdbc.sql("select count(*) from unit where path = ?")
                        .param(PATH)
                        .query(Integer.class)
                        .single()
                > 0) {
            return;
        }
        long start = System.nanoTime();
        write();
        System.out.printf("%d counties made in %d s%n", counties, (System.nanoTime() - start) / 1_000_000_000);
    }

    private void write() {
        for (var statement : List.of(
                PROVINCE,
                COUNTIES,
                UNITS,
                PEOPLE,
                TIES,
                CAMPAIGN,
                PHASES,
                PARTICIPANTS,
                ASSIGNMENTS,
                LEADS,
                COOPERATING,
                ITEMS,
                CLOSINGS,
                WORK,
                ROUNDS,
                VISITS,
                COLLECTION,
                PERIODS,
                REPORTS,
                AUDITS)) {
            write(statement);
        }
        for (var table : List.of(
                "unit",
                "campaign_participant",
                "assignment",
                "assignment_part",
                "rectification",
                "rectification_transition",
                "audit_entry",
                "board_item",
                "board_flow",
                "board_close",
                "board_part",
                "round_target",
                "visit",
                "report",
                "work_item")) {
            jdbc.sql("analyze " + table).update();
        }
    }

    private void write(String statement) {
        var sql = statement;
        for (var number : Map.of(":counties", counties, ":assignments", assignments, ":items", items, ":audits", audits)
                .entrySet()) {
            sql = sql.replace(number.getKey(), String.valueOf(number.getValue()));
        }
        jdbc.sql(sql).update();
    }

    /** An id that is the same in every run. */
    private static String id(String seed) {
        return "md5(" + seed + ")::uuid";
    }

    private static final String PROVINCE = """
            insert into unit (id, version, parent_id, path, kind, name, short_name, name_py, sort, valid_from) values
              (md5('pv')::uuid, 0, null, '/pv/', 'BUREAU', '测试省卫生健康委', '省卫健委', 'x', 1, '2020-01-01'),
              (md5('pv office')::uuid, 0, md5('pv')::uuid, '/pv/a1/', 'DEPARTMENT', '省爱卫办', '省爱卫办', 'x', 1, '2020-01-01')
            """;
    private static final String COUNTIES = """
            insert into unit (id, version, parent_id, path, kind, name, short_name, name_py, sort, valid_from)
            select md5('county ' || c)::uuid, 0, md5('pv')::uuid, '/pv/c' || c || '/', 'BUREAU', '第' || c || '县卫生健康局', '第' || c || '县', 'x', c, '2020-01-01'
              from generate_series(1, :counties) c
            """;

    /** The first ten are departments, then five second-level units, five hospitals, and twenty townships. */
    private static final String UNITS = """
            insert into unit (id, version, parent_id, path, kind, name, short_name, name_py, sort, valid_from)
            select md5('unit ' || c || ' ' || u)::uuid, 0, md5('county ' || c)::uuid, '/pv/c' || c || '/u' || u || '/',
                   case when u <= 10 then 'DEPARTMENT' when u <= 15 then 'SECOND_LEVEL' when u <= 20 then 'HOSPITAL'
                        when u <= 40 then 'TOWNSHIP_CENTRE' else 'TOWNSHIP' end,
                   '第' || c || '县第' || u || '单位', null, 'x', u, '2020-01-01'
              from generate_series(1, :counties) c, generate_series(1, 50) u
            """;

    private static final String PEOPLE = """
            with people as (
              insert into person (id, version, login, name, name_py, must_change_password, created_at)
              select md5('leader ' || n)::uuid, 0, 'pv-leader-' || n, '省领导' || n, 'x', false, timestamptz '2020-01-01' from generate_series(1, 9) n
              union all select md5('officer')::uuid, 0, 'pv-officer', '省爱卫办主任', 'x', false, timestamptz '2020-01-01'
              union all select md5('hospital')::uuid, 0, 'pv-hospital', '县医院联络员', 'x', false, timestamptz '2020-01-01'
              returning id, login)
            insert into appointment (id, version, person_id, unit_id, unit_path, duty, post_title, from_on)
            select md5('post ' || login)::uuid, 0, id,
                   case when login = 'pv-officer' then md5('pv office')::uuid when login = 'pv-hospital' then md5('unit 1 16')::uuid else md5('pv')::uuid end,
                   case when login = 'pv-officer' then '/pv/a1/' when login = 'pv-hospital' then '/pv/c1/u16/' else '/pv/' end,
                   case when login = 'pv-officer' then 'CAMPAIGN_OFFICER' when login = 'pv-hospital' then 'UNIT_REPORTER' else 'BUREAU_LEADER' end,
                   '', '2020-01-01'
              from people
            """;
    private static final String TIES = """
            insert into leader_tie (id, version, leader_id, kind, unit_id, from_on)
            select md5('tie ' || u)::uuid, 0, md5('leader 1')::uuid, 'CONTACT', md5('unit 1 ' || u)::uuid, '2020-01-01' from generate_series(11, 22) u
            """;
    private static final String CAMPAIGN = """
            insert into campaign (id, version, name, year, status, office_unit_id, office_path, owner_path, upper_office, starts_on, ends_on,
              guiding_idea, goal, soon_workdays, behind_yellow, behind_red, report_day, report_shift, created_by, created_at)
            values (md5('pv campaign')::uuid, 0, '全省卫生县城创建', extract(year from current_date), 'PUBLISHED', md5('pv office')::uuid, '/pv/a1/', '/pv/',
              '', current_date - 300, current_date + 120, '', '', 3, 10, 30, 25, 'PREVIOUS', md5('officer')::uuid, now())
            """;
    private static final String PHASES = """
            insert into campaign_phase (campaign_id, sort, name, from_on, to_on, tasks)
            select md5('pv campaign')::uuid, n - 1, '第' || n || '阶段', current_date - 300 + (n - 1) * 140, current_date - 300 + n * 140 - 1, '' from generate_series(1, 3) n
            """;
    private static final String PARTICIPANTS = """
            insert into campaign_participant (campaign_id, unit_id, unit_path)
            select md5('pv campaign')::uuid, id, path from unit where path like '/pv/c%'
            """;

    /** Two thirds done; what is open is spread over progress and days, as a year brings it. */
    private static final String ASSIGNMENTS = """
            insert into assignment (id, version, campaign_id, number, action, seq, content, lead_leader_id, lead_unit_id, lead_unit_path,
              starts_on, due_on, status, remark, created_at, created_by, content_py)
            select md5('task ' || n)::uuid, 0, md5('pv campaign')::uuid, n, '专项行动' || (n % 12 + 1), 1, '工作内容 ' || n, md5('leader ' || (n % 9 + 1))::uuid,
                   md5('unit ' || (n % :counties + 1) || ' ' || (n / :counties % 10 + 1))::uuid, '/pv/c' || (n % :counties + 1) || '/u' || (n / :counties % 10 + 1) || '/',
                   current_date - 300, current_date - 240 + n % 350, 'ISSUED', '', now() - interval '290 days', md5('officer')::uuid, 'gznr'
              from generate_series(1, :assignments) n
            """;

    private static final String LEADS = """
            insert into assignment_part (id, version, assignment_id, campaign_id, unit_id, unit_path, role, status, percent, due_on, entered_at)
            select md5('lead ' || number)::uuid, 0, id, campaign_id, lead_unit_id, lead_unit_path, 'LEAD',
                   case when number % 3 <> 0 then 'DONE' when number % 5 = 0 then 'PENDING' else 'ACCEPTED' end, number * 7 % 101, due_on, now() - interval '60 days'
              from assignment where campaign_id = md5('pv campaign')::uuid
            """;
    private static final String COOPERATING = """
            insert into assignment_part (id, version, assignment_id, campaign_id, unit_id, unit_path, role, status, percent, due_on, entered_at)
            select md5('coop ' || a.number)::uuid, 0, a.id, a.campaign_id, u.id, u.path, 'COOPERATING',
                   case when a.number % 3 <> 1 then 'DONE' else 'ACCEPTED' end, a.number * 11 % 101, a.due_on, now() - interval '60 days'
              from assignment a
              join unit u on u.id = md5('unit ' || (a.number % :counties + 1) || ' ' || (a.number / :counties % 40 + 11))::uuid
             where a.campaign_id = md5('pv campaign')::uuid and a.number % 2 = 0
            """;

    /** Nine of ten closed, one in fifty of these came back. */
    private static final String ITEMS = """
            insert into rectification (id, version, no, year, campaign_id, owner_path, office_unit_id, unit_id, unit_path, unit_name, site_name,
              item_code, place, problem, demand, severity, nature, source, source_level, source_document, covert, found_by_name, status,
              issued_at, issued_on, due_on, first_due_on, clock_no, accepted_by_name, measures, responsible, closed_at, closed_by,
              closed_by_name, close_reason, close_words, submitted_by, relapse_of, reopened, imported, entered_at)
            select md5('item ' || n)::uuid, 0, 'ZG-' || n, 2026, md5('pv campaign')::uuid, '/pv/', md5('pv office')::uuid,
                   md5('unit ' || c || ' ' || u)::uuid, '/pv/c' || c || '/u' || u || '/', '单位', '点位 ' || n % 400, '2-9', '一楼', '杂物堆放 ' || n, '清理',
                   'ORDINARY', 'SINGLE', 'ROUND', 'COUNTY', '', false, '督导组', status, day + interval '9 hours', day, day + 9 + n % 7, day + 9, 1, '', '', '',
                   case when status = 'CLOSED' then least(now(), day + make_interval(days => 4 + n % 20)) end,
                   case when status = 'CLOSED' then md5('officer')::uuid end, case when status = 'CLOSED' then '省爱卫办主任' end,
                   case when status = 'CLOSED' then 'RECTIFIED' end, case when status = 'CLOSED' then '' end,
                   case when status = 'SUBMITTED' then md5('hospital')::uuid end, case when n % 50 = 0 then md5('item ' || (n - 49))::uuid end, 0, false, now()
              from (select n, n % :counties + 1 as c, n / :counties % 40 + 11 as u,
                           current_date - (case when n % 10 = 0 then n / 10 % 60 else 20 + n % 280 end) as day,
                           case when n % 10 <> 0 then 'CLOSED' when n % 40 = 0 then 'SUBMITTED' when n % 70 = 0 then 'EXTENSION_ASKED'
                                when n % 20 = 0 then 'ISSUED' else 'RECTIFYING' end as status
                      from generate_series(1, :items) n) made
             order by n
            """;

    private static final String CLOSINGS = """
            insert into rectification_transition (id, rectification_id, seq, action, from_status, to_status, actor_id, actor_name, remark,
              held_by_unit_id, due_before, due_after, occurred_at)
            select md5('closing ' || no)::uuid, id, 1, 'VERIFY', 'SUBMITTED', 'CLOSED', closed_by, '省爱卫办主任', '', unit_id, due_on, due_on, closed_at
              from rectification where campaign_id = md5('pv campaign')::uuid and status = 'CLOSED'
            """;

    /** One a month, through every unit. */
    private static final String ROUNDS = """
            with made as (
              insert into inspection_round (id, version, campaign_id, office_unit_id, office_path, owner_path, name, kind, status, starts_on, ends_on,
                note, created_by, created_by_name, created_at, changed_at)
              select md5('round ' || n)::uuid, 0, md5('pv campaign')::uuid, md5('pv office')::uuid, '/pv/a1/', '/pv/', '第' || n || '轮督导',
                     case when n % 3 = 0 then 'UNDERCOVER' else 'OPEN' end, case when n < 10 then 'REPORTED' else 'RUNNING' end,
                     current_date - 300 + n * 28, current_date - 300 + n * 28 + 20, '', md5('officer')::uuid, '省爱卫办主任', now(), now()
                from generate_series(1, 10) n
              returning id)
            insert into round_target (id, round_id, unit_id, unit_path, team, planned_on)
            select md5(made.id::text || u.id)::uuid, made.id, u.id, u.path, '', null from made, unit u where u.path like '/pv/c%/u%'
            """;

    /** Each round leaves out a tenth of its units; some units are never reached. */
    private static final String VISITS = """
            insert into visit (id, version, round_id, target_id, campaign_id, office_unit_id, office_path, owner_path, unit_id, unit_path, unit_name,
              team, covert, status, visited_on, started_at, started_by, started_by_name, finished_at, finished_by, finished_by_name)
            select md5('visit ' || t.id)::uuid, 0, r.id, t.id, r.campaign_id, r.office_unit_id, r.office_path, r.owner_path, t.unit_id, t.unit_path,
                   u.name, '', r.kind = 'UNDERCOVER', 'FINISHED', r.starts_on + u.sort % 20, r.starts_on + interval '9 hours', r.created_by, '省爱卫办主任',
                   r.starts_on + interval '11 hours', r.created_by, '省爱卫办主任'
              from round_target t join inspection_round r on r.id = t.round_id join unit u on u.id = t.unit_id
             where r.campaign_id = md5('pv campaign')::uuid and u.sort % 17 <> 3 and (u.sort + extract(month from r.starts_on)) % 10 <> 0
            """;

    private static final String COLLECTION = """
            with form as (
              insert into report_form (id, version, owner_path, name, number, frozen_at, created_at, created_by)
              values (md5('pv form')::uuid, 0, '/pv/', '月报', 1, now(), now(), md5('officer')::uuid) returning id)
            insert into collection (id, version, campaign_id, owner_path, office_unit_id, name, kind, form_id, rows, rhythm, due_day, phase_end,
              offset_days, offset_workdays, shift, review, starts_on, ends_on, status, lock_after, instruction, published_on, created_at, created_by)
            select md5('pv collection')::uuid, 0, md5('pv campaign')::uuid, '/pv/', md5('pv office')::uuid, '信息收集汇总表', 'MONTHLY', id, 'NONE', 'MONTHLY',
                   25, false, 0, false, 'PREVIOUS', 'OFFICE', current_date - 300, current_date + 120, 'OPEN', false, '', current_date - 300, now(),
                   md5('officer')::uuid
              from form
            """;
    private static final String PERIODS = """
            insert into report_period (id, collection_id, campaign_id, label, from_on, to_on, nominal_on, due_on, shift_reason, calendar_known, opened_at)
            select md5('period ' || n)::uuid, md5('pv collection')::uuid, md5('pv campaign')::uuid, '第' || n || '期', current_date - 300 + (n - 1) * 30,
                   current_date - 300 + n * 30 - 1, current_date - 305 + n * 30, current_date - 305 + n * 30, 'NONE', true, now()
              from generate_series(1, 10) n
            """;

    /** One in eleven late, one in thirteen never sent. */
    private static final String REPORTS = """
            insert into report (id, version, period_id, collection_id, campaign_id, unit_id, unit_path, unit_name, status, first_submitted_at,
              submitted_at, submitted_by, submitted_by_name, reviewed_at, review_remark)
            select md5(p.id::text || u.id)::uuid, 0, p.id, p.collection_id, p.campaign_id, u.id, u.path, u.name,
                   case when m = 0 then 'MISSING' when p.due_on > current_date - 40 then 'SUBMITTED' else 'APPROVED' end,
                   case when m > 0 then sent end, case when m > 0 then sent end, case when m > 0 then md5('hospital')::uuid end, '', null, ''
              from report_period p, unit u,
                   lateral (select (u.sort + extract(month from p.due_on)) % 13 as m,
                                   p.due_on + make_interval(days => case when (u.sort + extract(day from p.due_on)::int) % 11 = 0 then 3 else -2 end) as sent) s
             where p.campaign_id = md5('pv campaign')::uuid and u.path like '/pv/c%/u%'
            """;

    /** Only to be very many: these rows are no chain. */
    private static final String AUDITS = """
            insert into audit_entry (seq, prev_hash, hash, occurred_at, actor_id, actor_name, subject_type, subject_id, subject_label, action,
              campaign_id, office_unit_id, unit_path)
            select 1000000000 + n, md5(n::text), md5('hash ' || n), now() - make_interval(mins => n % 400000), md5('officer')::uuid, '省爱卫办主任',
                   'rectification', md5('item ' || n % 1000)::uuid, 'ZG-' || n, 'VERIFY', md5('pv campaign')::uuid, md5('pv office')::uuid, '/pv/'
              from generate_series(1, :audits) n
            """;

    /** Whoever holds an open item has it on the work list; what is submitted or asked waits at the office or at the head. */
    private static final String WORK = """
            insert into work_item (id, kind, step, topic, subject_id, parent_id, campaign_id, campaign_name, title, about, href, due_on, audience,
              to_unit_id, initiator_id, initiator_name, from_unit_id, opened_at)
            select md5('work ' || no)::uuid, 'TODO',
                   case status when 'SUBMITTED' then 'RECHECK' when 'EXTENSION_ASKED' then 'BACK' when 'ISSUED' then 'ACCEPT' else 'RECTIFY' end,
                   'RECTIFICATION', id, id, campaign_id, '全省卫生县城创建', problem, unit_name, '/rectify/' || id, due_on,
                   case status when 'SUBMITTED' then 'OFFICE' when 'EXTENSION_ASKED' then 'LEADERS' else 'UNIT' end,
                   case status when 'SUBMITTED' then office_unit_id else unit_id end, md5('officer')::uuid, '省爱卫办主任', office_unit_id, issued_at
              from rectification where campaign_id = md5('pv campaign')::uuid and status not in ('CLOSED', 'VOIDED')
            """;

    /** As the id of what the statements above make. */
    public static java.util.UUID known(JdbcClient jdbc, String seed) {
        return jdbc.sql("select " + id("?"))
                .param(seed)
                .query(java.util.UUID.class)
                .single();
    }
}
