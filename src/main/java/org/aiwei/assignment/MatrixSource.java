package org.aiwei.assignment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the matrix in a fixed number of statements, however many rows there are. */
@Component
@RequiredArgsConstructor
class MatrixSource {

    private static final Map<String, String> ORDER = Map.of(
            "action", "min(r.number) over (partition by r.action), r.seq, r.number, r.id, r.part_id",
            "leader", "min(r.number) over (partition by r.lead_leader_id), r.number, r.id, r.part_id",
            "unit", "r.part_path, r.role desc, r.number, r.id, r.part_id");

    private final JdbcClient jdbc;

    /** What is asked: the rows a person sees, narrowed. */
    record Question(MatrixFilter filter, Map<String, @Nullable Object> values) {

        String rows() {
            return Sight.rows(filter.everyPart(), filter.conditions());
        }
    }

    List<MatrixRow> rows(Question question, int limit, long offset) {
        var sql = "with r as (" + question.rows() + ") select r.*, "
                + "array(select t.tag from assignment_tag t where t.assignment_id = r.id order by t.tag) as tags, "
                + "array(select p.unit_id from assignment a join assignment_part p on " + Sight.WHOLE
                + " where a.id = r.id and p.role = 'COOPERATING' order by unit_order(p.unit_path)) as cooperating from r"
                + lit(question) + " order by " + ORDER.get(question.filter().viewName())
                + " limit " + limit + " offset " + offset;
        return jdbc.sql(sql)
                .params(question.values())
                .query((row, index) -> read(row))
                .list();
    }

    MatrixCounts counts(Question question) {
        var sql = "with r as (" + question.rows() + ") select coalesce(light, 'DRAFT') as light, count(*) as rows,"
                + " count(*) filter (where lead_unit_id is null) as no_lead,"
                + " count(*) filter (where due_on is null) as no_due,"
                + " count(*) filter (where status = 'ISSUED' and part_status = 'PENDING') as pending"
                + " from r group by 1";
        var lights = new EnumMap<Light, Long>(Light.class);
        var sums = new long[4];
        jdbc.sql(sql).params(question.values()).query(row -> {
            var light = row.getString("light");
            if (light.equals("DRAFT")) {
                sums[0] = row.getLong("rows");
            } else {
                lights.put(Light.valueOf(light), row.getLong("rows"));
            }
            sums[1] += row.getLong("no_lead");
            sums[2] += row.getLong("no_due");
            sums[3] += row.getLong("pending");
        });
        return new MatrixCounts(lights, sums[0], sums[1], sums[2], sums[3]);
    }

    /** Leaders and units to choose from: those in rows that are seen. */
    List<UUID> choices(Question question, String column) {
        return jdbc.sql("with r as (" + question.rows() + ") select distinct " + column + " from r where " + column
                        + " is not null")
                .params(question.values())
                .query(UUID.class)
                .list();
    }

    private static String lit(Question question) {
        return question.filter().light() == null ? "" : " where r.light = :light";
    }

    private static MatrixRow read(ResultSet row) throws SQLException {
        return new MatrixRow(
                row.getObject("id", UUID.class),
                row.getInt("number"),
                row.getString("action"),
                row.getInt("seq"),
                row.getString("content"),
                row.getObject("lead_leader_id", UUID.class),
                row.getObject("lead_unit_id", UUID.class),
                Arrays.asList((UUID[]) row.getArray("cooperating").getArray()),
                row.getString("level"),
                row.getString("responsible_person"),
                row.getString("measures"),
                row.getObject("requirement_id", UUID.class),
                row.getObject("due_on", java.time.LocalDate.class),
                Arrays.stream((String[]) row.getArray("tags").getArray())
                        .map(Tag::valueOf)
                        .toList(),
                AssignmentStatus.valueOf(row.getString("status")),
                row.getObject("part_id", UUID.class),
                row.getObject("part_unit", UUID.class),
                known(PartRole.class, row.getString("role")),
                known(PartStatus.class, row.getString("part_status")),
                row.getInt("percent"),
                known(Light.class, row.getString("light")));
    }

    private static <E extends Enum<E>> @Nullable E known(Class<E> type, @Nullable String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }
}
