package org.aiwei.fault;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.aiwei.load.County;
import org.aiwei.load.Meter;
import org.aiwei.load.Patience;
import org.aiwei.load.PlainBrowser;

/**
 * The example county lives through the end of a month, the end of a year, a jump of 31 days and a 29 February, the
 * program and its database in UTC: at ten to midnight in Shanghai it is still the old day, at ten past the new one. From
 * a jump of 31 days it comes back and goes there again. Usage: {@code CalendarDrill FOLDER [back]}, with {@code back}
 * only that; needs faketime, ends with 1 when a promise was broken.
 */
public final class CalendarDrill {

    private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");
    private static final LocalTime LATE = LocalTime.of(23, 50);
    private static final LocalTime EARLY = LocalTime.of(0, 10);
    private static final LocalDate MONTH_END = LocalDate.of(2026, 11, 30);
    private static final LocalDate YEAR_END = LocalDate.of(2026, 12, 31);
    private static final LocalDate LEAP_EVE = LocalDate.of(2028, 2, 28);

    private final Path home;
    private final FakedClock clock;
    private final Checks checks = new Checks();
    private URI place = URI.create("http://127.0.0.1");
    /** The latest day that the county has seen. */
    private LocalDate furthest = LocalDate.EPOCH;
    /** When the round of recurring work began that is waited for; empty: none is. */
    private String mark = "";

    private CalendarDrill(Path folder) {
        this.home = folder.resolve("home");
        this.clock = new FakedClock(folder.resolve("clock"));
    }

    public static void main(String[] args) throws Exception {
        var drill = new CalendarDrill(Files.createDirectories(Path.of(args[0])).toAbsolutePath());
        drill.make();
        if (args.length == 1) {
            drill.live(MONTH_END, List.of(Period.ZERO));
        }
        drill.live(YEAR_END, List.of(Period.ZERO, Period.ofDays(31), Period.ZERO, Period.ofDays(31)));
        if (args.length == 1) {
            drill.live(LEAP_EVE, List.of(Period.ZERO, Period.ofDays(1)));
        }
        System.exit(drill.checks.end());
    }

    private void make() throws Exception {
        clock.set(Instant.now());
        try (var made = County.start(clock.inUtc(), home)) {
            place = made.home();
            checks.ensure("collections that go on each month to 2028", asked("""
                    with changed as (update collection set due_day = 31, ends_on = '2028-12-31'
                                      where rhythm = 'MONTHLY' and status = 'OPEN' returning 1)
                    select count(*) from changed""") > 0);
        }
    }

    /** From late on a day on, and then each of these later, always across midnight. */
    private void live(LocalDate first, List<Period> later) throws Exception {
        clock.set(at(first, LATE));
        try (var desk = County.start(clock.inUtc(), home)) {
            place = desk.home();
            for (var more : later) {
                var day = first.plus(more);
                look(day, LATE);
                look(day.plusDays(1), EARLY);
            }
        }
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(HERE).toInstant();
    }

