package org.aiwei.rectification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.access.SearchHit;
import org.aiwei.access.SearchSource;
import org.aiwei.platform.SearchRows;
import org.aiwei.platform.SearchWords;
import org.springframework.stereotype.Component;

/** Finds items by number, with or without the year, and by words, in the ledger's order. */
@Component
@RequiredArgsConstructor
class ItemSearch implements SearchSource {

    private final SearchRows rows;
    private final RectificationPolicy policy;

    @Override
    public String kind() {
        return "rectification";
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public String list() {
        return "/rectify?q=";
    }

    @Override
    public List<SearchHit> find(Actor actor, SearchWords words, int limit, long offset) {
        var sight = policy.visibleTo(actor);
        var values = sight.values();
        values.putAll(words.values());
        var sql = "select r.id, r.year, r.no, r.problem, r.unit_name, r.status, r.due_on from " + from(sight, words)
                + " order by r.status in ('CLOSED', 'VOIDED'), r.due_on, r.id";
        return rows.cut(sql, values, limit, offset, (row, index) -> hit(row));
    }

    @Override
    public long count(Actor actor, SearchWords words, int most) {
        var sight = policy.visibleTo(actor);
        var values = sight.values();
        values.putAll(words.values());
        return rows.count(from(sight, words), values, most);
    }

    private static String from(Sight sight, SearchWords words) {
        return "rectification r where " + sight.condition() + " and " + words.condition("r");
    }

    private static SearchHit hit(ResultSet row) throws SQLException {
        return new SearchHit(
                row.getInt("year") + "-" + row.getString("no") + " " + row.getString("problem"),
                row.getString("unit_name") + " · " + row.getString("due_on"),
                "RectificationStatus." + row.getString("status"),
                "/rectify/" + row.getObject("id", UUID.class));
    }
}
