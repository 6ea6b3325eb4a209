package org.aiwei;

import static org.aiwei.County.LIN_OFFICE;
import static org.aiwei.County.OFFICE;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.County.Place;
import org.aiwei.access.UnitPath;
import org.aiwei.campaign.CampaignAction;
import org.aiwei.campaign.CampaignPlans;
import org.aiwei.campaign.CampaignTexts;
import org.aiwei.campaign.Campaigns;
import org.aiwei.campaign.GroupMember;
import org.aiwei.campaign.GroupRole;
import org.aiwei.campaign.Phase;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A campaign and what became of its work, as rows with the days a test needs. */
@Component
@RequiredArgsConstructor
public class ResultRows {

    private final CampaignPlans plans;
    private final Campaigns campaigns;
    private final JdbcClient jdbc;
    private final Clock clock;

    public UUID campaign(Place... units) {
        var id = plans.create(LIN_OFFICE, OFFICE.id(), CampaignTexts.named("巩固国家卫生县", today().getYear()));
        var phase = new Phase("组织实施", today().minusDays(150), today().plusDays(99), "");
        plans.divide(LIN_OFFICE, id, plans.versionOf(LIN_OFFICE, id), List.of(phase));
        var head = new GroupMember(GroupRole.HEAD, null, "周局长", "局长");
        plans.seat(LIN_OFFICE, id, plans.versionOf(LIN_OFFICE, id), List.of(head));
        campaigns.move(LIN_OFFICE, id, CampaignAction.PUBLISH, "");
        for (var unit : units) {
            campaigns.join(id, unit.id(), unit.path());
        }
        return id;
    }

    /** A hospital that exists for this test only. */
    public Place hospital(String segment) {
        var place =
                new Place(UUID.randomUUID(), new UnitPath("/t1/" + segment + "/"), "第" + segment + "医院", "HOSPITAL");
        jdbc.sql("""
                insert into unit (id, version, parent_id, path, kind, name, short_name, name_py, sort, valid_from)
                values (?, 0, ?, ?, 'HOSPITAL', ?, null, 'x', 1, date '2020-01-01')
                """)
                .params(place.id(), County.BUREAU.id(), place.path().value(), place.name())
                .update();
        return place;
    }

    /** @param doneOn day on which close-out was applied for and given; {@code null}: still being rectified */
    public UUID item(UUID campaign, Place unit, LocalDate issuedOn, LocalDate dueOn, @Nullable LocalDate doneOn) {
        var id = UUID.randomUUID();
        var done = doneOn == null ? null : noon(doneOn);
        jdbc.sql("""
                insert into rectification (id, version, no, year, campaign_id, owner_path, office_unit_id, unit_id, unit_path,
                    unit_name, site_name, item_code, place, problem, demand, severity, nature, source, source_level,
                    source_document, covert, found_by_name, status, issued_at, issued_on, due_on, first_due_on, clock_no,
                    accepted_by_name, measures, responsible, submitted_by, submitted_unit, submitted_at, closed_at, closed_by,
                    closed_by_name, close_reason, close_words, reopened, imported, entered_at)
                values (:id, 0, :no, 2026, :campaign, '/t1/', :office, :unit, :path,
                    :name, '', '', '门诊', '候诊区无禁烟标识', '', 'ORDINARY', 'SINGLE', 'SUPERIOR', 'CITY',
                    '', false, '', :status, :issuedAt, :issuedOn, :dueOn, :dueOn, 1,
                    '', '', '', cast(:by as uuid), cast(:byUnit as uuid), cast(:done as timestamptz), cast(:done as timestamptz), cast(:closer as uuid),
                    :closerName, :reason, :words, 0, false, :issuedAt)
                """)
                .param("id", id)
                .param("no", "ZG-" + id.toString().substring(0, 8))
                .param("campaign", campaign)
                .param("office", OFFICE.id())
                .param("unit", unit.id())
                .param("path", unit.path().value())
                .param("name", unit.name())
                .param("status", done == null ? "RECTIFYING" : "CLOSED")
                .param("issuedAt", noon(issuedOn))
                .param("issuedOn", issuedOn)
                .param("dueOn", dueOn)
                .param("by", done == null ? null : LIN_OFFICE.id())
                .param("byUnit", done == null ? null : unit.id())
                .param("done", done)
                .param("closer", done == null ? null : LIN_OFFICE.id())
                .param("closerName", done == null ? null : LIN_OFFICE.name())
                .param("reason", done == null ? null : "RECTIFIED")
                .param("words", done == null ? null : "属实")
                .update();
        if (doneOn != null) {
            move(id, 1, "VERIFY", "CLOSED", unit, doneOn);
        }
        return id;
    }

