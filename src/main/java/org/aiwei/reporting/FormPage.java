package org.aiwei.reporting;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A form as its office sees it.
 *
 * @param frozen sent out and closed for changes
 * @param latest no newer version is there
 * @param field the one being written
 */
record FormPage(
        UUID id,
        Long version,
        String name,
        int number,
        boolean frozen,
        boolean latest,
        boolean used,
        List<ReportField> head,
        List<ReportField> rows,
        List<ReportField> tail,
        @Nullable ReportField field,
        List<Option> facts) {

    static FormPage of(ReportForm form, boolean latest, boolean used, @Nullable ReportField field, List<Option> facts) {
        return new FormPage(
                form.getId(),
                form.getVersion(),
                form.getName(),
                form.getNumber(),
                form.getFrozenAt() != null,
                latest,
                used,
                form.at(FieldPlace.HEAD),
                form.at(FieldPlace.ROW),
                form.at(FieldPlace.TAIL),
                field,
                facts);
    }

    public List<ReportField> at(FieldPlace place) {
        return switch (place) {
            case HEAD -> head;
            case ROW -> rows;
            case TAIL -> tail;
        };
    }

    public int size() {
        return head.size() + rows.size() + tail.size();
    }

    public String path() {
        return "/collections/forms/" + id;
    }
}
