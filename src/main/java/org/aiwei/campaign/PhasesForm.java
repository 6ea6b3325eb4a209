package org.aiwei.campaign;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

record PhasesForm(List<@Valid Row> phases, @Nullable Long version) {

    PhasesForm {
        phases = Rows.of(phases);
    }

    static PhasesForm of(List<Phase> phases, Long version) {
        var rows = phases.stream().map(Row::of).toList();
        return new PhasesForm(Rows.withSpare(rows, Row.BLANK), version);
    }

    PhasesForm reshaped(String wish) {
        return new PhasesForm(Rows.reshaped(phases, wish, Row.BLANK), version);
    }

    List<Phase> read(Errors errors) {
        var read = new ArrayList<Phase>();
        for (int i = 0; i < phases.size(); i++) {
            phases.get(i).read(errors, "phases[" + i + "].", read);
        }
        if (phases.size() > Rows.MOST) {
            errors.reject("campaign.rows.tooMany", new Object[] {Rows.MOST}, null);
        }
        return read;
    }

    record Row(
            @Size(max = 50) String name,
            @Size(max = 20) String from,
            @Size(max = 20) String to,
            @Size(max = 2000) String tasks) {

        static final Row BLANK = new Row("", "", "", "");

        Row {
            name = Typed.text(name);
            from = Typed.text(from);
            to = Typed.text(to);
            tasks = Typed.text(tasks);
        }

        static Row of(Phase phase) {
            return new Row(phase.name(), phase.fromOn().toString(), phase.toOn().toString(), phase.tasks());
        }

        private void read(Errors errors, String path, List<Phase> read) {
            if (equals(BLANK)) {
                return;
            }
            if (name.isEmpty()) {
                errors.rejectValue(path + "name", "campaign.name.missing");
            }
            var first = Typed.date(errors, path + "from", from);
            var last = Typed.date(errors, path + "to", to);
            if (first != null && last != null) {
                if (first.isAfter(last)) {
                    errors.rejectValue(path + "to", "campaign.dates.order");
                } else {
                    read.add(new Phase(name, first, last, tasks));
                }
            }
        }
    }
}
