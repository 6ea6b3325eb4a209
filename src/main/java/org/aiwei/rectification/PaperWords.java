package org.aiwei.rectification;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.aiwei.document.OfficialPaper.Column;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** Words of a paper in one language; files are always Chinese, the page to print speaks as its reader does. */
@RequiredArgsConstructor
final class PaperWords {

    private final MessageSource messages;
    private final Locale locale;
    private final Map<String, String> known = new HashMap<>();

    static PaperWords chinese(MessageSource messages) {
        return new PaperWords(messages, Locale.SIMPLIFIED_CHINESE);
    }

    /** A word of a list of codes; a code that is unknown stands for itself. */
    String word(String list, String code) {
        return known.computeIfAbsent(list + "." + code, key -> looked(list, code));
    }

    private String looked(String list, String code) {
        return Objects.requireNonNullElse(messages.getMessage(list + "." + code, null, code, locale), code);
    }

    String say(String key, Object... args) {
        return messages.getMessage(key, args, locale);
    }

    String title(PaperView view) {
        return say("rectification.view." + view);
    }

    String heading(PaperColumn column) {
        return say("rectification.col." + column);
    }

    List<Column> columns(PaperView view) {
        return view.getColumns().stream()
                .map(column -> new Column(heading(column), column.getShare()))
                .toList();
    }

    List<String> signs(PaperView view) {
        return view.getSigns().stream()
                .map(sign -> say("rectification.sign." + sign))
                .toList();
    }

    /** @param seq number of the row, for the first column */
    @Nullable
    Object value(PaperColumn column, PaperLine line, int seq) {
        return column == PaperColumn.SEQ
                ? Integer.valueOf(seq)
                : column.getValue().apply(line, this);
    }

    String text(PaperColumn column, PaperLine line, int seq) {
        var value = value(column, line, seq);
        if (value instanceof LocalDate day) {
            return day.getYear() + "." + day.getMonthValue() + "." + day.getDayOfMonth();
        }
        return value == null ? "" : value.toString();
    }
}
