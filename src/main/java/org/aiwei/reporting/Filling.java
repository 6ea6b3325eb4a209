package org.aiwei.reporting;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.evidence.EvidenceStore;
import org.aiwei.platform.RecordNotFound;
import org.aiwei.platform.RuleBroken;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;

/** Writes into a report value by value, so that nothing typed is lost and two people can work at once. */
@Service
@Transactional
@RequiredArgsConstructor
public class Filling {

    private final ReportRepository reports;
    private final FormRepository forms;
    private final ValueRepository values;
    private final ReportFinder finder;
    private final ReportPolicy policy;
    private final Prefill prefill;
    private final EvidenceStore evidence;
    private final Clock clock;

    /** @param version of the value as it was shown; {@code null}: nothing stood there */
    record Entry(@Nullable String text, @Nullable Long version) {}

    /** One value, as typed. */
    Saved save(Actor actor, UUID id, Slot slot, Entry entry) {
        var saved = saveAll(actor, id, Map.of(slot, entry)).get(slot);
        return java.util.Objects.requireNonNull(saved);
    }

    /**
     * Writes a whole report by the codes of its fields.
     *
     * @param lines what stands in the rows, in their order
     * @param rest what stands above and below them
     */
    public void write(Actor actor, UUID id, List<Map<String, String>> lines, Map<String, String> rest) {
        var seen = begin(actor, id);
        var form = forms.findById(seen.frame().collection().getFormId()).orElseThrow();
        var entries = new LinkedHashMap<Slot, Entry>();
        rest.forEach((code, text) -> entries.put(new Slot(null, form.coded(code)), new Entry(text, null)));
        for (int i = 0; i < lines.size(); i++) {
            var row = seen.rows().get(i).getId();
            lines.get(i).forEach((code, text) -> entries.put(new Slot(row, form.coded(code)), new Entry(text, null)));
        }
        saveAll(actor, id, entries);
    }

    /** What stands in a form; what somebody else changed meanwhile is left and told. */
    Map<Slot, Saved> saveAll(Actor actor, UUID id, Map<Slot, Entry> entries) {
        var open = open(actor, id);
        var kept =
                values.findByReportId(id).stream().collect(java.util.stream.Collectors.toMap(Slot::of, value -> value));
        var written = new LinkedHashMap<Slot, Written>();
        entries.forEach((slot, entry) -> written.put(slot, write(open, slot, entry, kept.get(slot))));
        values.flush();
        if (written.values().stream().anyMatch(Written::done)) {
            reports.saved(id, clock.instant(), actor.name());
        }
        var saved = new LinkedHashMap<Slot, Saved>();
        written.forEach((slot, each) -> saved.put(slot, each.told(clock.getZone())));
        return saved;
    }

    private record Written(ReportField field, ReportValue value, boolean done, Answer answer) {
        Saved told(ZoneId zone) {
            var at = LocalTime.ofInstant(value.getSavedAt(), zone);
            return Saved.of(value, done, at, answer.problem(), Gaps.range(field));
        }
    }

    private Written write(Open open, Slot slot, Entry entry, @Nullable ReportValue present) {
        var field = open.field(slot);
        var answer = Answers.read(field, entry.text());
        boolean untouched =
                open.begun() && entry.version() == null && answer.text().isEmpty(); // filled in just now
        if (present != null && (untouched || present.getText().equals(answer.text()))) {
            return new Written(field, present, true, answer);
        }
        if (present != null && !open.begun() && !present.getVersion().equals(entry.version())) {
            return new Written(field, present, false, answer);
        }
        var value = present == null ? ReportValue.blank(open.report(), slot.rowId(), slot.fieldId()) : present;
        value.write(answer, present == null ? ValueSource.TYPED : present.getSource(), open.stamp());
        return new Written(field, values.save(value), true, answer);
    }

    /** Puts a text that was there before, or is known to the system, into a field. */
    void put(Actor actor, UUID id, Slot slot, String text, ValueSource source) {
        var open = open(actor, id);
        var field = open.field(slot);
        var value = values.in(id, slot.rowId(), slot.fieldId())
                .orElseGet(() -> ReportValue.blank(id, slot.rowId(), slot.fieldId()));
        value.write(Answers.read(field, text), source, open.stamp());
        values.save(value);
        reports.saved(id, clock.instant(), actor.name());
    }

    /** Hangs files on a field, all or none. */
    void attach(Actor actor, UUID id, Slot slot, Collection<MultipartFile> files) {
        var open = open(actor, id);
        if (open.field(slot).getKind() != FieldKind.FILES) {
            throw new RecordNotFound(ReportField.class, slot.fieldId());
        }
        var value = values.in(id, slot.rowId(), slot.fieldId()).orElseGet(() -> {
            var blank = ReportValue.blank(id, slot.rowId(), slot.fieldId());
            blank.write(Answer.text(""), ValueSource.TYPED, open.stamp());
            return values.saveAndFlush(blank);
        });
        evidence.attachAll(actor, ReportValue.SUBJECT, value.getId(), files);
        reports.saved(id, clock.instant(), actor.name());
    }

    /** Begins a report that nobody has begun: what is known stands in it then. */
    Seen begin(Actor actor, UUID id) {
        return open(actor, id).seen();
    }

    private record Open(Seen seen, ReportForm form, boolean begun, Actor.Stamp stamp) {

        UUID report() {
            return seen.report().getId();
        }

        /** The field must belong to the form, the row to the report, and both together. */
        ReportField field(Slot slot) {
            var field = form.field(slot.fieldId());
            boolean fits = slot.rowId() == null
                    ? field.getPlace() != FieldPlace.ROW
                    : field.getPlace() == FieldPlace.ROW
                            && seen.rows().stream().anyMatch(row -> row.getId().equals(slot.rowId()));
            if (!fits) {
                throw new RecordNotFound(ReportField.class, slot.key());
            }
            return field;
        }
    }

    private Open open(Actor actor, UUID id) {
        reports.queue(id);
        var seen = finder.report(actor, id);
        ensureFillable(actor, seen);
        var form = forms.findById(seen.frame().collection().getFormId()).orElseThrow();
        var now = clock.instant();
        boolean missing = seen.report().getStatus() == ReportStatus.MISSING;
        if (missing) {
            seen.report().move(ReportAction.START, seen.frame(), Said.nothing(), actor.stamp(now));
            reports.save(seen.report()); // publishes that it was begun
            prefill.fill(actor, seen, form);
        }
        return new Open(seen, form, missing, actor.stamp(now));
    }

    void ensureFillable(Actor actor, Seen seen) {
        var report = seen.report();
        if (!seen.stand().own()) {
            throw new AccessDeniedException(actor.name() + " does not fill in report " + report.getId());
        }
        if (!report.getStatus().owed()) {
            throw new RuleBroken("reporting.fill.from." + report.getStatus());
        }
        if (!ReportPolicy.running(seen.campaign(), seen.frame().collection())) {
            throw new RuleBroken(
                    "reporting.collection.not-open", seen.frame().collection().getName());
        }
        if (locked(seen, clock.instant())) {
            throw new RuleBroken(
                    "reporting.locked", seen.frame().period().getDueOn().toString());
        }
    }

    private boolean locked(Seen seen, Instant now) {
        var today = LocalDate.ofInstant(now, clock.getZone());
        return seen.report()
                .locked(seen.frame().collection().isLockAfter(), seen.frame().period(), today);
    }

    boolean fillable(Seen seen) {
        return policy.mayFill(
                        seen.stand(),
                        seen.report(),
                        seen.campaign(),
                        seen.frame().collection())
                && !locked(seen, clock.instant());
    }
}