    /** Opened again after its close-out. */
    public void relapse(UUID item, Place unit, LocalDate on) {
        move(item, 2, "REOPEN", "RECTIFYING", unit, on);
    }

    private void move(UUID item, int seq, String action, String to, Place unit, LocalDate on) {
        jdbc.sql("""
                insert into rectification_transition (id, rectification_id, seq, action, from_status, to_status, actor_id,
                    actor_name, remark, held_by_unit_id, due_before, due_after, occurred_at)
                values (?, ?, ?, ?, 'SUBMITTED', ?, ?, '林主任', '', ?, ?, ?, ?)
                """)
                .params(UUID.randomUUID(), item, seq, action, to, LIN_OFFICE.id(), unit.id(), on, on, noon(on))
                .update();
    }

    /** A monthly collection with one period that is due on that day. */
    public UUID period(UUID campaign, LocalDate dueOn) {
        var form = UUID.randomUUID();
        jdbc.sql("""
                insert into report_form (id, version, owner_path, name, number, created_at, created_by)
                values (?, 0, '/t1/', ?, 1, now(), ?)
                """).params(form, "月报表" + form, LIN_OFFICE.id()).update();
        var collection = UUID.randomUUID();
        jdbc.sql("""
                insert into collection (id, version, campaign_id, owner_path, office_unit_id, name, kind, form_id, rows, rhythm,
                    due_day, phase_end, offset_days, offset_workdays, shift, review, starts_on, ends_on, status, lock_after,
                    instruction, published_on, created_at, created_by)
                values (?, 0, ?, '/t1/', ?, '工作月报', 'MONTHLY', ?, 'NONE', 'MONTHLY', 25, false, 0, false, 'NONE',
                    'OFFICE', ?, ?, 'OPEN', false, '', ?, now(), ?)
                """)
                .params(
                        collection,
                        campaign,
                        OFFICE.id(),
                        form,
                        dueOn.minusDays(40),
                        dueOn.plusDays(40),
                        dueOn.minusDays(40),
                        LIN_OFFICE.id())
                .update();
        var period = UUID.randomUUID();
        jdbc.sql("""
                insert into report_period (id, collection_id, campaign_id, label, from_on, to_on, nominal_on, due_on,
                    shift_reason, calendar_known, opened_at)
                values (?, ?, ?, '上月', ?, ?, ?, ?, 'NONE', true, now())
                """)
                .params(period, collection, campaign, dueOn.withDayOfMonth(1), dueOn, dueOn, dueOn)
                .update();
        return period;
    }

    /** @param sentOn day at noon on which it was first sent; {@code null}: never */
    public UUID report(UUID period, Place unit, @Nullable LocalDate sentOn) {
        var id = UUID.randomUUID();
        var sent = sentOn == null ? null : noon(sentOn);
        jdbc.sql("""
                insert into report (id, version, period_id, collection_id, campaign_id, unit_id, unit_path, unit_name, status,
                    first_submitted_at, submitted_at, submitted_by, review_remark)
                select ?, 0, id, collection_id, campaign_id, ?, ?, ?, ?, ?, ?, ?, '' from report_period where id = ?
                """)
                .params(
                        id,
                        unit.id(),
                        unit.path().value(),
                        unit.name(),
                        sent == null ? "MISSING" : "SUBMITTED",
                        sent,
                        sent,
                        sent == null ? null : LIN_OFFICE.id(),
                        period)
                .update();
        return id;
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** That day of last month. */
    public LocalDate last(int day) {
        return today().minusMonths(1).withDayOfMonth(day);
    }

    private static OffsetDateTime noon(LocalDate day) {
        return OffsetDateTime.of(day, LocalTime.NOON, ZoneOffset.ofHours(8));
    }
}
