package org.aiwei.inspection;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.organization.Organizations;
import org.aiwei.platform.Paging;
import org.aiwei.platform.RecordNotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.data.domain.Page;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the pages of the register show. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
class SitePages {

    private final SiteRepository repository;
    private final SitePolicy policy;
    private final Places places;
    private final Organizations organizations;
    private final ObjectProvider<VisitRecords> visits;

    /** @param keeper whether this person keeps the register */
    record ListPage(
            Page<SiteRow> rows, SiteFilter filter, List<Option> units, List<String> categories, boolean keeper) {}

    /** @param id {@code null} for a new one */
    record FormPage(@Nullable UUID id, String name, List<Option> units, List<String> categories) {

        public String getTarget() {
            return id == null ? "/inspections/sites/new" : "/inspections/sites/" + id + "/edit";
        }
    }

    record ShowPage(SiteRow site, boolean keeper, List<VisitRecords.Happened> history) {}

    ListPage list(Actor actor, SiteFilter filter, @Nullable Integer page) {
        var wanted = policy.visibleTo(actor).and(filter.toSpecification());
        var found = repository.findAll(wanted, Paging.page(page, "ownerPath", "name", "id"));
        var ids = found.stream()
                .map(Site::getUnitId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        var names = organizations.byIds(ids);
        var bureaus = places.read(actor);
        var units = bureaus.isEmpty() ? List.<Option>of() : Places.options(places.inspectable(bureaus.get(0)));
        var categories = bureaus.isEmpty()
                ? List.<String>of()
                : repository.categories(bureaus.get(0).value());
        var keeper = !bureaus.isEmpty() && places.keeps(actor, bureaus.get(0).value());
        return new ListPage(found.map(site -> SiteRow.of(site, names)), filter, units, categories, keeper);
    }

    FormPage blank(Actor actor) {
        var bureau = places.bureau(actor);
        return new FormPage(
                null, "", Places.options(places.inspectable(bureau)), repository.categories(bureau.value()));
    }

    FormPage edit(Actor actor, UUID id) {
        var site = load(actor, id);
        places.ensureKeeps(actor, site.getOwnerPath());
        var page = blank(actor);
        return new FormPage(id, site.getName(), page.units(), page.categories());
    }

    SiteForm filled(Actor actor, UUID id) {
        return SiteForm.of(load(actor, id));
    }

    ShowPage show(Actor actor, UUID id) {
        var site = load(actor, id);
        var unit = site.getUnitId() == null ? List.<UUID>of() : List.of(site.getUnitId());
        var history = visits.stream()
                .flatMap(records -> records.atSite(actor, id).stream())
                .toList();
        return new ShowPage(
                SiteRow.of(site, organizations.byIds(unit)), places.keeps(actor, site.getOwnerPath()), history);
    }

    Site load(Actor actor, UUID id) {
        Specification<Site> wanted = (site, query, cb) -> cb.equal(site.get("id"), id);
        return repository
                .findOne(policy.visibleTo(actor).and(wanted))
                .orElseThrow(() -> new RecordNotFound(Site.class, id));
    }
}
