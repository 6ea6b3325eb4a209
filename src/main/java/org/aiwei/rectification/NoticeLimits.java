package org.aiwei.rectification;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.calendar.WorkCalendar;
import org.aiwei.campaign.CampaignRules;
import org.aiwei.campaign.Counting;
import org.aiwei.inspection.FindingRef;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How long a finding is given, and whether it is one that came back. */
@Component
@RequiredArgsConstructor
class NoticeLimits {

    private final WorkCalendar calendar;
    private final JdbcClient jdbc;
    private final Clock clock;

    /** What the finder proposed, or what the campaign gives for the severity. */
    NoticeDraft.Line usual(FindingRef finding, CampaignRules rules) {
        var limit = rules.limit(finding.severity());
        int days = finding.limitDays() != null
                ? finding.limitDays()
                : limit.map(each -> each.days()).orElse(7);
        var counting = finding.counting() != null
                ? finding.counting()
                : limit.map(each -> each.counting()).orElse(Counting.WORKDAYS);
        return new NoticeDraft.Line(finding.id(), Math.max(1, days), counting, "");
    }

    /** The last day of the limit, always a workday. */
    LocalDate due(LocalDate from, NoticeDraft.Line line) {
        return due(from, line.days(), line.counting());
    }

    LocalDate due(LocalDate from, int days, Counting counting) {
        return counting == Counting.WORKDAYS
                ? calendar.plusWorkdays(from, days)
                : calendar.workdayOnOrAfter(from.plusDays(days));
    }

    /** 反弹: the same place and the same standard item, closed not long ago. */
    Optional<Relapse> relapse(FindingRef finding, CampaignRules rules) {
        if (finding.siteId() == null || finding.nodeId() == null) {
            return Optional.empty();
        }
        Instant since = clock.instant().minusSeconds(86_400L * rules.followUp().relapseDays());
        return jdbc.sql("""
                select id, no, closed_at from rectification
                 where site_id = :site and node_id = :node and status = 'CLOSED' and closed_at >= :since
                   and close_reason = 'RECTIFIED'
                 order by closed_at desc, id limit 1
                """)
                .param("site", finding.siteId())
                .param("node", finding.nodeId())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query((row, index) -> new Relapse(
                        row.getObject("id", UUID.class),
                        row.getString("no"),
                        LocalDate.ofInstant(row.getTimestamp("closed_at").toInstant(), clock.getZone())))
                .optional();
    }

    record Relapse(UUID id, String no, LocalDate closedOn) {}
}
