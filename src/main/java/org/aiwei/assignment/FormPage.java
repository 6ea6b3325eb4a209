package org.aiwei.assignment;

import java.util.List;
import java.util.UUID;
import org.aiwei.organization.UnitKind;
import org.jspecify.annotations.Nullable;

/**
 * What the form of an assignment offers.
 *
 * @param id {@code null} for a new one
 * @param issued units have it: the lead department stays, and nobody is taken out
 * @param actions known already, to pick from while typing
 */
record FormPage(
        UUID campaignId,
        String campaign,
        @Nullable UUID id,
        String title,
        boolean issued,
        List<String> actions,
        List<Option> requirements,
        List<Option> leaders,
        List<Option> units,
        List<Kind> kinds,
        List<Option> groups) {

    record Kind(UnitKind kind, List<Choice> units) {}

    record Choice(UUID id, String name) {}

    public String target() {
        return id == null ? "/campaigns/" + campaignId + "/tasks/new" : "/assignments/" + id + "/edit";
    }

    public String back() {
        return id == null ? "/campaigns/" + campaignId + "/tasks" : "/assignments/" + id;
    }
}
