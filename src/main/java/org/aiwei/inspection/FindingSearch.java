package org.aiwei.inspection;

import static org.aiwei.access.Duty.BUREAU_LEADER;
import static org.aiwei.access.Duty.CAMPAIGN_OFFICER;

import java.util.List;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.access.SearchHit;
import org.aiwei.access.SearchSource;
import org.aiwei.platform.SearchRows;
import org.aiwei.platform.SearchWords;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Component;

/** Finds findings as their list shows them; for the inspected unit there are none. */
@Component
@RequiredArgsConstructor
class FindingSearch implements SearchSource {

    private static final Sort ORDER = Sort.by(Sort.Order.desc("foundOn"), Sort.Order.asc("id"));

    private final SearchRows rows;
    private final FindingPolicy policy;
    private final Rounds rounds;

    @Override
    public String kind() {
        return "finding";
    }

    @Override
    public int order() {
        return 70;
    }

    @Override
    public String list() {
        return "/findings?q=";
    }

    @Override
    public List<SearchHit> find(Actor actor, SearchWords words, int limit, long offset) {
        if (!reads(actor)) {
            return List.of();
        }
        return rows.cut(Finding.class, wanted(actor, words), ORDER, limit, offset).stream()
                .map(FindingSearch::hit)
                .toList();
    }

    @Override
    public long count(Actor actor, SearchWords words, int most) {
        return reads(actor) ? rows.count(Finding.class, wanted(actor, words), most) : 0;
    }

    /** Whoever runs no campaign and was on no team sees none: that need not be asked of every row. */
    private boolean reads(Actor actor) {
        return actor.hasAny(Set.of(CAMPAIGN_OFFICER, BUREAU_LEADER))
                || !rounds.everOn(actor.id()).isEmpty();
    }

    private Specification<Finding> wanted(Actor actor, SearchWords words) {
        return policy.visibleTo(actor)
                .and(FindingFilter.none().toSpecification())
                .and((finding, query, cb) -> words.in(cb));
    }

    private static SearchHit hit(Finding finding) {
        return new SearchHit(
                finding.label(),
                finding.getUnitName() + " · " + finding.getFoundOn(),
                "FindingStatus." + finding.getStatus(),
                "/findings/" + finding.getId());
    }
}
