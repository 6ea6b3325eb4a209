package org.aiwei.document;

import static org.aiwei.access.Duty.BUREAU_LEADER;
import static org.aiwei.access.Duty.CAMPAIGN_OFFICER;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.access.SearchHit;
import org.aiwei.access.SearchSource;
import org.aiwei.platform.SearchRows;
import org.aiwei.platform.SearchWords;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Component;

/** Finds numbers of the registers one sees, void ones too, newest first. */
@Component
@RequiredArgsConstructor
class NumberSearch implements SearchSource {

    private static final Sort ORDER = Sort.by(Sort.Order.desc("drawnAt"), Sort.Order.asc("id"));

    private final SearchRows rows;
    private final NumberPolicy policy;

    @Override
    public String kind() {
        return "number";
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public List<SearchHit> find(Actor actor, SearchWords words, int limit, long offset) {
        if (!reads(actor)) {
            return List.of();
        }
        return rows.cut(DocumentNumber.class, wanted(actor, words), ORDER, limit, offset).stream()
                .map(NumberSearch::hit)
                .toList();
    }

    @Override
    public long count(Actor actor, SearchWords words, int most) {
        return reads(actor) ? rows.count(DocumentNumber.class, wanted(actor, words), most) : 0;
    }

    private static boolean reads(Actor actor) {
        return actor.hasAny(Set.of(CAMPAIGN_OFFICER, BUREAU_LEADER));
    }

    private Specification<DocumentNumber> wanted(Actor actor, SearchWords words) {
        return (number, query, cb) -> {
            var seen = query.subquery(UUID.class);
            var series = seen.from(DocumentSeries.class);
            var condition = policy.visibleTo(actor).toPredicate(series, query, cb);
            seen.select(series.get("id")).where(condition == null ? cb.conjunction() : condition);
            return cb.and(number.get("seriesId").in(seen), words.in(cb));
        };
    }

    private static SearchHit hit(DocumentNumber number) {
        return new SearchHit(
                number.getText(),
                number.getTitle(),
                number.getVoidedAt() == null ? null : "document.number.voided",
                "/docs/numbers?series=" + number.getSeriesId() + "&year=" + number.getYear());
    }
}
