package org.aiwei.document;

import java.text.Normalizer;
import java.time.Clock;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.access.UnitPath;
import org.aiwei.platform.RuleBroken;
import org.aiwei.platform.StaleRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How an office keeps its number series. */
@Service
@Transactional
@RequiredArgsConstructor
public class SeriesDesk {

    private static final int MOST = 99_999;

    private final DocumentSeriesRepository repository;
    private final DocumentNumberRepository numbers;
    private final NumberRegister register;
    private final NumberSeries series;
    private final NumberPolicy policy;
    private final JdbcClient jdbc;
    private final Clock clock;

    UUID add(Actor actor, UnitPath owner, SeriesForm form) {
        policy.ensureKeeps(actor, owner);
        series.all(owner);
        int next = number(form.next());
        var id = UUID.randomUUID();
        ensureOwn(owner.value(), id, text(form.prefix()));
        var code = "O" + id.toString().substring(0, 8);
        var by = actor.stamp(clock.instant());
        var added = DocumentSeries.of(id, owner, code, text(form.name()), text(form.prefix()), by);
        repository.saveAndFlush(added);
        startAt(actor, added, next);
        return id;
    }

    void edit(Actor actor, UUID id, SeriesForm form) {
        var kept = register.load(actor, id);
        policy.ensureKeeps(actor, new UnitPath(kept.getOwnerPath()));
        StaleRecord.check(DocumentSeries.class, id, form.version(), kept.getVersion());
        int next = number(form.next());
        ensureOwn(kept.getOwnerPath(), id, text(form.prefix()));
        kept.rename(text(form.name()), text(form.prefix()), actor.stamp(clock.instant()));
        if (form.yearly() != null) {
            kept.countYearly(form.yearly(), actor.stamp(clock.instant()));
            repository.saveAndFlush(kept);
        }
        startAt(actor, kept, next);
    }

    /** A bureau begins with the program in the middle of a year: what came before was numbered elsewhere. */
    private void startAt(Actor actor, DocumentSeries kept, int wanted) {
        int year = register.thisYear();
        if (wanted != series.next(kept.getId(), year)) {
            int last = kept.yearly() ? numbers.last(kept.getId(), year) : numbers.last(kept.getId());
            if (wanted <= last) {
                throw new RuleBroken("document.series.next.used", last + 1);
            }
            jdbc.sql("update document_counter set next = ? where series_id = ? and year = ?")
                    .params(wanted, kept.getId(), kept.counted(year))
                    .update();
            kept.startAt(year, wanted, actor.stamp(clock.instant()));
        }
        repository.save(kept); // publishes the events that the series registered
    }

    /** Two series that look the same would give two papers the same number. */
    private void ensureOwn(String owner, UUID id, String prefix) {
        if (repository.existsByOwnerPathAndPatternAndIdNot(owner, DocumentSeries.pattern(prefix), id)) {
            throw new RuleBroken("document.series.taken", prefix);
        }
    }

    private static int number(@Nullable String typed) {
        var plain = text(typed);
        if (!plain.matches("[1-9]\\d{0,4}") || Integer.parseInt(plain) > MOST) {
            throw new RuleBroken("document.series.next");
        }
        return Integer.parseInt(plain);
    }

    private static String text(@Nullable String typed) {
        return typed == null
                ? ""
                : Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
    }
}
