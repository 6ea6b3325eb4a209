package org.aiwei.inspection;

import jakarta.persistence.criteria.Predicate;
import java.util.ArrayList;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;

/**
 * How the register is narrowed; what is missing or makes no sense does not narrow.
 *
 * @param closed {@code true}: closed ones as well
 */
record SiteFilter(
        @Nullable String unit,
        @Nullable String category,
        @Nullable String q,
        @Nullable String closed) {

    public boolean narrows() {
        return Typed.id(unit) != null || !Typed.text(category).isEmpty() || !text().isEmpty() || withClosed();
    }

    public boolean withClosed() {
        return "true".equals(closed);
    }

    Specification<Site> toSpecification() {
        return (site, query, cb) -> {
            var all = new ArrayList<Predicate>();
            if (!withClosed()) {
                all.add(cb.isNull(site.get("closedOn")));
            }
            if (Typed.id(unit) != null) {
                all.add(cb.equal(site.get("unitId"), Typed.id(unit)));
            }
            if (!Typed.text(category).isEmpty()) {
                all.add(cb.equal(site.get("category"), Typed.text(category)));
            }
            if (!text().isEmpty()) {
                var like = "%" + text().replaceAll("([\\\\%_])", "\\\\$1").toLowerCase(Locale.ROOT) + "%";
                all.add(cb.or(
                        cb.like(cb.lower(site.get("name")), like, '\\'),
                        cb.like(cb.lower(site.get("place")), like, '\\')));
            }
            return cb.and(all.toArray(Predicate[]::new));
        };
    }

    private String text() {
        var text = Typed.text(q);
        return text.substring(0, Math.min(50, text.length()));
    }
}
