package org.aiwei.delivery;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.campaign.Campaigns;
import org.aiwei.notice.WorkNote;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What cannot wait for the morning goes to mail and group as well. A nudge about a thing is sent outside once within the
 * hours its campaign sets, whichever way the one before went; what the clock urges stands in the digest anyway.
 */
@Component
@RequiredArgsConstructor
class AtOnce {

    private static final String PUT = """
            insert into delivery_outbox (id, dedup_key, channel, work_id, person_id, subject_id, nudge, next_at, created_at)
            select gen_random_uuid(), :key, :channel, :work, cast(:person as uuid), :subject, :nudge, :now, :now
             where not (:nudge and exists (
               select 1 from delivery_outbox o
                where o.nudge and o.subject_id = :subject and o.work_id <> :work and o.created_at > :since
                  and o.status <> 'DROPPED' and (:group or o.person_id is null or o.person_id = cast(:person as uuid))))
            on conflict (dedup_key) do nothing
            """;

    private final Mailer mailer;
    private final GroupRobot robot;
    private final Preferences preferences;
    private final Campaigns campaigns;
    private final JdbcClient jdbc;

    /** Which steps may go out, by topic and step; whether each is a nudge. Empty while nothing is connected. */
    Map<String, Boolean> rules() {
        var rules = new HashMap<String, Boolean>();
        if (mailer.on() || robot.on()) {
            jdbc.sql("select topic, step, nudge from delivery_rule where loud = 'AT_ONCE'")
                    .query((row, n) -> rules.put(row.getString(1) + " " + row.getString(2), row.getBoolean(3)))
                    .list();
        }
        return rules;
    }

    void post(WorkNote note, Collection<UUID> people, Map<String, Boolean> rules, Instant now, DeliveryRules how) {
        var nudge = rules.get(note.topic() + " " + note.step());
        boolean clock = note.byId().equals(Actor.clock().id());
        if (nudge == null || (nudge && clock) || note.at().isBefore(now.minus(how.stale()))) {
            return;
        }
        for (var person : people) {
            var chosen = preferences.of(person);
            if (mailer.on() && chosen.verified() && chosen.mailNow()) {
                put(Channel.MAIL, note, person, nudge, now);
            }
        }
        if (robot.on() && note.toUnit() && !people.isEmpty()) {
            put(Channel.ROBOT, note, null, nudge, now);
        }
    }

    private void put(Channel channel, WorkNote note, @Nullable UUID person, boolean nudge, Instant now) {
        int hours = campaigns.rules(note.campaignId()).followUp().nudgeHours();
        jdbc.sql(PUT)
                .param("key", channel + ":" + note.id() + (person == null ? "" : ":" + person))
                .param("channel", channel.name())
                .param("work", note.id())
                .param("person", person)
                .param("subject", note.subjectId())
                .param("nudge", nudge)
                .param("group", person == null)
                .param("since", Outbox.at(now).minusHours(hours))
                .param("now", Outbox.at(now))
                .update();
    }
}
