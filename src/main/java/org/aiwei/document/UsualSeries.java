package org.aiwei.document;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.access.UnitPath;
import org.aiwei.organization.Organizations;
import org.aiwei.organization.UnitRef;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The series that every office needs, made when it first asks; the office may rename them afterwards. */
@Component
@RequiredArgsConstructor
class UsualSeries {

    private static final List<String[]> USUAL = List.of(
            new String[] {SeriesRef.HANDOVER, "交办单", "交"},
            new String[] {SeriesRef.ORDER, "限期整改通知书", "整"},
            new String[] {SeriesRef.SUPERVISION, "督办单", "督"},
            new String[] {SeriesRef.INTERVIEW, "约谈通知", "约"});

    private final DocumentSeriesRepository repository;
    private final Organizations organizations;
    private final JdbcClient jdbc;
    private final Clock clock;

    /** Two that ask at once wait for each other; the second finds what the first made. */
    @Transactional
    public void make(UnitPath owner) {
        lock(owner);
        if (repository.findByOwnerPathOrderByCodeAscIdAsc(owner.value()).isEmpty()) {
            var by = Actor.clock().stamp(clock.instant());
            var sign = sign(owner);
            for (var usual : USUAL) {
                var prefix = sign + usual[2];
                repository.save(DocumentSeries.of(UUID.randomUUID(), owner, usual[0], usual[1], prefix, by));
            }
            repository.flush();
        }
    }

    private static final Map<String, String[]> ISSUES = Map.of(
            SeriesRef.BULLETIN, new String[] {"爱国卫生工作通报", "通报"},
            SeriesRef.TIP, new String[] {"爱国卫生工作提示", "提示"});

    /** Only what is missing. */
    @Transactional
    public void makeIssues(UnitPath owner, String code) {
        lock(owner);
        var words = Objects.requireNonNull(ISSUES.get(code));
        if (repository.findByOwnerPathOrderByCodeAscIdAsc(owner.value()).stream()
                .noneMatch(each -> each.getCode().equals(code))) {
            var by = Actor.clock().stamp(clock.instant());
            repository.saveAndFlush(
                    DocumentSeries.issues(UUID.randomUUID(), owner, code, words[0], sign(owner) + words[1], true, by));
        }
    }

    private void lock(UnitPath owner) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('document_series ' || ?, 0)) is null")
                .param(owner.value())
                .query(Boolean.class)
                .single();
    }

    /** 机关代字: the short name of the office, without what cannot stand in it. */
    private String sign(UnitPath owner) {
        var name = organizations.below(owner).stream()
                .filter(unit -> unit.path().equals(owner))
                .map(UnitRef::shortName)
                .findFirst()
                .orElse("");
        var letters = name.codePoints()
                .filter(Character::isLetterOrDigit)
                .limit(20)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return letters.isEmpty() ? "文" : letters;
    }
}
