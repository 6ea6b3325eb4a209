package org.aiwei.rectification;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.aiwei.campaign.Counting;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** A notice as typed; {@code lines} stand in the order of the page. */
record NoticeForm(
        @Size(max = 10) String kind,
        @NotBlank @Size(max = 100) String title,
        @NotBlank @Size(max = 2000) String lead,
        @Size(max = 200) String cc,
        List<@Valid Line> lines,
        @Nullable Long version) {

    NoticeForm {
        kind = ItemTyped.text(kind);
        title = ItemTyped.text(title);
        lead = ItemTyped.text(lead);
        cc = ItemTyped.text(cc);
        lines = lines == null
                ? List.of()
                : lines.stream()
                        .filter(line -> line != null && !line.finding().isEmpty())
                        .toList();
    }

    static NoticeForm of(NoticeDraft draft, @Nullable Long version) {
        return new NoticeForm(
                draft.kind().name(),
                draft.title(),
                draft.lead(),
                draft.cc(),
                draft.lines().stream().map(Line::of).toList(),
                version);
    }

    NoticeKind wanted() {
        return kind.equals(NoticeKind.ORDER.name()) ? NoticeKind.ORDER : NoticeKind.HANDOVER;
    }

    List<UUID> findings() {
        return lines.stream()
                .map(line -> ItemTyped.id(line.finding()))
                .filter(java.util.Objects::nonNull)
                .toList();
    }

    NoticeDraft read(Errors errors) {
        var read = new ArrayList<NoticeDraft.Line>();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            var id = ItemTyped.id(line.finding());
            var days = ItemTyped.number(errors, "lines[" + i + "].days", line.days());
            if (id != null && days != null && days >= 1 && days <= 366) {
                read.add(new NoticeDraft.Line(id, days, line.wanted(), line.demand()));
            } else if (!errors.hasFieldErrors("lines[" + i + "].days")) {
                errors.rejectValue("lines[" + i + "].days", "rule.rectification.notice.days");
            }
        }
        return new NoticeDraft(wanted(), title, lead, cc, read);
    }

    record Line(
            @Size(max = 40) String finding,
            @Size(max = 10) String days,
            @Size(max = 10) String counting,
            @Size(max = 500) String demand) {

        Line {
            finding = ItemTyped.text(finding);
            days = ItemTyped.text(days);
            counting = ItemTyped.text(counting);
            demand = ItemTyped.text(demand);
        }

        static Line of(NoticeDraft.Line line) {
            return new Line(
                    line.findingId().toString(),
                    String.valueOf(line.days()),
                    line.counting().name(),
                    line.demand());
        }

        Counting wanted() {
            return counting.equals(Counting.NATURAL.name()) ? Counting.NATURAL : Counting.WORKDAYS;
        }
    }
}
