package org.aiwei.bulletin;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.campaign.Campaigns;
import org.aiwei.platform.RuleBroken;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 阅知: which unit read a bulletin, who and when; and reminding those that did not. */
@Service
@Transactional
@RequiredArgsConstructor
public class BulletinReadings {

    private final Bulletins bulletins;
    private final BulletinPolicy policy;
    private final Campaigns campaigns;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /** @param at {@code null}: nobody of the unit has read it */
    record Receipt(
            UUID unitId,
            String unit,
            @Nullable String who,
            @Nullable LocalDateTime at) {}

    /** For each of the person's units that got it; saying it again changes nothing. */
    public void confirm(Actor actor, UUID id) {
        var bulletin = bulletins.load(actor, id);
        var units = policy.received(actor, bulletin);
        if (units.isEmpty()) {
            throw new AccessDeniedException(actor.name() + " did not receive bulletin " + id);
        }
        for (var unit : units) {
            int added = jdbc.sql("""
                    insert into bulletin_reading (bulletin_id, person_id, unit_id, person_name, read_at)
                    values (?, ?, ?, ?, ?) on conflict do nothing
                    """)
                    .params(id, actor.id(), unit.unitId(), actor.name(), OffsetDateTime.now(clock))
                    .update();
            if (added > 0) {
                events.publishEvent(new BulletinRead(
                        id,
                        bulletin.getCampaignId(),
                        bulletin.getTitle(),
                        unit.unitPath(),
                        actor.id(),
                        actor.name(),
                        clock.instant()));
            }
        }
    }

    /**
     * Reminds every unit of which nobody has read it.
     *
     * @return how many
     * @throws RuleBroken when all have, or when the last reminder is younger than the campaign allows
     */
    public int remind(Actor actor, UUID id) {
        var bulletin = bulletins.load(actor, id);
        policy.ensureRuns(actor, bulletin);
        if (bulletin.getStatus() != BulletinStatus.ISSUED) {
            throw new RuleBroken("bulletin.from." + bulletin.getStatus(), bulletin.getTitle());
        }
        var unread = receipts(id).stream()
                .filter(receipt -> receipt.at() == null)
                .map(Receipt::unitId)
                .toList();
        if (unread.isEmpty()) {
            throw new RuleBroken("bulletin.read.all");
        }
        int hours = campaigns.rules(bulletin.getCampaignId()).followUp().nudgeHours();
        var last = reminded(id);
        if (last != null && clock.instant().isBefore(last.plus(hours, ChronoUnit.HOURS))) {
            throw new RuleBroken("bulletin.reminded", hours);
        }
        jdbc.sql(
                        "insert into bulletin_reminder (id, bulletin_id, actor_id, actor_name, at, units) values (?, ?, ?, ?, ?, ?)")
                .params(UUID.randomUUID(), id, actor.id(), actor.name(), OffsetDateTime.now(clock), unread.size())
                .update();
        events.publishEvent(new BulletinReminded(
                id,
                bulletin.getCampaignId(),
                bulletin.getCampaignName(),
                bulletin.getTitle(),
                bulletin.getOfficeUnitId(),
                unread,
                actor.id(),
                actor.name(),
                clock.instant()));
        return unread.size();
    }

    /** One line for each unit, those that have not read it first. */
    @Transactional(readOnly = true)
    List<Receipt> receipts(UUID id) {
        return jdbc.sql("""
                select r.unit_id, r.unit_name, b.person_name, b.read_at
                  from bulletin_recipient r
                  left join lateral (select person_name, read_at from bulletin_reading
                                      where bulletin_id = r.bulletin_id and unit_id = r.unit_id
                                      order by read_at, person_id limit 1) b on true
                 where r.bulletin_id = ? order by b.read_at is not null, unit_order(r.unit_path), r.unit_id
                """)
                .param(id)
                .query((row, index) -> {
                    var at = row.getTimestamp("read_at");
                    return new Receipt(
                            row.getObject("unit_id", UUID.class),
                            row.getString("unit_name"),
                            row.getString("person_name"),
                            at == null ? null : LocalDateTime.ofInstant(at.toInstant(), clock.getZone()));
                })
                .list();
    }

    /** Whether a unit of this person got it and this person has not confirmed. */
    @Transactional(readOnly = true)
    boolean unread(Actor actor, Bulletin bulletin) {
        var units = policy.received(actor, bulletin);
        return !units.isEmpty()
                && jdbc.sql("select count(*) from bulletin_reading where bulletin_id = ? and person_id = ?")
                                .params(bulletin.getId(), actor.id())
                                .query(Long.class)
                                .single()
                        < units.size();
    }

    private @Nullable Instant reminded(UUID id) {
        return jdbc.sql("select at from bulletin_reminder where bulletin_id = ? order by at desc limit 1")
                .param(id)
                .query((row, index) -> row.getTimestamp(1).toInstant())
                .optional()
                .orElse(null);
    }
}
