package org.aiwei.audit;

import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Predicate;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What of the trail is asked for.
 *
 * @param day as 2026-03-31; what is no such day does not narrow
 * @param kind type of the subject
 * @param q part of the subject's name or of the reason
 * @param before only entries older than this number: how the list is paged
 */
record AuditFilter(
        @Nullable String day,
        @Nullable String person,
        @Nullable String kind,
        @Nullable String q,
        @Nullable Long before) {

    public boolean narrowed() {
        return date() != null || given(person) || given(kind) || given(q);
    }

    /** Address of the same list from another place on; {@code null}: from the newest. */
    public String href(@Nullable Long from) {
        var address = UriComponentsBuilder.fromPath("/admin/audit");
        address.queryParamIfPresent("day", Optional.ofNullable(date()));
        address.queryParamIfPresent("person", Optional.ofNullable(person).filter(AuditFilter::given));
        address.queryParamIfPresent("kind", Optional.ofNullable(kind).filter(AuditFilter::given));
        address.queryParamIfPresent("q", Optional.ofNullable(q).filter(AuditFilter::given));
        address.queryParamIfPresent("before", Optional.ofNullable(from));
        return address.encode().build().toUriString();
    }

    Specification<AuditEntry> toSpecification(ZoneId zone) {
        return (entry, query, cb) -> {
            var all = new ArrayList<Predicate>();
            var date = date();
            if (date != null) {
                all.add(cb.greaterThanOrEqualTo(
                        entry.get("occurredAt"), date.atStartOfDay(zone).toInstant()));
                all.add(cb.lessThan(
                        entry.get("occurredAt"),
                        date.plusDays(1).atStartOfDay(zone).toInstant()));
            }
            if (given(person)) {
                all.add(cb.like(cb.lower(entry.get("actorName")), holding(person), '\\'));
            }
            if (given(kind)) {
                all.add(cb.equal(entry.get("subjectType"), kind));
            }
            if (given(q)) {
                Expression<String> text = cb.concat(
                        cb.concat(entry.get("subjectLabel"), " "), cb.coalesce(entry.<String>get("detail"), ""));
                all.add(cb.like(cb.lower(text), holding(q), '\\'));
            }
            if (before != null) {
                all.add(cb.lessThan(entry.get("seq"), before));
            }
            return cb.and(all.toArray(Predicate[]::new));
        };
    }

    private @Nullable LocalDate date() {
        try {
            var date = given(day) ? LocalDate.parse(Objects.requireNonNull(day).strip()) : null;
            return date == null || date.getYear() < 2000 || date.getYear() > 2200 ? null : date;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static boolean given(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    private static String holding(@Nullable String text) {
        var plain = text == null ? "" : text.strip().toLowerCase(Locale.ROOT).replace("\u0000", "");
        return "%" + plain.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
