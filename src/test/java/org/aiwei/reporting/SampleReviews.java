package org.aiwei.reporting;

import static org.aiwei.County.LIN_OFFICE;
import static org.aiwei.County.OFFICE;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.campaign.CampaignAction;
import org.aiwei.campaign.CampaignPlans;
import org.aiwei.campaign.CampaignTexts;
import org.aiwei.campaign.Campaigns;
import org.aiwei.campaign.GroupMember;
import org.aiwei.campaign.GroupRole;
import org.aiwei.campaign.Phase;
import org.aiwei.standard.DataItemRef;
import org.aiwei.standard.EditionRef;
import org.aiwei.standard.Standards;
import org.springframework.stereotype.Component;

/** Running campaigns that are measured by the sample standard. */
@Component
@RequiredArgsConstructor
class SampleReviews {

    private final CampaignPlans plans;
    private final Campaigns campaigns;
    private final Standards standards;
    private final Clock clock;

    UUID campaign() {
        var editions = standards.editions(LIN_OFFICE).stream()
                .filter(EditionRef::sample)
                .map(EditionRef::id)
                .toList();
        var texts = new CampaignTexts("复审国家卫生县", today().getYear(), List.of(), List.of(), "", "", "", editions);
        var id = plans.create(LIN_OFFICE, OFFICE.id(), texts);
        var phase = new Phase("组织实施", today().minusDays(100), today().plusDays(99), "");
        plans.divide(LIN_OFFICE, id, plans.versionOf(LIN_OFFICE, id), List.of(phase));
        var head = new GroupMember(GroupRole.HEAD, null, "周局长", "局长");
        plans.seat(LIN_OFFICE, id, plans.versionOf(LIN_OFFICE, id), List.of(head));
        campaigns.move(LIN_OFFICE, id, CampaignAction.PUBLISH, "");
        return id;
    }

    DataItemRef item(UUID campaign, String name) {
        return standards.dataItems(campaigns.ref(campaign).editionIds()).stream()
                .filter(item -> item.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
