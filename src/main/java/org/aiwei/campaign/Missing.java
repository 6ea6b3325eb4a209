package org.aiwei.campaign;

import java.util.EnumSet;
import java.util.Set;

/** Something a campaign lacks before it can be published: a sentence, and the page where it is filled in. */
enum Missing {
    NAME("/texts"),
    PHASES("/phases"),
    HEAD("/members");

    private final String suffix;

    Missing(String suffix) {
        this.suffix = suffix;
    }

    static Set<Missing> in(String name, CampaignPlan plan) {
        var missing = EnumSet.noneOf(Missing.class);
        if (name.isBlank()) {
            missing.add(NAME);
        }
        if (plan.getPhases().isEmpty()) {
            missing.add(PHASES);
        }
        if (plan.getMembers().stream().noneMatch(member -> member.role() == GroupRole.HEAD)) {
            missing.add(HEAD);
        }
        return missing;
    }

    /** Message key of the sentence. */
    public String getSentence() {
        return "campaign.missing." + name();
    }

    /** Path after the campaign's own. */
    public String getSuffix() {
        return suffix;
    }
}
