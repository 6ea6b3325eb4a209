package org.aiwei.delivery;

import static org.aiwei.access.Duty.ADMINISTRATOR;
import static org.aiwei.access.Duty.CAMPAIGN_OFFICER;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.access.UnitPath;
import org.aiwei.notice.Occasion;
import org.aiwei.platform.RuleBroken;
import org.aiwei.platform.StaleRecord;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is told of what by which way, and when; for the whole installation. The administrator of a bureau and the office keep it. */
@Service
@Transactional
@RequiredArgsConstructor
class RuleDesk {

    private static final UUID SETTING = new UUID(0, 1);
    /** What is planned there never goes outside, whoever is to know. */
    private static final String ROUND = "ROUND";

    private final Words words;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /** One line of the table. */
    record Line(Occasion occasion, Loudness loud, List<Loudness> choices) {

        public String name() {
            return key(occasion);
        }
    }

    @Transactional(readOnly = true)
    public RuleForm form(Actor actor) {
        ensure(actor);
        return jdbc.sql("select s.*, array_to_string(ahead_days, ' ') as ahead from delivery_setting s")
                .query((row, n) -> new RuleForm(
                        row.getString("digest_at").substring(0, 5),
                        row.getString("opens_at").substring(0, 5),
                        row.getString("closes_at").substring(0, 5),
                        row.getString("ahead"),
                        row.getBoolean("morning_card"),
                        row.getString("attempts"),
                        row.getString("first_wait"),
                        row.getString("stale_hours"),
                        row.getString("sent_days"),
                        row.getString("inbox_days"),
                        row.getString("feed_per_hour"),
                        row.getString("feed_address_per_minute"),
                        row.getString("proof_hours"),
                        row.getString("proof_letters"),
                        row.getString("version")))
                .single();
    }

    @Transactional(readOnly = true)
    public List<Line> lines(Actor actor) {
        ensure(actor);
        var known = known();
        return Occasion.list().stream()
                .map(each -> new Line(each, known.getOrDefault(key(each), Loudness.INBOX), choices(each)))
                .toList();
    }

    /** @throws StaleRecord when somebody else saved rules or settings meanwhile */
    public void save(Actor actor, long seen, RuleForm.Values values) {
        step(actor, seen);
        var before = form(actor).facts();
        jdbc.sql("""
                update delivery_setting set digest_at = ?, opens_at = ?, closes_at = ?, ahead_days = ?, morning_card = ?,
                  attempts = ?, first_wait = ?, stale_hours = ?, sent_days = ?, inbox_days = ?, feed_per_hour = ?,
                  feed_address_per_minute = ?, proof_hours = ?, proof_letters = ?
                """)
                .params(values.digestAt(), values.opensAt(), values.closesAt())
                .param(values.aheadDays().toArray(Integer[]::new))
                .params(values.morningCard(), values.attempts(), values.firstWait(), values.staleHours())
                .params(values.sentDays(), values.inboxDays(), values.feedPerHour(), values.feedAddressPerMinute())
                .params(values.proofHours(), values.proofLetters())
                .update();
        var changes = new ArrayList<String>();
        form(actor).facts().forEach((field, after) -> {
            if (!after.equals(before.get(field))) {
                changes.add(words.text("delivery.rules." + field) + "：" + before.get(field) + " → " + after);
            }
        });
        tell(actor, DeliveryChanged.Action.SET, String.join("；", changes));
    }

    /**
     * @param wanted by {@link Line#name()}; what is missing stays as it is
     * @throws StaleRecord when somebody else saved rules or settings meanwhile
     * @throws RuleBroken for a way that this kind of message never goes
     */
    public void choose(Actor actor, long seen, Map<String, Loudness> wanted) {
        step(actor, seen);
        var known = known();
        var changes = new ArrayList<String>();
        for (var each : Occasion.list()) {
            var before = known.getOrDefault(key(each), Loudness.INBOX);
            var after = wanted.getOrDefault(key(each), before);
            if (before != after) {
                put(each, after);
                changes.add(words.text("delivery.topic." + each.topic()) + "—" + words.text("Step." + each.step()) + "："
                        + words.text("delivery.loud." + before) + " → " + words.text("delivery.loud." + after));
            }
        }
        tell(actor, DeliveryChanged.Action.SET_RULES, String.join("；", changes));
    }

    private void put(Occasion each, Loudness loud) {
        if (!choices(each).contains(loud)) {
            throw new RuleBroken("delivery.loud");
        }
        jdbc.sql("delete from delivery_rule where topic = ? and step = ?")
                .params(each.topic(), each.step())
                .update();
        if (loud != Loudness.INBOX) {
            boolean nudge = loud == Loudness.NUDGE;
            jdbc.sql("insert into delivery_rule (topic, step, loud, nudge) values (?, ?, ?, ?)")
                    .params(each.topic(), each.step(), nudge ? Loudness.AT_ONCE.name() : loud.name(), nudge)
                    .update();
        }
    }

    private Map<String, Loudness> known() {
        var known = new HashMap<String, Loudness>();
        jdbc.sql("select topic, step, loud, nudge from delivery_rule")
                .query((row, n) -> known.put(
                        row.getString(1) + "." + row.getString(2), Loudness.of(row.getString(3), row.getBoolean(4))))
                .list();
        return known;
    }

    private static List<Loudness> choices(Occasion each) {
        return each.topic().equals(ROUND) ? List.of(Loudness.SILENT, Loudness.INBOX) : List.of(Loudness.values());
    }

    private static String key(Occasion each) {
        return each.topic() + "." + each.step();
    }

    private void step(Actor actor, long seen) {
        ensure(actor);
        long now = jdbc.sql("select version from delivery_setting for update")
                .query(Long.class)
                .single();
        StaleRecord.check(RuleForm.class, SETTING, seen, now);
        jdbc.sql("update delivery_setting set version = version + 1").update();
    }

    private void tell(Actor actor, DeliveryChanged.Action action, String detail) {
        events.publishEvent(
                DeliveryChanged.of(action, SETTING, "", actor, clock.instant()).with(detail));
    }

    private static void ensure(Actor actor) {
        boolean keeps = actor.at(ADMINISTRATOR).stream().anyMatch(UnitPath::top) || actor.has(CAMPAIGN_OFFICER);
        if (!keeps) {
            throw new AccessDeniedException(actor.name() + " does not keep the rules of delivery");
        }
    }
}
