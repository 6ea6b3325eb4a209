package org.aiwei.rectification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.access.Duty;
import org.aiwei.access.UnitPath;
import org.aiwei.campaign.LadderStep;
import org.aiwei.platform.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Proposals as the office and the leaders see them; the units they are about know nothing of them. */
@Component
@RequiredArgsConstructor
class ProposalList {

    private static final String FROM = """
              from escalation e join rectification r on r.id = e.rectification_id
             where e.status = 'PROPOSED' and (r.office_unit_id = any (:offices) or r.owner_path like any (:bureaus))
            """;

    private final JdbcClient jdbc;
    private final RectificationPolicy policy;
    private final Clock clock;

    Page<ProposalRow> page(Actor actor, @Nullable Integer page) {
        var sight = policy.visibleTo(actor).values();
        var asked = Paging.page(page, "id");
        long total = jdbc.sql("select count(*) " + FROM)
                .params(sight)
                .query(Long.class)
                .single();
        var rows = jdbc.sql("""
                select e.id, e.step, e.due_on, e.rung_on, r.id as item_id, r.no, r.problem, r.unit_name, r.office_unit_id,
                       r.owner_path,
                       array_to_string(array(select d.step || coalesce(' ' || d.number, '') from escalation d
                              where d.rectification_id = e.rectification_id and d.clock_no = e.clock_no
                                and d.status in ('DONE', 'DECIDED') and not d.overtaken order by d.offset_days, d.step), ',') as taken
                """ + FROM + " order by e.rung_on, e.id limit :rows offset :offset")
                .params(sight)
                .param("rows", Paging.ROWS)
                .param("offset", asked.getOffset())
                .query((row, index) -> row(row, actor))
                .list();
        return new PageImpl<>(rows, asked, total);
    }

    private ProposalRow row(ResultSet row, Actor actor) throws SQLException {
        var step = LadderStep.valueOf(row.getString("step"));
        var due = row.getObject("due_on", LocalDate.class);
        boolean mine = Escalation.byLeader(step)
                ? actor.oversees(new UnitPath(row.getString("owner_path")), Duty.BUREAU_LEADER)
                : actor.actsFor(row.getObject("office_unit_id", UUID.class), Duty.CAMPAIGN_OFFICER);
        return new ProposalRow(
                row.getObject("id", UUID.class),
                row.getObject("item_id", UUID.class),
                row.getString("no"),
                row.getString("problem"),
                row.getString("unit_name"),
                step,
                due,
                row.getObject("rung_on", LocalDate.class),
                ChronoUnit.DAYS.between(due, LocalDate.now(clock)),
                row.getString("taken"),
                mine);
    }
}
