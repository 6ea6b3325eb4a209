package org.aiwei.reporting;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.access.Duty;
import org.aiwei.access.UnitPath;
import org.aiwei.organization.Organizations;
import org.aiwei.platform.RuleBroken;
import org.aiwei.platform.StaleRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The forms of a bureau's offices: made without code, closed once they are sent out. */
@Service
@Transactional
@RequiredArgsConstructor
public class ReportForms {

    private final FormRepository repository;
    private final CollectionRepository collections;
    private final ReportFinder finder;
    private final Organizations organizations;
    private final Clock clock;

    /** Offices for which a person makes forms. */
    static List<UnitPath> owners(Actor actor) {
        return actor.at(Duty.CAMPAIGN_OFFICER);
    }

    /** Of the bureau of the person's first office; empty for nobody's. */
    UnitPath bureau(Actor actor) {
        return owners(actor).stream()
                .findFirst()
                .map(office -> organizations.root(office).path())
                .orElseThrow(() -> new org.springframework.security.access.AccessDeniedException("no office"));
    }

    /** An empty form, or a copy of one that comes with the program. */
    public UUID create(Actor actor, String name, @Nullable ReadyMade from) {
        var stamp = actor.stamp(clock.instant());
        var form = ReportForm.draft(bureau(actor), name, null, stamp);
        form.write(
                from == null || !name.isBlank() ? name : from.title(), from == null ? List.of() : from.fields(), stamp);
        return repository.save(form).getId();
    }

    /** The bureau's newest version of a form that comes with the program; made when it is first needed. */
    ReportForm readyMade(Actor actor, UnitPath bureau, ReadyMade wanted) {
        return made(bureau, wanted).orElseGet(() -> {
            repository.queue("ready-made " + bureau.value() + wanted);
            return made(bureau, wanted).orElseGet(() -> make(actor, bureau, wanted));
        });
    }

    Optional<ReportForm> made(UnitPath bureau, ReadyMade wanted) {
        return repository.findFirstByOwnerPathAndReadyMadeOrderByNumberDescIdAsc(bureau.value(), wanted.name());
    }

    private ReportForm make(Actor actor, UnitPath bureau, ReadyMade wanted) {
        var stamp = actor.stamp(clock.instant());
        var form = ReportForm.draft(bureau, wanted.title(), wanted.name(), stamp);
        form.write(wanted.title(), wanted.fields(), stamp);
        return repository.save(form);
    }

    public void rename(Actor actor, UUID id, String name, @Nullable Long seen) {
        var form = unchanged(actor, id, seen);
        form.rename(name, actor.stamp(clock.instant()));
        repository.save(form); // publishes the change
    }

    public void add(Actor actor, UUID id, FieldText field, @Nullable Long seen) {
        var form = unchanged(actor, id, seen);
        form.add(field, actor.stamp(clock.instant()));
        repository.save(form);
    }

    public void change(Actor actor, UUID id, UUID fieldId, FieldText field, @Nullable Long seen) {
        var form = unchanged(actor, id, seen);
        form.change(fieldId, field, actor.stamp(clock.instant()));
        repository.save(form);
    }

    public void drop(Actor actor, UUID id, UUID fieldId, @Nullable Long seen) {
        var form = unchanged(actor, id, seen);
        form.drop(fieldId, actor.stamp(clock.instant()));
        repository.save(form);
    }

    public void raise(Actor actor, UUID id, UUID fieldId, @Nullable Long seen) {
        var form = unchanged(actor, id, seen);
        form.raise(fieldId, actor.stamp(clock.instant()));
        repository.save(form);
    }

    /** @return id of the version that may be changed */
    public UUID next(Actor actor, UUID id) {
        var form = finder.form(actor, id);
        if (repository.existsByPreviousId(id)) {
            throw new RuleBroken("reporting.form.newer", form.getName());
        }
        return repository.save(form.next(actor.stamp(clock.instant()))).getId();
    }

    public void discard(Actor actor, UUID id, @Nullable Long seen) {
        var form = unchanged(actor, id, seen);
        form.ensureOpen();
        if (collections.existsByFormId(id)) {
            throw new RuleBroken("reporting.form.used", form.getName());
        }
        form.tell(FormChanged.What.DISCARD, actor.stamp(clock.instant()));
        repository.delete(form); // publishes that it is gone
    }

    private ReportForm unchanged(Actor actor, UUID id, @Nullable Long seen) {
        var form = finder.form(actor, id);
        StaleRecord.check(ReportForm.class, id, seen, form.getVersion());
        repository.claimVersion(id);
        return form;
    }
}
