package org.aiwei.campaign;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

record MilestonesForm(List<@Valid Row> milestones, @Nullable Long version) {

    MilestonesForm {
        milestones = Rows.of(milestones);
    }

    static MilestonesForm of(List<Milestone> milestones, Long version) {
        var rows = milestones.stream().map(Row::of).toList();
        return new MilestonesForm(Rows.withSpare(rows, Row.BLANK), version);
    }

    MilestonesForm reshaped(String wish) {
        return new MilestonesForm(Rows.reshaped(milestones, wish, Row.BLANK), version);
    }

    List<Milestone> read(Errors errors) {
        var read = new ArrayList<Milestone>();
        for (int i = 0; i < milestones.size(); i++) {
            milestones.get(i).read(errors, "milestones[" + i + "].", read);
        }
        if (milestones.size() > Rows.MOST) {
            errors.reject("campaign.rows.tooMany", new Object[] {Rows.MOST}, null);
        }
        return read;
    }

    record Row(
            @Size(max = 100) String name,
            @Size(max = 20) String day,
            @Size(max = 500) String note) {

        static final Row BLANK = new Row("", "", "");

        Row {
            name = Typed.text(name);
            day = Typed.text(day);
            note = Typed.text(note);
        }

        static Row of(Milestone milestone) {
            return new Row(milestone.name(), milestone.dueOn().toString(), milestone.note());
        }

        private void read(Errors errors, String path, List<Milestone> read) {
            if (equals(BLANK)) {
                return;
            }
            if (name.isEmpty()) {
                errors.rejectValue(path + "name", "campaign.name.missing");
            }
            var due = Typed.date(errors, path + "day", day);
            if (due != null) {
                read.add(new Milestone(name, due, note));
            }
        }
    }
}
