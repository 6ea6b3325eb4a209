package org.aiwei.demo;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import lombok.RequiredArgsConstructor;
import org.aiwei.bulletin.BulletinKind;
import org.aiwei.bulletin.BulletinReadings;
import org.aiwei.bulletin.Bulletins;
import org.aiwei.ranking.RankingAction;
import org.aiwei.ranking.Rankings;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Last month's ranking and bulletin of the example county, issued and partly read, a hint for this month, and its draft. */
@Component
@Profile("demo")
@RequiredArgsConstructor
class DemoBulletins {

    private static final List<String> READERS = List.of("peoples2", "tcmh2", "medical");

    private final DemoPeople people;
    private final Rankings rankings;
    private final Bulletins bulletins;
    private final BulletinReadings readings;
    private final EntityManager entities;

    void play(UUID campaign, DemoDays days, LocalDate today) {
        var now = YearMonth.from(today);
        int second = Math.max(0, today.getDayOfMonth() - 2);
        if (now.getMonthValue() > 1) { // the campaign began with the year
            var issued = new AtomicReference<UUID>();
            days.ago(second, () -> rank(campaign, now.minusMonths(1)));
            days.ago(second, () -> issued.set(issue(campaign, BulletinKind.BULLETIN, now.minusMonths(1))));
            days.ago(second, () -> issue(campaign, BulletinKind.TIP, now));
            days.ago(
                    Math.max(0, second - 1),
                    () -> READERS.forEach(
                            who -> readings.confirm(people.actor(who), Objects.requireNonNull(issued.get()))));
        }
        days.ago(0, () -> {
            settle();
            bulletins.draft(people.actor("lin"), campaign, BulletinKind.BULLETIN, now);
        });
    }

    private void rank(UUID campaign, YearMonth month) {
        settle();
        var lin = people.actor("lin");
        var frozen = rankings.freeze(lin, campaign, month);
        rankings.move(lin, campaign, frozen, RankingAction.PUBLISH, "", 0L);
    }

    private UUID issue(UUID campaign, BulletinKind kind, YearMonth month) {
        settle();
        var lin = people.actor("lin");
        var wang = people.actor("wang");
        var id = bulletins.draft(lin, campaign, kind, month);
        bulletins.submit(lin, id, bulletins.versionOf(lin, id), wang.id());
        bulletins.sign(wang, id, bulletins.versionOf(wang, id));
        return id;
    }

    /** What was written is read by SQL afterwards. */
    private void settle() {
        entities.flush();
        entities.clear();
    }
}
