package org.aiwei.campaign;

import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;

/** What the list is narrowed to; what is missing does not narrow. */
record CampaignFilter(
        @Nullable CampaignStatus status, @Nullable Integer year) {

    public boolean narrows() {
        return status != null || year != null;
    }

    public Specification<Campaign> toSpecification() {
        return (campaign, query, cb) -> {
            var all = cb.conjunction();
            if (status != null) {
                all = cb.and(all, cb.equal(campaign.get("status"), status));
            }
            if (year != null) {
                all = cb.and(all, cb.equal(campaign.get("year"), year));
            }
            return all;
        };
    }
}
