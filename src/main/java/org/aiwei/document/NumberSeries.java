package org.aiwei.document;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.access.UnitPath;
import org.aiwei.document.DocumentNumber.Paper;
import org.aiwei.platform.RecordNotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Document numbers as the modules above draw them: at issue, never at draft. */
@Service
@RequiredArgsConstructor
public class NumberSeries {

    private final DocumentSeriesRepository series;
    private final DocumentNumberRepository numbers;
    private final UsualSeries usual;
    private final PlatformTransactionManager transactions;
    private final JdbcClient jdbc;
    private final Clock clock;

    /**
     * The series of an office, without asking who looks; the usual ones are made when it has none yet.
     *
     * @param owner path of the office that issues
     */
    @Transactional
    public List<SeriesRef> all(UnitPath owner) {
        var known = series.findByOwnerPathOrderByCodeAscIdAsc(owner.value());
        if (known.isEmpty()) {
            make(owner);
            known = series.findByOwnerPathOrderByCodeAscIdAsc(owner.value());
        }
        return known.stream().map(SeriesRef::of).toList();
    }

    /**
     * The series of that code, such as {@link SeriesRef#HANDOVER}, without asking who looks.
     *
     * @throws RecordNotFound when the office has none of that code
     */
    @Transactional
    public SeriesRef of(UnitPath owner, String code) {
        return all(owner).stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new RecordNotFound(DocumentSeries.class, code));
    }

    /**
     * A series of issues, made when it is first asked for; the office may rename it and choose how it counts.
     *
     * @param code {@link SeriesRef#BULLETIN} or {@link SeriesRef#TIP}
     */
    @Transactional
    public SeriesRef issues(UnitPath owner, String code) {
        all(owner);
        usual.makeIssues(owner, code);
        return of(owner, code);
    }

    /** @throws RecordNotFound when there is none */
    @Transactional(readOnly = true)
    public SeriesRef ref(UUID seriesId) {
        return SeriesRef.of(found(seriesId));
    }

    /**
     * The next number, in the caller's transaction and after the caller's own check of rights: when that is rolled
     * back, the number was never drawn. The counter's row stays locked until the transaction ends, so that two draws
     * at once never get the same and never leave one out; draw late.
     *
     * @param year of the day on the paper
     * @param subjectType what it is for, such as {@code rectification_notice}
     * @param title of the paper, for the register
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public DocNumber draw(Actor actor, UUID seriesId, int year, String subjectType, UUID subjectId, String title) {
        var from = found(seriesId);
        int n = next(seriesId, year);
        jdbc.sql("update document_counter set next = next + 1 where series_id = ? and year = ?")
                .params(seriesId, from.counted(year))
                .update();
        var paper = new Paper(subjectType, subjectId, title);
        var number = DocumentNumber.draw(from, year, n, paper, actor.stamp(clock.instant()));
        return numbers.save(number).ref();
    }

    /**
     * Makes void whatever number the subject holds; it stays in the register and is never given again.
     *
     * @throws org.aiwei.platform.RuleBroken without a reason
     */
    @Transactional
    public void annul(Actor actor, String subjectType, UUID subjectId, String reason) {
        for (var number : numbers.findBySubjectTypeAndSubjectIdAndVoidedAtIsNull(subjectType, subjectId)) {
            number.annul(found(number.getSeriesId()), reason, actor.stamp(clock.instant()));
            numbers.save(number); // publishes the event that the number registered
        }
    }

    /** What would be drawn next; locks the counter until the transaction ends. */
    int next(UUID seriesId, int year) {
        int counted = found(seriesId).counted(year);
        jdbc.sql("insert into document_counter (series_id, year, next) values (?, ?, 1) on conflict do nothing")
                .params(seriesId, counted)
                .update();
        return jdbc.sql("select next from document_counter where series_id = ? and year = ? for update")
                .params(seriesId, counted)
                .query(Integer.class)
                .single();
    }

    /** Those who only look may be the first to ask; what they look at is made beside their reading. */
    private void make(UnitPath owner) {
        if (TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            var apart = new TransactionTemplate(transactions);
            apart.setPropagationBehavior(Propagation.REQUIRES_NEW.value());
            apart.executeWithoutResult(own -> usual.make(owner));
        } else {
            usual.make(owner);
        }
    }

    private DocumentSeries found(UUID id) {
        return series.findById(id).orElseThrow(() -> new RecordNotFound(DocumentSeries.class, id));
    }
}
