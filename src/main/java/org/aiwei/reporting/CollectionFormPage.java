package org.aiwei.reporting;

import java.util.List;
import java.util.UUID;
import org.aiwei.organization.UnitKind;
import org.aiwei.organization.UnitRef;
import org.jspecify.annotations.Nullable;

/**
 * @param id of the collection; {@code null} for a new one
 * @param next due dates as the form says now
 */
record CollectionFormPage(
        @Nullable UUID id,
        UUID campaignId,
        String campaign,
        List<Option> forms,
        List<Option> phases,
        List<Option> groups,
        List<Kind> kinds,
        List<NextDue> next) {

    record Kind(UnitKind kind, List<UnitRef> units) {}

    public String target() {
        return id == null ? "/collections/new?campaign=" + campaignId : "/collections/" + id + "/edit";
    }

    public String back() {
        return id == null ? "/collections" : "/collections/" + id;
    }
}
