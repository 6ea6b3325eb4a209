package org.aiwei.campaign;

import static lombok.AccessLevel.PROTECTED;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.util.ArrayList;
import java.util.List;
import lombok.Getter;
import lombok.NoArgsConstructor;

/** {@link CampaignRules} as they are stored. */
@Embeddable
@Getter
@NoArgsConstructor(access = PROTECTED)
class CampaignRuleSet {

    @Embedded
    private LightRule lights;

    private int reportDay;

    @Enumerated(EnumType.STRING)
    private ReportShift reportShift;

    @Embedded
    private FollowUpRule followUp;

    @ElementCollection
    @CollectionTable(name = "campaign_limit", joinColumns = @JoinColumn(name = "campaign_id"))
    @OrderColumn(name = "sort")
    private List<RectificationLimit> limits = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "campaign_rung", joinColumns = @JoinColumn(name = "campaign_id"))
    @OrderColumn(name = "sort")
    private List<LadderRung> ladder = new ArrayList<>();

    static CampaignRuleSet of(CampaignRules rules) {
        var set = new CampaignRuleSet();
        set.write(rules);
        return set;
    }

    void write(CampaignRules rules) {
        lights = rules.lights();
        reportDay = rules.reportDay();
        reportShift = rules.reportShift();
        followUp = rules.followUp();
        CampaignPlan.replace(limits, rules.limits());
        CampaignPlan.replace(ladder, rules.ladder());
    }

    CampaignRules read() {
        return new CampaignRules(lights, limits, ladder, reportDay, reportShift, followUp);
    }
}
