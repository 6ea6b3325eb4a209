package org.aiwei.account;

import jakarta.persistence.criteria.Predicate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Locale;
import java.util.UUID;
import org.aiwei.access.Duty;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;

/** What the list of people is narrowed to; nothing given means no narrowing. */
record PersonFilter(
        @Nullable String q,
        @Nullable UUID unit,
        @Nullable Duty duty,
        @Nullable Boolean disabled) {

    /** @param unitPath path of the chosen unit; people of the units below count too */
    Specification<Person> toSpecification(@Nullable String unitPath, LocalDate today) {
        return (person, query, cb) -> {
            var all = new ArrayList<Predicate>();
            if (q != null && !q.isBlank()) {
                var text = "%" + escaped(q.strip().toLowerCase(Locale.ROOT)) + "%";
                all.add(cb.or(
                        cb.like(cb.lower(person.get("name")), text, '\\'),
                        cb.like(person.get("login"), text, '\\'),
                        cb.like(person.get("namePy"), text, '\\')));
            }
            if (disabled != null) {
                all.add(disabled ? cb.isNotNull(person.get("disabledAt")) : cb.isNull(person.get("disabledAt")));
            }
            if (duty != null || unitPath != null) {
                var sub = query.subquery(Integer.class);
                var post = sub.from(Appointment.class);
                var here = new ArrayList<Predicate>();
                here.add(cb.equal(post.get("personId"), person.get("id")));
                here.add(cb.or(cb.isNull(post.get("toOn")), cb.greaterThanOrEqualTo(post.get("toOn"), today)));
                if (duty != null) {
                    here.add(cb.equal(post.get("duty"), duty));
                }
                if (unitPath != null) {
                    here.add(cb.like(post.get("unitPath"), unitPath + "%"));
                }
                all.add(cb.exists(sub.select(cb.literal(1)).where(here.toArray(Predicate[]::new))));
            }
            return cb.and(all);
        };
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
