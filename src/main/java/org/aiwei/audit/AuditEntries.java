package org.aiwei.audit;

import java.time.Clock;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.platform.Paging;
import org.aiwei.platform.RuleBroken;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** The trail for those who may read it. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class AuditEntries {

    private final AuditEntryRepository repository;
    private final AuditPolicy policy;
    private final ChainCheck check;
    private final JdbcClient jdbc;
    private final Clock clock;

    /** Newest first; paged by the number of the last entry shown, so that no page needs counting. */
    AuditPage list(Actor actor, AuditFilter filter) {
        var wanted = policy.visibleTo(actor).and(filter.toSpecification(clock.getZone()));
        List<AuditEntry> found = repository.findBy(
                wanted,
                query -> query.sortBy(Sort.by(Sort.Direction.DESC, "seq"))
                        .limit(Paging.ROWS + 1)
                        .all());
        var shown = found.subList(0, Math.min(found.size(), Paging.ROWS));
        return new AuditPage(
                shown.stream().map(entry -> AuditRow.of(entry, clock.getZone())).toList(),
                found.size() > Paging.ROWS ? shown.get(Paging.ROWS - 1).getSeq() : null,
                policy.kinds(actor));
    }

    /**
     * Whether every entry is what was written and none is missing, and whether the trail is the one that was printed;
     * says where it breaks. Reads all of it, so only one such check runs at a time.
     *
     * @param typed what papers say of it, each as {@code 1234:0f3a…}; may be empty
     * @throws RuleBroken while another one runs
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public ChainReport chainIntact(Actor actor, @Nullable String typed) {
        policy.ensureChecks(actor);
        var roots = Roots.typed(typed);
        var alone = jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended('audit chain check', 0))")
                .query(Boolean.class)
                .single();
        if (!alone) {
            throw new RuleBroken("audit.check.running");
        }
        return check.run(roots);
    }
}
