package org.aiwei.dashboard;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads how punctual reports were and where inspectors have been. */
@Component
@RequiredArgsConstructor
class OtherSource {

    private static final int PERIODS = 6;

    private final JdbcClient jdbc;

    /**
     * A period of a collection whose day has come.
     *
     * @param late sent, but after the day
     * @param owed not sent
     */
    public record Period(
            UUID periodId,
            UUID collectionId,
            String name,
            String label,
            LocalDate dueOn,
            long timely,
            long late,
            long owed) {

        public long asked() {
            return timely + late + owed;
        }
    }

    /** @param visited of the units of a kind, how many an inspection has visited */
    public record Coverage(String kind, long units, long visited) {

        public long left() {
            return units - visited;
        }
    }

    /** The last periods that are due, oldest first; who was let off does not count. */
    List<Period> periods(Day day, @Nullable UUID unit) {
        var asked = jdbc.sql("""
                with latest as materialized (
                  select id, collection_id, label, due_on from report_period
                   where campaign_id = :campaign and due_on < :today order by due_on desc, id limit %d),
                counted as (
                  select period_id,
                         count(*) filter (where timely) as timely,
                         count(*) filter (where not timely and first_submitted_at is not null) as late,
                         count(*) filter (where first_submitted_at is null) as owed
                    from v_report
                   where status <> 'EXEMPT' and period_id in (select id from latest) and %s
                   group by 1)
                select n.period_id, p.collection_id, c.name, p.label, p.due_on, n.timely, n.late, n.owed
                  from counted n join latest p on p.id = n.period_id join collection c on c.id = p.collection_id
                 order by p.due_on, c.name, n.period_id
                """.formatted(PERIODS, unit == null ? "true" : "unit_id = :unit"))
                .param("campaign", day.campaign().id())
                .param("today", day.today());
        return (unit == null ? asked : asked.param("unit", unit))
                .query(Period.class)
                .list();
    }

    /** Units of the bureau and of the county's partners, by kind; secret visits count, so not for units. */
    List<Coverage> coverage(Day day) {
        return jdbc.sql("""
                select u.kind, count(*) as units, count(v.unit_id) as visited
                  from unit u
                  left join (select distinct unit_id from visit
                              where campaign_id = :campaign and status <> 'OPEN' and unit_id is not null) v on v.unit_id = u.id
                 where (u.path like :owner or (u.kind = 'GUEST' and :owner like regexp_replace(u.path, '[^/]+/$', '') || '%')) and u.valid_from <= :today and (u.valid_to is null or u.valid_to >= :today)
                 group by u.kind
                 order by array_position(array['BUREAU','DEPARTMENT','SECOND_LEVEL','HOSPITAL','TOWNSHIP_CENTRE','TOWNSHIP','GUEST'], u.kind::text)
                """)
                .param("campaign", day.campaign().id())
                .param("owner", day.campaign().owner().pattern())
                .param("today", day.today())
                .query(Coverage.class)
                .list();
    }

    /** Visits of a unit that are over; those made in secret only for who may know, or once their round is reported. */
    List<LocalDate> visits(Day day, UUID unit, boolean knows) {
        return jdbc.sql("""
                select v.visited_on from visit v join inspection_round r on r.id = v.round_id
                 where v.campaign_id = :campaign and v.unit_id = :unit and v.status <> 'OPEN'
                   and (:knows or not v.covert or r.status in ('REPORTED', 'ARCHIVED'))
                 order by 1 desc, v.id
                """)
                .param("campaign", day.campaign().id())
                .param("unit", unit)
                .param("knows", knows)
                .query(LocalDate.class)
                .list();
    }
}
