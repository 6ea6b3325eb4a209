package org.aiwei.assignment;

import static org.aiwei.access.Duty.BUREAU_LEADER;
import static org.aiwei.access.Duty.CAMPAIGN_OFFICER;
import static org.aiwei.access.Duty.UNIT_LEADER;
import static org.aiwei.access.Duty.UNIT_REPORTER;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.access.SearchHit;
import org.aiwei.access.SearchSource;
import org.aiwei.platform.SearchRows;
import org.aiwei.platform.SearchWords;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds tasks of all campaigns, by words, number and initials, as far as {@link Sight} goes. */
@Component
@RequiredArgsConstructor
class TaskSearch implements SearchSource {

    private final SearchRows rows;

    @Override
    public String kind() {
        return "task";
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public List<SearchHit> find(Actor actor, SearchWords words, int limit, long offset) {
        var sql = "select a.id, a.number, a.action, a.content, a.status, c.name as campaign,"
                + " (select u.name from unit u where u.id = a.lead_unit_id) as lead from "
                + from(actor, words)
                + " order by a.created_at desc, a.number, a.id";
        return rows.cut(sql, values(actor, words), limit, offset, (row, index) -> hit(row));
    }

    @Override
    public long count(Actor actor, SearchWords words, int most) {
        return rows.count(from(actor, words), values(actor, words), most);
    }

    private static String from(Actor actor, SearchWords words) {
        return "assignment a join campaign c on c.id = a.campaign_id where a.status <> 'VOID' and "
                + Sight.everywhere(actor) + " and " + words.condition("a");
    }

    private static Map<String, @Nullable Object> values(Actor actor, SearchWords words) {
        var values = words.values();
        values.put("offices", actor.unitsAs(CAMPAIGN_OFFICER).toArray(UUID[]::new));
        values.put("bureaus", Sight.patterns(actor.at(BUREAU_LEADER)));
        values.put("units", Sight.patterns(actor.at(UNIT_REPORTER, UNIT_LEADER)));
        return values;
    }

    private static SearchHit hit(ResultSet row) throws SQLException {
        var lead = row.getString("lead");
        var title = Assignment.title(row.getString("action"), row.getString("content"));
        return new SearchHit(
                row.getInt("number") + " " + title,
                lead == null ? row.getString("campaign") : lead + " · " + row.getString("campaign"),
                "AssignmentStatus." + row.getString("status"),
                "/assignments/" + row.getObject("id", UUID.class));
    }
}
