package org.aiwei.inspection;

import jakarta.persistence.criteria.Predicate;
import java.util.ArrayList;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;

/** How the list of rounds is narrowed; what is missing or makes no sense does not narrow. */
record RoundFilter(
        @Nullable String campaign,
        @Nullable String kind,
        @Nullable String status,
        @Nullable String q) {

    public boolean narrows() {
        return Typed.id(campaign) != null || kinds() != null || statuses() != null || !text().isEmpty();
    }

    Specification<InspectionRound> toSpecification() {
        return (round, query, cb) -> {
            var all = new ArrayList<Predicate>();
            if (Typed.id(campaign) != null) {
                all.add(cb.equal(round.get("campaignId"), Typed.id(campaign)));
            }
            if (kinds() != null) {
                all.add(cb.equal(round.get("kind"), kinds()));
            }
            if (statuses() != null) {
                all.add(cb.equal(round.get("status"), statuses()));
            }
            if (!text().isEmpty()) {
                var like = "%" + text().replaceAll("([\\\\%_])", "\\\\$1").toLowerCase(Locale.ROOT) + "%";
                all.add(cb.like(cb.lower(round.get("name")), like, '\\'));
            }
            return cb.and(all.toArray(Predicate[]::new));
        };
    }

    private @Nullable RoundKind kinds() {
        return Typed.choice(RoundKind.class, kind);
    }

    private @Nullable RoundStatus statuses() {
        return Typed.choice(RoundStatus.class, status);
    }

    private String text() {
        var text = Typed.text(q);
        return text.substring(0, Math.min(50, text.length()));
    }
}
