package org.aiwei.inspection;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.access.UnitPath;
import org.aiwei.platform.RuleBroken;
import org.aiwei.platform.StaleRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the register of sites. */
@Service
@Transactional
@RequiredArgsConstructor
public class SiteRegister {

    private final SiteRepository repository;
    private final SitePages pages;
    private final Places places;
    private final Clock clock;

    /**
     * @param unitId {@code null} for a place outside
     * @param keeper who keeps a place outside; may be empty
     */
    public UUID open(Actor actor, @Nullable UUID unitId, String keeper, String name, String category, String place) {
        var bureau = places.bureau(actor);
        var text = text(bureau, unitId, keeper, name, category, place);
        ensureNew(bureau.value(), text, null);
        return repository.save(Site.open(bureau, text, actor, clock.instant())).getId();
    }

    void edit(Actor actor, UUID id, SiteForm form) {
        var site = pages.load(actor, id);
        places.ensureKeeps(actor, site.getOwnerPath());
        StaleRecord.check(Site.class, id, form.version(), site.getVersion());
        var text = read(new UnitPath(site.getOwnerPath()), form);
        ensureNew(site.getOwnerPath(), text, id);
        site.edit(text, actor, clock.instant());
        repository.save(site); // publishes the events that the site registered
    }

    UUID open(Actor actor, SiteForm form) {
        return open(
                actor,
                Typed.id(form.unitId()),
                Typed.text(form.outsideName()),
                Typed.text(form.name()),
                Typed.text(form.category()),
                Typed.text(form.place()));
    }

    void close(Actor actor, UUID id, @Nullable Long version) {
        var site = pages.load(actor, id);
        places.ensureKeeps(actor, site.getOwnerPath());
        StaleRecord.check(Site.class, id, version, site.getVersion());
        site.close(LocalDate.now(clock), actor, clock.instant());
        repository.save(site); // publishes the events that the site registered
    }

    private SiteText read(UnitPath bureau, SiteForm form) {
        return text(
                bureau,
                Typed.id(form.unitId()),
                Typed.text(form.outsideName()),
                Typed.text(form.name()),
                Typed.text(form.category()),
                Typed.text(form.place()));
    }

    private SiteText text(
            UnitPath bureau, @Nullable UUID unitId, String keeper, String name, String category, String place) {
        if (unitId == null) {
            return new SiteText(null, null, keeper.isEmpty() ? null : keeper, name, category, place);
        }
        if (!keeper.isEmpty()) {
            throw new RuleBroken("inspection.site.both");
        }
        var unit = places.unit(unitId, bureau);
        return new SiteText(unit.id(), unit.path(), null, name, category, place);
    }

    private void ensureNew(String owner, SiteText text, @Nullable UUID self) {
        if (repository.known(owner, text.unitId(), text.outsideName(), text.name(), self)) {
            throw new RuleBroken("inspection.site.twice", text.name());
        }
    }
}
