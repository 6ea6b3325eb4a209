package org.aiwei.inspection;

import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.account.Accounts;
import org.aiwei.campaign.Campaigns;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whom a round may borrow, and from which units. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
class TeamPages {

    private final Places places;
    private final Campaigns campaigns;
    private final Accounts accounts;

    TeamController.Page of(Actor actor, RoundPage round, @Nullable UUID wanted) {
        var owner = campaigns.visible(actor, round.campaignId()).owner();
        var units = places.inspectable(owner);
        var unit = units.stream()
                .filter(each -> each.id().equals(wanted))
                .findFirst()
                .orElse(null);
        return new TeamController.Page(
                round,
                Places.options(units),
                unit == null ? null : unit.id(),
                unit == null
                        ? List.of()
                        : accounts.peopleOf(unit.id()).stream().distinct().toList());
    }
}
