package org.aiwei.reporting;

import java.util.Arrays;
import java.util.List;
import org.aiwei.platform.RuleBroken;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** What the server takes of one page that is sent, so that a form too large for it is never sent out. */
@Component
class PageRoom {

    /** Beside the fields: the page's own, the tokens, the button. */
    private static final int SPARE = 20;

    /** A character as a browser sends it takes up to nine bytes; a supplementary one counts twice. */
    private static final int CHARACTER = 9;

    /** Names of a field and of its version, and the version. */
    private static final int NAMES = 250;

    private final int parameters;
    private final long bytes;

    PageRoom(
            @Value("${server.tomcat.max-parameter-count}") int parameters,
            @Value("${server.tomcat.max-http-form-post-size}") DataSize bytes) {
        this.parameters = parameters;
        this.bytes = bytes.toBytes();
    }

    /** @throws RuleBroken when what stands in one place of the form could not be saved at once, were it filled in full */
    void ensure(ReportForm form) {
        for (var place : FieldPlace.values()) {
            var fields = form.at(place);
            if (!takes(inputs(fields), size(fields))) {
                throw new RuleBroken("reporting.form.page", form.getName(), longTexts(fields.size()));
            }
        }
    }

    /** Whether all of a report fits on one page. */
    boolean takesAll(ReportForm form, int rows) {
        var once = Arrays.stream(FieldPlace.values())
                .filter(place -> place != FieldPlace.ROW)
                .flatMap(place -> form.at(place).stream())
                .toList();
        var each = form.at(FieldPlace.ROW);
        return takes(inputs(once) + (long) inputs(each) * rows, size(once) + size(each) * rows);
    }

    private boolean takes(long inputs, long size) {
        return inputs <= parameters - SPARE && size <= bytes - SPARE * NAMES;
    }

    private static int inputs(List<ReportField> fields) {
        return 2
                * (int) fields.stream()
                        .filter(field -> field.getKind() != FieldKind.FILES)
                        .count();
    }

    private static long size(List<ReportField> fields) {
        return fields.stream().mapToLong(PageRoom::size).sum();
    }

    private static long size(ReportField field) {
        return switch (field.getKind()) {
            case FILES -> 0;
            case LONG_TEXT -> NAMES + (long) Answers.LONGEST * CHARACTER;
            default -> NAMES + (long) Answers.LINE * CHARACTER;
        };
    }

    private String longTexts(int fields) {
        long left = bytes - SPARE * NAMES - (long) fields * (NAMES + Answers.LINE * CHARACTER);
        return String.valueOf(Math.max(0, left / ((long) Answers.LONGEST * CHARACTER)));
    }
}
