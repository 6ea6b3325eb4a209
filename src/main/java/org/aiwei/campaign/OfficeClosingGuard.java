package org.aiwei.campaign;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.organization.UnitClosingGuard;
import org.springframework.stereotype.Component;

/** An office cannot be closed while it runs a campaign. */
@Component
@RequiredArgsConstructor
class OfficeClosingGuard implements UnitClosingGuard {

    private final CampaignRepository repository;

    @Override
    public Optional<String> reasonAgainst(UUID unitId, LocalDate lastDay) {
        return repository.runningAt(unitId) ? Optional.of("campaign.office.running") : Optional.empty();
    }
}
