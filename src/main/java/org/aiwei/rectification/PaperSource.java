package org.aiwei.rectification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads what papers show through a cursor, one row after the other, so that their number does not matter to memory. */
@Component
class PaperSource {

    private static final int FETCHED = 500;

    /** Chosen first: whatever else a line needs is looked up for those alone, not for all items there are. */
    private static final String LINES = """
            with chosen as materialized (select r.id %s)
            select r.id, r.finding_id, r.no, k.name as campaign, r.unit_name, coalesce(l.names, '') as leaders, r.site_name,
                   r.place, r.item_code, r.severity, r.nature, r.source, r.source_level, r.problem, r.demand, r.measures,
                   r.responsible, coalesce(d.statement, '') as statement, r.status,
                   coalesce(f.found_on, r.issued_on) as found_on,
                   case when r.covert and not (r.office_unit_id = any (:offices) or r.owner_path like any (:bureaus)
                                               or coalesce(r.round_id = any (:rounds), false))
                        then :masked else r.found_by_name end as finder,
                   r.issued_on, r.due_on, (d.submitted_at at time zone 'Asia/Shanghai')::date as submitted_on,
                   (coalesce(v.occurred_at, r.closed_at) at time zone 'Asia/Shanghai')::date as checked_on,
                   coalesce(v.actor_name, r.closed_by_name, '') as checker,
                   coalesce(v.remark, r.close_words, '') as verdict,
                   (r.closed_at at time zone 'Asia/Shanghai')::date as closed_on,
                   r.reopened > 0 or r.relapse_of is not null as relapse
              from chosen
              join rectification r on r.id = chosen.id
              join campaign k on k.id = r.campaign_id
              left join finding f on f.id = r.finding_id
              left join lateral (select d.statement, d.submitted_at from rectification_submission d
                                  where d.rectification_id = r.id order by d.seq desc limit 1) d on true
              left join lateral (select t.actor_name, t.occurred_at, t.remark from rectification_transition t
                                  where t.rectification_id = r.id and t.action in ('VERIFY', 'REJECT')
                                  order by t.seq desc limit 1) v on true
              left join (select t.unit_id, string_agg(distinct p.name, '、') as names
                           from leader_tie t join person p on p.id = t.leader_id
                          where t.from_on <= :today and (t.to_on is null or t.to_on >= :today)
                          group by t.unit_id) l on l.unit_id = r.unit_id
            """;

    private static final String ORDER = " order by r.status in ('CLOSED', 'VOIDED'), r.due_on, r.id";

    private final NamedParameterJdbcTemplate jdbc;

    PaperSource(DataSource database) {
        var template = new JdbcTemplate(database);
        template.setFetchSize(FETCHED);
        this.jdbc = new NamedParameterJdbcTemplate(template);
    }

    /** In the order of the ledger, inside the caller's transaction: a cursor needs one. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void each(LedgerSource.Question question, String masked, int limit, Consumer<PaperLine> to) {
        var values = question.values();
        values.put("masked", masked);
        RowCallbackHandler read = row -> to.accept(read(row));
        jdbc.query(LINES.formatted(question.narrowed() + ORDER + " limit " + limit) + ORDER, values, read);
    }

    /** One item, already looked for by the caller. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void one(LedgerSource.Question question, UUID id, String masked, Consumer<PaperLine> to) {
        var values = question.values();
        values.put("masked", masked);
        values.put("id", id);
        RowCallbackHandler read = row -> to.accept(read(row));
        jdbc.query(LINES.formatted(question.narrowed() + " and r.id = :id"), values, read);
    }

    private static PaperLine read(ResultSet row) throws SQLException {
        return new PaperLine(
                row.getObject("id", UUID.class),
                row.getObject("finding_id", UUID.class),
                row.getString("no"),
                row.getString("campaign"),
                row.getString("unit_name"),
                row.getString("leaders"),
                row.getString("site_name"),
                row.getString("place"),
                row.getString("item_code"),
                row.getString("severity"),
                row.getString("nature"),
                row.getString("source"),
                row.getString("source_level"),
                row.getString("problem"),
                row.getString("demand"),
                row.getString("measures"),
                row.getString("responsible"),
                row.getString("statement"),
                row.getString("status"),
                row.getObject("found_on", LocalDate.class),
                row.getString("finder"),
                row.getObject("issued_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                row.getObject("submitted_on", LocalDate.class),
                row.getObject("checked_on", LocalDate.class),
                row.getString("checker"),
                row.getString("verdict"),
                row.getObject("closed_on", LocalDate.class),
                row.getBoolean("relapse"));
    }
}
