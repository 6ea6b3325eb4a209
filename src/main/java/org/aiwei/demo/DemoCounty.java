package org.aiwei.demo;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import lombok.RequiredArgsConstructor;
import org.aiwei.account.Accounts;
import org.aiwei.campaign.CampaignAction;
import org.aiwei.campaign.Campaigns;
import org.aiwei.delivery.Inbox;
import org.aiwei.job.Recurring;
import org.aiwei.organization.Organizations;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes the example county in an empty installation, all of it or nothing. Days are counted from today. */
@Component
@Profile("demo")
@RequiredArgsConstructor
class DemoCounty implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(DemoCounty.class);

    private final DemoClock clock;
    private final DemoPlaces places;
    private final DemoPeople people;
    private final DemoCampaigns campaigns;
    private final DemoCourse course;
    private final DemoInspections inspections;
    private final DemoRectifications rectifications;
    private final DemoLadder ladder;
    private final DemoReports reports;
    private final DemoResults results;
    private final DemoBulletins bulletins;
    private final Campaigns moves;
    private final Organizations organizations;
    private final Accounts accounts;
    private final Inbox inbox;
    private final EntityManager entities;
    private final List<Recurring> jobs;

    @Override
    @Transactional
    public void run(ApplicationArguments args) {
        if (!organizations.all().isEmpty()) {
            return;
        }
        log.info("making the example county");
        var now = clock.instant();
        var today = LocalDate.now(clock);
        var newYear = today.withDayOfYear(1);
        var begun = newYear.atStartOfDay(clock.getZone()).toInstant().plus(Duration.ofHours(9));
        clock.at(begun, () -> {
            places.build(newYear.minusYears(3));
            people.build(newYear);
        });
        var issued = begun.plus(Duration.between(begun, now).dividedBy(12));
        var days = new DemoDays(issued, now);
        var consolidation = write(begun, () -> consolidation(today.getYear()));
        begin("tasks-consolidation.csv", consolidation, today, issued, days);
        begin(
                "tasks-healthy-city.csv",
                write(begun, () -> campaigns.healthyCity(today.getYear())),
                today,
                issued,
                days);
        inspections.play(consolidation, days, today);
        rectifications.play(consolidation, days);
        ladder.play(consolidation, days);
        reports.play(consolidation, days, issued, now);
        results.play(consolidation, days, today);
        bulletins.play(consolidation, days, today);
        days.live(clock, this::forget);
        jobs.stream().filter(job -> job.name().startsWith("dashboard.")).forEach(job -> job.run(now));
        tell(now);
        log.info("the example county is ready");
    }

    /** What happened up to three days ago everybody has read. */
    private void tell(Instant now) {
        forget();
        jobs.stream().filter(job -> job.name().equals("delivery.outbox")).forEach(job -> job.run(now));
        accounts.allActing().forEach(actor -> inbox.knows(actor, now.minus(Duration.ofDays(3))));
    }

    /** All of it is one transaction: what was written and is still in memory would be gone through again and again. */
    private void forget() {
        entities.flush();
        entities.clear();
    }

    private UUID consolidation(int year) {
        return campaigns.consolidation(year, campaigns.adopt(year));
    }

    private UUID write(Instant when, Supplier<UUID> writing) {
        var id = new AtomicReference<UUID>();
        clock.at(when, () -> id.set(writing.get()));
        return Objects.requireNonNull(id.get());
    }

    private void begin(String table, UUID campaign, LocalDate today, Instant issued, DemoDays days) {
        var rows = campaigns.rows(table);
        var written = write(issued, rows, campaign, today);
        clock.at(issued, () -> moves.move(people.actor("lin"), campaign, CampaignAction.PUBLISH, ""));
        for (int i = 0; i < rows.size(); i++) {
            course.play(written.get(i), DemoPlaces.at(rows.get(i), "情形"), days);
        }
    }

    private List<UUID> write(Instant when, List<Map<String, String>> rows, UUID campaign, LocalDate today) {
        var ids = new ArrayList<UUID>();
        clock.at(when, () -> ids.addAll(campaigns.tasks(campaign, rows, today)));
        return ids;
    }
}
