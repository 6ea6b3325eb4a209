package org.aiwei.document;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.access.Duty;
import org.aiwei.access.UnitPath;
import org.aiwei.platform.Paging;
import org.aiwei.platform.RecordNotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register of numbers: every one of a year, with those that are void and those that are missing. */
@Service
@Transactional
@RequiredArgsConstructor
public class NumberRegister {

    private final DocumentSeriesRepository repository;
    private final DocumentNumberRepository numbers;
    private final NumberSeries series;
    private final NumberPolicy policy;
    private final JdbcClient jdbc;
    private final Clock clock;

    RegisterPage page(Actor actor, @Nullable UUID wanted, @Nullable Integer wantedYear, @Nullable Integer page) {
        actor.at(Duty.CAMPAIGN_OFFICER).forEach(series::all);
        var all = visible(actor);
        var chosen = all.stream()
                .filter(each -> each.getId().equals(wanted))
                .findFirst()
                .or(() -> all.stream().findFirst())
                .orElse(null);
        int year = wantedYear == null ? thisYear() : wantedYear;
        var choices = all.stream().map(SeriesRef::of).toList();
        if (chosen == null) {
            return new RegisterPage(choices, null, false, year, List.of(year), Page.empty());
        }
        var keeps = policy.keeps(actor, new UnitPath(chosen.getOwnerPath()));
        var rows = rows(chosen.getId(), year, page);
        return new RegisterPage(choices, SeriesRef.of(chosen), keeps, year, years(chosen.getId(), year), rows);
    }

    /** @throws RecordNotFound when this person sees no such series */
    @Transactional(readOnly = true)
    public List<NumberRow> register(Actor actor, UUID seriesId, int year) {
        return rows(load(actor, seriesId).getId(), year, 0, Integer.MAX_VALUE);
    }

    SeriesForm form(Actor actor, UUID id) {
        var kept = load(actor, id);
        policy.ensureKeeps(actor, new UnitPath(kept.getOwnerPath()));
        return SeriesForm.of(kept, series.next(id, thisYear()));
    }

    DocumentSeries load(Actor actor, UUID id) {
        Specification<DocumentSeries> wanted = (kept, query, cb) -> cb.equal(kept.get("id"), id);
        return repository
                .findOne(policy.visibleTo(actor).and(wanted))
                .orElseThrow(() -> new RecordNotFound(DocumentSeries.class, id));
    }

    int thisYear() {
        return LocalDate.now(clock).getYear();
    }

    private List<DocumentSeries> visible(Actor actor) {
        return repository.findAll(policy.visibleTo(actor), Sort.by("ownerPath", "code", "id"));
    }

    private List<Integer> years(UUID seriesId, int shown) {
        return Stream.concat(
                        numbers.years(seriesId).stream(),
                        IntStream.of(thisYear(), shown).boxed())
                .distinct()
                .sorted((one, two) -> two - one)
                .toList();
    }

    private Page<NumberRow> rows(UUID seriesId, int year, @Nullable Integer page) {
        var cut = Paging.page(page, "n");
        var total = jdbc.sql("select count(*) from document_number where series_id = ? and year = ?")
                .params(seriesId, year)
                .query(Long.class)
                .single();
        return new PageImpl<>(rows(seriesId, year, cut.getOffset(), cut.getPageSize()), cut, total);
    }

    private List<NumberRow> rows(UUID seriesId, int year, long offset, int limit) {
        return jdbc.sql("""
                select id, n, text, title, (drawn_at at time zone 'Asia/Shanghai')::date as drawn_on, drawn_by_name,
                       (voided_at at time zone 'Asia/Shanghai')::date as voided_on, voided_by_name, void_reason,
                       case when before < n - 1 then before + 1 end as gap_from
                  from (select number.*, lag(n, 1, coalesce((select max(e.n) from document_number e join document_series s on s.id = e.series_id
                                                              where e.series_id = number.series_id and e.year < number.year
                                                                and s.pattern not like '%{year}%'), 0)) over (order by n) as before
                          from document_number number where series_id = ? and year = ?) number
                 order by n desc offset ? limit ?
                """)
                .params(seriesId, year, offset, limit)
                .query(NumberRow.class)
                .list();
    }
}
