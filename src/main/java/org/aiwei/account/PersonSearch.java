package org.aiwei.account;

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

/** Finds people who hold a post today in the trees one has a post in, by name and initials; numbers stay unsaid. */
@Component
@RequiredArgsConstructor
class PersonSearch implements SearchSource {

    private static final String HELD =
            "person p join lateral (select a.unit_id, a.unit_path, a.post_title, a.duty, u.name as unit"
                    + " from appointment a join unit u on u.id = a.unit_id where a.person_id = p.id and a.from_on <= :today"
                    + " and coalesce(a.to_on, :today) >= :today and a.unit_path like any (:trees)"
                    + " order by array_position(array['BUREAU_LEADER', 'UNIT_LEADER', 'CAMPAIGN_OFFICER', 'UNIT_REPORTER',"
                    + " 'INSPECTOR', 'ADMINISTRATOR'], cast(a.duty as text)), a.from_on desc, a.id limit 1) held on true"
                    + " where p.disabled_at is null and ";

    private final SearchRows rows;
    private final Clock clock;

    @Override
    public String kind() {
        return "person";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public List<SearchHit> find(Actor actor, SearchWords words, int limit, long offset) {
        var sql =
                "select p.id, p.name, held.unit, held.unit_id, held.unit_path, held.post_title, held.duty from " + HELD
                        + words.condition("p")
                        + " order by search_fold(p.name) = :whole or p.name_py = :whole desc, p.name_py, p.id";
        return rows.cut(sql, values(actor, words), limit, offset, (row, index) -> hit(actor, row));
    }

    @Override
    public long count(Actor actor, SearchWords words, int most) {
        return rows.count(HELD + words.condition("p"), values(actor, words), most);
    }

    private Map<String, @Nullable Object> values(Actor actor, SearchWords words) {
        var values = words.values();
        values.put(
                "trees",
                actor.posts().stream()
                        .map(post -> post.at().root().pattern())
                        .distinct()
                        .toArray(String[]::new));
        values.put("today", LocalDate.now(clock));
        values.put("whole", words.whole());
        return values;
    }

    private static SearchHit hit(Actor actor, ResultSet row) throws SQLException {
        var administers = actor.oversees(new UnitPath(row.getString("unit_path")), ADMINISTRATOR);
        var title = row.getString("post_title");
        return new SearchHit(
                row.getString("name"),
                title.isEmpty() ? row.getString("unit") : row.getString("unit") + " · " + title,
                "Duty." + row.getString("duty"),
                administers
                        ? "/admin/people/" + row.getObject("id", UUID.class)
                        : "/search/units/" + row.getObject("unit_id", UUID.class));
    }
}
