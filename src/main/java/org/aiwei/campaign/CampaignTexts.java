package org.aiwei.campaign;

import java.util.List;
import java.util.UUID;

/**
 * What the head of the plan says.
 *
 * @param titles what the campaign aims at, one or several
 * @param upperOffice name of an office above the own one that receives plans or reports; may be empty
 * @param editionIds editions of standards it is measured by
 */
public record CampaignTexts(
        String name,
        int year,
        List<String> titles,
        List<BasisDocument> basis,
        String guidingIdea,
        String goal,
        String upperOffice,
        List<UUID> editionIds) {

    public CampaignTexts {
        titles = List.copyOf(titles);
        basis = List.copyOf(basis);
        editionIds = List.copyOf(editionIds);
    }

    /** The same without the papers of the old year. */
    CampaignTexts forAnotherYear(String newName, int newYear) {
        return new CampaignTexts(newName, newYear, titles, List.of(), guidingIdea, goal, upperOffice, editionIds);
    }

    /** A beginning: name and year, everything else to be written. */
    public static CampaignTexts named(String name, int year) {
        return new CampaignTexts(name, year, List.of(), List.of(), "", "", "", List.of());
    }
}
