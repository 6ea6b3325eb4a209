package org.aiwei.campaign;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;

/** What the list is narrowed to, as it stands in the address; what is missing or makes no sense does not narrow. */
record CampaignFilter(@Nullable String status, @Nullable String year) {

    public boolean narrows() {
        return wantedStatus().isPresent() || wantedYear().isPresent();
    }

    public Specification<Campaign> toSpecification() {
        return (campaign, query, cb) -> {
            var all = cb.conjunction();
            if (wantedStatus().isPresent()) {
                all = cb.and(
                        all, cb.equal(campaign.get("status"), wantedStatus().get()));
            }
            if (wantedYear().isPresent()) {
                all = cb.and(all, cb.equal(campaign.get("year"), wantedYear().get()));
            }
            return all;
        };
    }

    private Optional<CampaignStatus> wantedStatus() {
        return Arrays.stream(CampaignStatus.values())
                .filter(known -> known.name().equals(status))
                .findFirst();
    }

    private Optional<Integer> wantedYear() {
        return Optional.ofNullable(Typed.page(year));
    }
}
