package org.aiwei.rectification;

import jakarta.persistence.criteria.Predicate;
import java.util.ArrayList;
import java.util.UUID;
import org.aiwei.platform.SearchWords;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;

/** How the list of notices is narrowed; all of it stands in the address. */
record NoticeFilter(
        @Nullable UUID campaign,
        @Nullable NoticeStatus status,
        @Nullable NoticeKind kind,
        @Nullable String q) {

    NoticeFilter {
        q = q == null || q.isBlank()
                ? null
                : q.strip().substring(0, Math.min(50, q.strip().length()));
    }

    static NoticeFilter none() {
        return new NoticeFilter(null, null, null, null);
    }

    public boolean empty() {
        return equals(none());
    }

    Specification<RectificationNotice> toSpecification() {
        return (notice, query, cb) -> {
            var all = new ArrayList<Predicate>();
            if (campaign != null) {
                all.add(cb.equal(notice.get("campaignId"), campaign));
            }
            if (status != null) {
                all.add(cb.equal(notice.get("status"), status));
            }
            if (kind != null) {
                all.add(cb.equal(notice.get("kind"), kind));
            }
            if (q != null) {
                all.add(SearchWords.of(q).in(cb));
            }
            return cb.and(all.toArray(Predicate[]::new));
        };
    }
}
