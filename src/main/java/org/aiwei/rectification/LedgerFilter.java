package org.aiwei.rectification;

import java.util.Map;
import java.util.UUID;
import org.aiwei.assignment.Light;
import org.aiwei.platform.SearchWords;
import org.jspecify.annotations.Nullable;

/**
 * How the ledger is narrowed; all of it stands in the address.
 *
 * @param item beginning of a standard item's code
 * @param due {@code week}: open and due by Sunday
 * @param mine whether only what waits for this person
 * @param q number, words of the problem, place or unit, as the search finds them
 */
public record LedgerFilter(
        @Nullable UUID campaign,
        @Nullable UUID unit,
        @Nullable Light light,
        @Nullable RectificationStatus status,
        @Nullable String source,
        @Nullable String item,
        @Nullable String due,
        @Nullable Boolean mine,
        @Nullable String q) {

    private static final int LONGEST = 50;

    public LedgerFilter {
        source = plain(source);
        item = plain(item);
        due = "week".equals(due) ? due : null;
        mine = Boolean.TRUE.equals(mine) ? mine : null;
        q = plain(q);
    }

    static LedgerFilter none() {
        return new LedgerFilter(null, null, null, null, null, null, null, null, null);
    }

    static LedgerFilter of(UUID campaign) {
        return new LedgerFilter(campaign, null, null, null, null, null, null, null, null);
    }

    public boolean empty() {
        return equals(none());
    }

    /** Whether the light is the only thing besides the campaign that narrows. */
    boolean narrows() {
        return !equals(new LedgerFilter(campaign, null, light, null, null, null, null, null, null));
    }

    /** Conditions before lights are known, each beginning with {@code and}. */
    String conditions() {
        var sql = new StringBuilder();
        append(sql, campaign, " and r.campaign_id = :campaign");
        append(sql, unit, " and r.unit_id = :unit");
        append(sql, status, " and r.status = :status");
        append(sql, source, " and r.source = :source");
        append(sql, item, " and r.item_code like :item");
        append(sql, due, " and r.status not in ('CLOSED', 'VOIDED') and r.due_on between :today and :sunday");
        append(sql, mine, " and " + AWAITED);
        append(sql, q, " and " + SearchWords.of(q).condition("r"));
        return sql.toString();
    }

    private static final String STEP = " and exists (select 1 from extension_request e where e.rectification_id = r.id"
            + " and e.outcome is null and e.step = ";

    /** What waits for this person: as unit, as its leader, as office. */
    private static final String AWAITED = "((r.unit_id = any (:own) and r.status in ('ISSUED', 'RECTIFYING'))"
            + " or (r.unit_id = any (:led) and r.status in ('EXTENSION_ASKED', 'LONG_TERM_ASKED')" + STEP + "'UNIT'))"
            + " or (r.office_unit_id = any (:offices) and r.status in ('RETURN_ASKED', 'SUBMITTED', 'LONG_TERM'))"
            + " or (r.office_unit_id = any (:offices) and r.status in ('EXTENSION_ASKED', 'LONG_TERM_ASKED')" + STEP
            + "'OFFICE')))";

    void addTo(Map<String, @Nullable Object> values) {
        values.put("campaign", campaign);
        values.put("unit", unit);
        values.put("light", light == null ? null : light.name());
        values.put("status", status == null ? null : status.name());
        values.put("source", source);
        values.put("item", item == null ? null : escaped(item) + "%");
        values.putAll(SearchWords.of(q).values());
    }

    private static String escaped(String text) {
        return text.replaceAll("([\\\\%_])", "\\\\$1");
    }

    private static @Nullable String plain(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        var text = typed.strip().replace("\u0000", "");
        return text.substring(0, Math.min(LONGEST, text.length()));
    }

    private static void append(StringBuilder sql, @Nullable Object wanted, String condition) {
        if (wanted != null) {
            sql.append(condition);
        }
    }
}
