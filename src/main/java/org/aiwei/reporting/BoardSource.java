package org.aiwei.reporting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the board in one statement over the view of the four facts. */
@Component
@RequiredArgsConstructor
class BoardSource {

    private static final String CELLS = """
            select v.*, u.kind as unit_kind, r.locked_exception_until
              from v_report v
              join report r on r.id = v.report_id
              join (select w.id, w.kind, unit_order(w.path) as place from unit w
                     where w.id in (select unit_id from report where collection_id = :collection) offset 0) u on u.id = v.unit_id
             where v.collection_id = :collection
               and v.period_id in (select id from report_period where collection_id = :collection
                                    order by from_on desc limit :periods)
               and (:all or v.unit_id = any (:units))
             order by array_position(array['BUREAU','DEPARTMENT','SECOND_LEVEL','HOSPITAL','TOWNSHIP_CENTRE','TOWNSHIP','GUEST'],
                                     u.kind::text), u.place, v.unit_id, v.from_on
            """;

    private final JdbcClient jdbc;

    record Line(BoardCell cell, String label, LocalDate fromOn, LocalDate dueOn) {}

    /** @param units whose rows are shown unless all are */
    List<Line> lines(UUID collection, boolean all, Collection<UUID> units, int periods, LocalDate today) {
        return jdbc.sql(CELLS)
                .param("collection", collection)
                .param("all", all)
                .param("units", units.toArray(UUID[]::new))
                .param("periods", periods)
                .query((row, number) -> line(row, today))
                .list();
    }

    private static Line line(ResultSet row, LocalDate today) throws SQLException {
        var due = row.getObject("due_on", LocalDate.class);
        var status = ReportStatus.valueOf(row.getString("status"));
        boolean timely = row.getBoolean("timely");
        var cell = new BoardCell(
                row.getObject("report_id", UUID.class),
                row.getObject("unit_id", UUID.class),
                row.getString("unit_name"),
                row.getString("unit_kind"),
                row.getObject("period_id", UUID.class),
                BoardMark.of(status, timely, due, today),
                timely,
                row.getBoolean("complete"),
                row.getBoolean("approved"),
                row.getBoolean("accepted"),
                row.getObject("locked_exception_until", LocalDate.class));
        return new Line(cell, row.getString("label"), row.getObject("from_on", LocalDate.class), due);
    }
}
