package org.aiwei.reporting;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.platform.RecordNotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Brings in what is there already: last time's text, facts of the system, what cooperating units sent. */
@Service
@Transactional
@RequiredArgsConstructor
class Quotes {

    private final Filling filling;
    private final Previous previous;
    private final Facts facts;
    private final Gathering gathering;
    private final FormRepository forms;
    private final ValueRepository values;

    void last(Actor actor, UUID id, Slot slot) {
        var seen = filling.begin(actor, id);
        var field = form(seen).field(slot.fieldId());
        var row = slot.rowId() == null ? null : row(seen, slot.rowId());
        var text = Optional.ofNullable(previous.of(seen).of(row, field))
                .orElseThrow(() -> new RecordNotFound(ReportValue.class, slot.key()));
        filling.put(actor, id, slot, text, ValueSource.LAST_MONTH);
    }

    /** Of every row: last time's words where none stand yet, and what the system knows. What somebody wrote stays. */
    void all(Actor actor, UUID id) {
        var seen = filling.begin(actor, id);
        var lastTime = previous.of(seen);
        for (var row : List.copyOf(seen.rows())) {
            for (var field : form(seen).at(FieldPlace.ROW)) {
                var slot = new Slot(row.getId(), field.getId());
                var words = lastTime.of(row, field);
                if (worded(field)
                        && words != null
                        && !words.isBlank()
                        && text(seen, slot).isEmpty()) {
                    filling.put(actor, id, slot, words, ValueSource.LAST_MONTH);
                }
            }
            facts.of(seen, row).forEach(known -> {
                append(actor, seen, row, known.fact().text());
                number(actor, seen, row, known);
            });
        }
    }

    /** Words that hold for more than one time; why something was late last time, and how much there was, do not. */
    private static boolean worded(ReportField field) {
        return field.getKind() == FieldKind.TEXT || (field.getKind() == FieldKind.LONG_TEXT && field.isRequired());
    }

    /** Adds the sentence to the row's text; a field that asks for just this fact takes its number. */
    void fact(Actor actor, UUID id, UUID rowId, @Nullable String key) {
        var seen = filling.begin(actor, id);
        var row = row(seen, rowId);
        for (var known : facts.of(seen, row)) {
            if (key == null || key.equals(known.key())) {
                append(actor, seen, row, known.fact().text());
                number(actor, seen, row, known);
            }
        }
    }

    /** @param from the cooperating unit's row; {@code null}: all of them */
    void gathered(Actor actor, UUID id, UUID rowId, @Nullable UUID from) {
        var seen = filling.begin(actor, id);
        var row = row(seen, rowId);
        gathering.of(seen, row).stream()
                .filter(each -> from == null || each.rowId().equals(from))
                .forEach(each -> append(actor, seen, row, each.words()));
    }

    /** Once: what stands there already is not quoted again. */
    private void append(Actor actor, Seen seen, ReportRow row, String words) {
        var field = form(seen).at(FieldPlace.ROW).stream()
                .filter(each -> each.getKind() == FieldKind.LONG_TEXT)
                .findFirst();
        if (field.isEmpty()) {
            return;
        }
        var slot = new Slot(row.getId(), field.get().getId());
        var present = text(seen, slot);
        if (!present.contains(words)) {
            var text = present.isEmpty() ? words : present + "\n" + words;
            filling.put(actor, seen.report().getId(), slot, text, ValueSource.FACT);
        }
    }

    private void number(Actor actor, Seen seen, ReportRow row, Facts.Known known) {
        var number = known.fact().number();
        if (number == null) {
            return;
        }
        for (var field : form(seen).at(FieldPlace.ROW)) {
            var slot = new Slot(row.getId(), field.getId());
            if (field.getKind() == FieldKind.NUMBER && known.code().equals(field.getFactCode())) {
                filling.put(actor, seen.report().getId(), slot, number.toPlainString(), ValueSource.FACT);
            }
        }
    }

    private String text(Seen seen, Slot slot) {
        return values.in(seen.report().getId(), slot.rowId(), slot.fieldId())
                .map(ReportValue::getText)
                .orElse("");
    }

    private ReportForm form(Seen seen) {
        return forms.findById(seen.frame().collection().getFormId()).orElseThrow();
    }

    private static ReportRow row(Seen seen, UUID rowId) {
        return List.copyOf(seen.rows()).stream()
                .filter(row -> row.getId().equals(rowId))
                .findFirst()
                .orElseThrow(() -> new RecordNotFound(ReportRow.class, rowId));
    }
}
