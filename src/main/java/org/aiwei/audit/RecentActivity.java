package org.aiwei.audit;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.campaign.CampaignActivity;
import org.aiwei.campaign.CampaignRef;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@RequiredArgsConstructor
class RecentActivity implements CampaignActivity {

    /** Pages of subjects; what is not named here has none of its own. */
    private static final Map<String, String> PAGES =
            Map.of("campaign", "/campaigns/", "assignment", "/assignments/", "round", "/inspections/");

    private final AuditEntryRepository repository;
    private final AuditPolicy policy;
    private final Clock clock;

    @Override
    @Transactional(readOnly = true)
    public List<Day> recent(Actor actor, CampaignRef campaign, int limit) {
        List<AuditEntry> found = repository.findBy(
                policy.activity(actor, campaign),
                query -> query.sortBy(Sort.by(Sort.Direction.DESC, "seq"))
                        .limit(limit)
                        .all());
        var days = new LinkedHashMap<LocalDate, List<Entry>>();
        for (var entry : found) {
            var at = entry.getOccurredAt().atZone(clock.getZone());
            days.computeIfAbsent(at.toLocalDate(), day -> new ArrayList<>())
                    .add(entry(entry, at.toLocalTime().truncatedTo(ChronoUnit.MINUTES)));
        }
        return days.entrySet().stream()
                .map(day -> new Day(day.getKey(), day.getValue()))
                .toList();
    }

    private static Entry entry(AuditEntry entry, LocalTime time) {
        return new Entry(
                time,
                entry.getActorName(),
                AuditRow.actionKey(entry),
                entry.getSubjectLabel(),
                entry.getDetail(),
                href(entry));
    }

    private static @Nullable String href(AuditEntry entry) {
        var page = PAGES.get(entry.getSubjectType());
        return page == null ? null : page + entry.getSubjectId();
    }
}
