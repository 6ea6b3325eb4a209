package org.aiwei.organization;

import static org.aiwei.access.Duty.ADMINISTRATOR;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.access.SearchHit;
import org.aiwei.access.SearchSource;
import org.aiwei.access.UnitPath;
import org.aiwei.platform.SearchRows;
import org.aiwei.platform.SearchWords;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds units of the trees one has a post in, by name, short name, alias and their initials. */
@Component
@RequiredArgsConstructor
class UnitSearch implements SearchSource {

    private static final String HERE =
            "unit u where u.path like any (:trees) and coalesce(u.valid_to, :today) >= :today"
                    + " and (%s or u.id in (select x.unit_id from unit_alias x where %s))";

    private final SearchRows rows;
    private final Clock clock;

    @Override
    public String kind() {
        return "unit";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public List<SearchHit> find(Actor actor, SearchWords words, int limit, long offset) {
        var sql =
                "select u.id, u.name, u.path, u.kind, (select p.name from unit p where p.id = u.parent_id) as parent from "
                        + from(words)
                        + " order by search_fold(u.name) = :whole or u.name_py = :whole desc, u.search_text like :whole || '%' desc,"
                        + " length(u.name), u.path, u.id";
        return rows.cut(sql, values(actor, words), limit, offset, (row, index) -> hit(actor, row));
    }

    @Override
    public long count(Actor actor, SearchWords words, int most) {
        return rows.count(from(words), values(actor, words), most);
    }

    private static String from(SearchWords words) {
        return HERE.formatted(words.condition("u"), words.condition("x"));
    }

    private Map<String, @Nullable Object> values(Actor actor, SearchWords words) {
        var values = words.values();
        values.put("trees", trees(actor));
        values.put("today", LocalDate.now(clock));
        values.put("whole", words.whole());
        return values;
    }

    private static String[] trees(Actor actor) {
        return actor.posts().stream()
                .map(post -> post.at().root().pattern())
                .distinct()
                .toArray(String[]::new);
    }

    private static SearchHit hit(Actor actor, ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var parent = row.getString("parent");
        var administers = actor.oversees(new UnitPath(row.getString("path")), ADMINISTRATOR);
        return new SearchHit(
                row.getString("name"),
                parent == null ? "" : parent,
                "UnitKind." + row.getString("kind"),
                (administers ? "/admin/units/" : "/search/units/") + id);
    }
}
