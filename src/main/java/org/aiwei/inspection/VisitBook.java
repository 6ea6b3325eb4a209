package org.aiwei.inspection;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Visits and findings as the pages of rounds, sites and coverage show them: each as far as the reader knows of it. */
@Component
@Transactional(readOnly = true)
@RequiredArgsConstructor
class VisitBook implements VisitRecords {

    private static final int MOST = 200;

    private final VisitRepository visits;
    private final VisitPolicy visitPolicy;
    private final FindingRepository findings;
    private final FindingPolicy findingPolicy;
    private final JdbcClient jdbc;

    @Override
    public Map<UUID, LocalDate> lastByUnit(UUID campaignId) {
        record Last(UUID unitId, LocalDate visitedOn) {}
        return jdbc
                .sql("select unit_id, visited_on from v_unit_last_visit where campaign_id = ?")
                .param(campaignId)
                .query(Last.class)
                .list()
                .stream()
                .collect(toMap(Last::unitId, Last::visitedOn));
    }

    @Override
    public List<Visited> ofRound(Actor actor, UUID roundId) {
        Specification<Visit> ofRound = (visit, query, cb) -> cb.equal(visit.get("roundId"), roundId);
        var seen = visits.findAll(visitPolicy.visibleTo(actor).and(ofRound), Sort.by("startedAt", "id"));
        var ids = seen.stream().map(Visit::getId).toList();
        var counts = findings.counts(ids).stream().collect(toMap(row -> row.visitId(), row -> row.findings()));
        return seen.stream()
                .map(visit -> new Visited(
                        visit.getTargetId(),
                        visit.getVisitedOn(),
                        "VisitStatus." + visit.getStatus(),
                        counts.getOrDefault(visit.getId(), 0L),
                        "/m/visits/" + visit.getId()))
                .toList();
    }

    @Override
    public List<Happened> atSite(Actor actor, UUID siteId) {
        var all = new ArrayList<Happened>();
        visitedAt(actor, siteId)
                .forEach(visit -> all.add(new Happened(
                        visit.getVisitedOn(),
                        "inspection.history.visit",
                        visit.getUnitName(),
                        "/m/visits/" + visit.getId())));
        foundAt(actor, siteId)
                .forEach(finding -> all.add(new Happened(
                        finding.getFoundOn(),
                        "inspection.history.finding",
                        finding.label(),
                        "/findings/" + finding.getId())));
        return all.stream()
                .sorted(Comparator.comparing(Happened::day).reversed().thenComparing(Happened::href))
                .toList();
    }

    private List<Visit> visitedAt(Actor actor, UUID siteId) {
        var ids = jdbc.sql("select distinct visit_id from visit_answer where site_id = ? limit ?")
                .params(siteId, MOST)
                .query(UUID.class)
                .list();
        Specification<Visit> here = (visit, query, cb) -> visit.get("id").in(ids);
        return ids.isEmpty()
                ? List.of()
                : visits.findAll(visitPolicy.visibleTo(actor).and(here));
    }

    private List<Finding> foundAt(Actor actor, UUID siteId) {
        Specification<Finding> here = (finding, query, cb) -> cb.and(
                cb.equal(finding.get("siteId"), siteId),
                cb.not(finding.get("status").in(FindingStatus.DRAFT, FindingStatus.DISMISSED)));
        return findings.findBy(
                findingPolicy.visibleTo(actor).and(here),
                found -> found.sortBy(Sort.by(Sort.Order.desc("foundOn"), Sort.Order.asc("id")))
                        .limit(MOST)
                        .all());
    }
}
