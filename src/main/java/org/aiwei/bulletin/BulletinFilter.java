package org.aiwei.bulletin;

import jakarta.persistence.criteria.Predicate;
import java.util.ArrayList;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;

/** How the list of bulletins is narrowed; all of it stands in the address. */
record BulletinFilter(
        @Nullable UUID campaign,
        @Nullable BulletinStatus status,
        @Nullable BulletinKind kind,
        @Nullable String q) {

    BulletinFilter {
        q = q == null || q.isBlank()
                ? null
                : q.strip()
                        .replace("\u0000", "")
                        .substring(
                                0, Math.min(50, q.strip().replace("\u0000", "").length()));
    }

    static BulletinFilter none() {
        return new BulletinFilter(null, null, null, null);
    }

    public boolean empty() {
        return equals(none());
    }

    Specification<Bulletin> toSpecification() {
        return (bulletin, query, cb) -> {
            var all = new ArrayList<Predicate>();
            if (campaign != null) {
                all.add(cb.equal(bulletin.get("campaignId"), campaign));
            }
            if (status != null) {
                all.add(cb.equal(bulletin.get("status"), status));
            }
            if (kind != null) {
                all.add(cb.equal(bulletin.get("kind"), kind));
            }
            if (q != null) {
                var words = "%" + q.replaceAll("([\\\\%_])", "\\\\$1") + "%";
                all.add(cb.or(
                        cb.like(bulletin.get("title"), words, '\\'), cb.like(bulletin.get("number"), words, '\\')));
            }
            return cb.and(all.toArray(Predicate[]::new));
        };
    }
}
