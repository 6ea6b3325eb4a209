package org.aiwei.inspection;

import jakarta.persistence.criteria.Predicate;
import java.util.ArrayList;
import java.util.Locale;
import org.aiwei.campaign.LimitKind;
import org.aiwei.platform.SearchWords;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;

/** How the list of findings is narrowed; what is missing or makes no sense does not narrow. */
record FindingFilter(
        @Nullable String campaign,
        @Nullable String unit,
        @Nullable String source,
        @Nullable String status,
        @Nullable String severity,
        @Nullable String covert,
        @Nullable String q) {

    static FindingFilter none() {
        return new FindingFilter(null, null, null, null, null, null, null);
    }

    public boolean narrows() {
        return Typed.id(campaign) != null
                || !part(unit).isEmpty()
                || Typed.choice(FindingSource.class, source) != null
                || Typed.choice(FindingStatus.class, status) != null
                || Typed.choice(LimitKind.class, severity) != null
                || secret() != null
                || !part(q).isEmpty();
    }

    /** Drafts of visits under way are shown when asked for, dismissed ones likewise. */
    Specification<Finding> toSpecification() {
        return (finding, query, cb) -> {
            var all = new ArrayList<Predicate>();
            var state = Typed.choice(FindingStatus.class, status);
            all.add(
                    state == null
                            ? cb.not(finding.get("status").in(FindingStatus.DRAFT, FindingStatus.DISMISSED))
                            : cb.equal(finding.get("status"), state));
            equal(all, cb, finding.get("campaignId"), Typed.id(campaign));
            equal(all, cb, finding.get("source"), Typed.choice(FindingSource.class, source));
            equal(all, cb, finding.get("severity"), Typed.choice(LimitKind.class, severity));
            equal(all, cb, finding.get("covert"), secret());
            if (!part(unit).isEmpty()) {
                all.add(cb.like(cb.lower(finding.get("unitName")), holding(part(unit)), '\\'));
            }
            if (!part(q).isEmpty()) {
                all.add(SearchWords.of(part(q)).in(cb));
            }
            return cb.and(all.toArray(Predicate[]::new));
        };
    }

    private @Nullable Boolean secret() {
        var typed = Typed.text(covert);
        return (typed.equals("true") || typed.equals("false")) ? Boolean.valueOf(typed) : null;
    }

    private static void equal(
            ArrayList<Predicate> all,
            jakarta.persistence.criteria.CriteriaBuilder cb,
            jakarta.persistence.criteria.Path<?> field,
            @Nullable Object wanted) {
        if (wanted != null) {
            all.add(cb.equal(field, wanted));
        }
    }

    private static String part(@Nullable String typed) {
        var text = Typed.text(typed);
        return text.substring(0, Math.min(50, text.length()));
    }

    private static String holding(String text) {
        return "%" + text.replaceAll("([\\\\%_])", "\\\\$1").toLowerCase(Locale.ROOT) + "%";
    }
}
