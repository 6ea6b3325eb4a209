package org.aiwei.dashboard;

import static java.util.stream.Collectors.joining;
import static org.aiwei.access.Duty.ADMINISTRATOR;
import static org.aiwei.access.Duty.CAMPAIGN_OFFICER;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.access.UnitPath;
import org.aiwei.platform.RuleBroken;
import org.aiwei.platform.StaleRecord;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The bands that open days are sorted into, for all boards; kept by the administrator of a bureau and the office. */
@Service
@Transactional
@RequiredArgsConstructor
class Bands {

    private static final int MOST = 8;
    private static final int LONGEST = 3650;
    private static final UUID ALL = new UUID(0, 1);

    private final SumSource sums;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /** @param limits upper ends, included, ascending; what is beyond the last is one band more */
    record Limits(List<Integer> limits, long version) {

        Limits {
            limits = List.copyOf(limits);
        }

        String text() {
            return limits.stream().map(String::valueOf).collect(joining(" "));
        }
    }

    static boolean keeps(Actor actor) {
        return actor.has(CAMPAIGN_OFFICER) || actor.at(ADMINISTRATOR).stream().anyMatch(UnitPath::top);
    }

    @Transactional(readOnly = true)
    public Limits limits(Actor actor) {
        ensureKeeps(actor);
        return new Limits(sums.bands(), version(""));
    }

    /**
     * @throws RuleBroken unless they are one to eight, ascending, each from 1 to 3650 days
     * @throws StaleRecord when somebody else was quicker
     */
    public void set(Actor actor, Limits wanted) {
        ensureKeeps(actor);
        StaleRecord.check(Bands.class, ALL, wanted.version(), version(" for update"));
        var before = new Limits(sums.bands(), 0);
        if (!ordered(wanted.limits())) {
            throw new RuleBroken("dashboard.bands", MOST, String.valueOf(LONGEST));
        }
        jdbc.sql("delete from board_band").update();
        wanted.limits()
                .forEach(limit -> jdbc.sql("insert into board_band values (?)")
                        .param(limit)
                        .update());
        jdbc.sql("update board_band_setting set version = version + 1").update();
        events.publishEvent(BandsChanged.of(actor, clock.instant(), before.text(), wanted.text()));
    }

    private static boolean ordered(List<Integer> limits) {
        int last = 0;
        for (int limit : limits) {
            if (limit <= last || limit > LONGEST) {
                return false;
            }
            last = limit;
        }
        return !limits.isEmpty() && limits.size() <= MOST;
    }

    private long version(String lock) {
        return jdbc.sql("select version from board_band_setting" + lock)
                .query(Long.class)
                .single();
    }

    private static void ensureKeeps(Actor actor) {
        if (!keeps(actor)) {
            throw new AccessDeniedException(actor.name() + " does not keep the bands");
        }
    }
}