    private void look(LocalDate day, LocalTime time) throws Exception {
        clock.set(at(day, time));
        furthest = day.isAfter(furthest) ? day : furthest;
        System.out.println(day + " " + time + (day.isBefore(furthest) ? " again" : ""));
        Patience.rest(3000);
        checks.ensure(
                "  the database's own day, counted from 2026",
                asked("select (now() at time zone 'Asia/Shanghai')::date - date '2026-01-01'"),
                ChronoUnit.DAYS.between(LocalDate.of(2026, 1, 1), day));
        checks.ensure("  recurring work has come round", Patience.await(180, this::roundDone));
        var person = new PlainBrowser(place, new Meter()).signIn("lin", County.ADMINS_PASSWORD);
        checks.ensure("  overdue on the page", overdue(person), asked("""
                select count(*) from rectification
                 where status in ('ISSUED', 'RETURN_ASKED', 'RECTIFYING', 'LONG_TERM_ASKED', 'LONG_TERM') and due_on < '%s'
                """.formatted(day)));
        checks.ensure("  rungs taken on a wrong day", wrongRungs(), 0L);
        checks.ensure("  rungs that are owed", owed(day), 0L);
        checks.ensure("  periods opened before their first day", asked("""
                select count(*) from report_period p join collection c on c.id = p.collection_id
                 where c.rhythm = 'MONTHLY' and p.from_on > greatest('%s', c.starts_on)
                """.formatted(furthest)), 0L);
        checks.ensure("  periods missing that have begun", asked("""
                select count(*) from collection c
                 where c.rhythm = 'MONTHLY' and c.status = 'OPEN' and c.starts_on <= '%1$s' and c.ends_on >= '%1$s'
                   and not exists (select 1 from report_period p where p.collection_id = c.id
                                      and p.from_on = date_trunc('month', date '%1$s')::date)
                """.formatted(day)), 0L);
        checks.ensure("  periods whose day is not the last of the month", asked("""
                select count(*) from report_period p join collection c on c.id = p.collection_id
                 where c.rhythm = 'MONTHLY' and p.from_on > '2026-11-30'
                   and p.nominal_on <> (date_trunc('month', p.from_on) + interval '1 month' - interval '1 day')::date
                """), 0L);
        County.asked(home, RecurringWork::twice).forEach((what, rows) -> checks.ensure("  twice: " + what, rows, 0L));
        checks.ensure("  what stands in the database", County.asked(home, Invariants::broken), List.of());
    }

    /** All that recurs has ended once since it was made due now. */
    private boolean roundDone() {
        try {
            if (mark.isEmpty()) {
                mark = County.asked(home, jdbc -> {
                    RecurringWork.hurry(jdbc);
                    return jdbc.sql("select clock_timestamp()::text")
                            .query(String.class)
                            .single();
                });
            }
            boolean done = asked("select count(*) from scheduled_tasks where task_name <> 'background-job'"
                            + " and (last_success is null or last_success not between '" + mark + "'::timestamptz and '"
                            + mark
                            + "'::timestamptz + interval '1 hour')")
                    == 0;
            mark = done ? "" : mark;
            return done;
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long overdue(PlainBrowser person) {
        var count = person.open("/rectify")
                .document()
                .select("a[href*=light=OVERDUE] b")
                .text();
        return count.isEmpty() ? 0 : Long.parseLong(count);
    }

    /** A rung lies so many days from the due date; days of waiting may only put off what lies after it. */
    private long wrongRungs() throws IOException, SQLException {
        return asked("""
                select count(*) from escalation
                 where (offset_days <= 0 and rung_on <> due_on + offset_days) or rung_on < due_on + offset_days
                    or rung_on > (made_at at time zone 'Asia/Shanghai')::date
                """);
    }

    /** Of items that never waited for others and never got another date, where the sum is plain. */
    private long owed(LocalDate day) throws IOException, SQLException {
        return asked("""
                select count(*) from rectification r
                  join campaign c on c.id = r.campaign_id and c.status = 'PUBLISHED'
                  join campaign_rung g on g.campaign_id = c.id
                 where r.status in ('ISSUED', 'RECTIFYING') and not r.imported
                   and r.due_on + g.offset_days between r.issued_on and '%s'
                   and not exists (select 1 from rectification_transition t where t.rectification_id = r.id
                        and (t.to_status in ('SUBMITTED', 'PUBLIC_NOTICE') or t.due_after <> t.due_before or t.action = 'REOPEN'))
                   and not exists (select 1 from escalation e where e.rectification_id = r.id
                        and e.step = g.step and e.offset_days = g.offset_days)
                """.formatted(day));
    }

    private long asked(String question) throws IOException, SQLException {
        return County.asked(home, jdbc -> jdbc.sql(question).query(Long.class).single());
    }
}
