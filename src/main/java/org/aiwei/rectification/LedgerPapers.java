package org.aiwei.rectification;

import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.document.FormPaper;
import org.aiwei.document.FormPaper.Cell;
import org.aiwei.document.FormPapers;
import org.aiwei.platform.RuleBroken;
import org.aiwei.tabular.SheetColumn;
import org.aiwei.tabular.SheetWriter;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The ledger as paper: the real forms and the three lists, as .docx, as .xlsx and as a page to print. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
class LedgerPapers {

    /** What a word processor still opens quickly, and what a printer still likes. */
    static final int MOST_DOCX = 300;

    static final int MOST_PAGE = 500;
    private static final int ALL = Integer.MAX_VALUE;

    private final Ledger ledger;
    private final PaperSource source;
    private final PaperPictures pictures;
    private final FormPapers forms;
    private final ItemFinder finder;
    private final PaperFilters filters;
    private final MessageSource messages;
    private final Clock clock;

    PrintPage page(Actor actor, PaperView view, LedgerFilter filter, Locale locale) {
        var words = new PaperWords(messages, locale);
        long total = ledger.counts(actor, filter).total(filter.light());
        var rows = new ArrayList<List<String>>();
        source.each(ledger.question(actor, filter), words.say("rectification.paper.masked"), MOST_PAGE, line -> {
            int seq = rows.size() + 1;
            rows.add(columns(view).stream()
                    .map(column -> words.text(column, line, seq))
                    .toList());
        });
        var headings = columns(view).stream().map(words::heading).toList();
        var above = words.say(
                "rectification.paper.printed", actor.name(), LocalDate.now(clock), filters.say(actor, filter, words));
        return new PrintPage(view, words.title(view), headings, rows, words.signs(view), above, total);
    }

    /** The whole filter, row after row through a cursor. */
    public void xlsx(Actor actor, PaperView view, LedgerFilter filter, OutputStream out, Consumer<Integer> progress) {
        var words = PaperWords.chinese(messages);
        var columns = columns(view);
        try (var writer = new SheetWriter(out)) {
            var title = words.title(view) + "\n" + above(actor, filter, words);
            var rows = writer.sheet(words.title(view), title, sheet(columns, words));
            var done = new int[1];
            source.each(ledger.question(actor, filter), words.say("rectification.paper.masked"), ALL, line -> {
                int seq = ++done[0];
                var values = new ArrayList<@Nullable Object>();
                columns.forEach(column -> values.add(words.value(column, line, seq)));
                rows.row(values);
                progress.accept(seq);
            });
        }
    }

    /** @throws RuleBroken when the filter leaves more than a paper can hold */
    public byte[] docx(Actor actor, PaperView view, LedgerFilter filter) {
        long total = ledger.counts(actor, filter).total(filter.light());
        if (total > MOST_DOCX) {
            throw new RuleBroken("rectification.paper.many", total, MOST_DOCX);
        }
        var words = PaperWords.chinese(messages);
        var lines = new ArrayList<PaperLine>();
        var question = ledger.question(actor, filter);
        source.each(question, words.say("rectification.paper.masked"), MOST_DOCX, lines::add);
        return forms.docx(form(actor, view, lines, List.of(above(actor, filter, words)), words));
    }

    /** One item as a form of its own. */
    public byte[] docx(Actor actor, PaperView view, UUID id) {
        var item = finder.item(actor, id).item();
        var words = PaperWords.chinese(messages);
        var lines = new ArrayList<PaperLine>();
        var question = ledger.question(actor, LedgerFilter.none());
        source.one(question, id, words.say("rectification.paper.masked"), lines::add);
        var above = words.say("rectification.paper.single", item.getNo(), LocalDate.now(clock));
        return forms.docx(form(actor, view, lines, List.of(above), words));
    }

    long count(Actor actor, LedgerFilter filter) {
        return ledger.counts(actor, filter).total(filter.light());
    }

    String fileName(PaperView view) {
        return PaperWords.chinese(messages).title(view) + LocalDate.now(clock);
    }

    private FormPaper form(Actor actor, PaperView view, List<PaperLine> lines, List<String> above, PaperWords words) {
        var photos = view.pictures() ? pictures.of(actor, lines) : PaperPictures.Sets.none();
        var rows = new ArrayList<List<Cell>>();
        for (var line : lines) {
            int seq = rows.size() + 1;
            rows.add(view.getColumns().stream()
                    .map(column -> column.picture()
                            ? new Cell("", photos.of(column, line.id()))
                            : Cell.of(words.text(column, line, seq)))
                    .toList());
        }
        return new FormPaper(words.title(view), above, words.columns(view), rows, words.signs(view));
    }

    private String above(Actor actor, LedgerFilter filter, PaperWords words) {
        return words.say(
                "rectification.paper.above", actor.name(), LocalDate.now(clock), filters.say(actor, filter, words));
    }

    /** Pictures stand in the .docx only. */
    private static List<PaperColumn> columns(PaperView view) {
        return view.getColumns().stream().filter(column -> !column.picture()).toList();
    }

    private static List<SheetColumn> sheet(List<PaperColumn> columns, PaperWords words) {
        return columns.stream()
                .map(column -> column.date()
                        ? SheetColumn.date(words.heading(column))
                        : SheetColumn.text(words.heading(column), 3 * column.getShare()))
                .toList();
    }
}
