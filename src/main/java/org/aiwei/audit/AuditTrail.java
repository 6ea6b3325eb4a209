package org.aiwei.audit;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.account.Accounts;
import org.aiwei.campaign.Campaigns;
import org.aiwei.platform.Audited;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes each audited event as the next link of the chain, in the transaction that caused it: both stand or neither. */
@Component
@RequiredArgsConstructor
class AuditTrail {

    private static final int NAME = 500;
    private static final int TEXT = 8_000;

    private final JdbcClient jdbc;
    private final Campaigns campaigns;
    private final Accounts accounts;

    /** The end of the chain; its row is locked, so that entries get their order. */
    record Head(long seq, String hash) {}

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(Audited event) {
        var origin = Origin.current();
        var office = office(event.campaignId());
        var path = path(event, origin);
        var head = jdbc.sql("select seq, hash from audit_head for update")
                .query(Head.class)
                .single();
        write(line(event, head, origin, office, path));
    }

    private static Line line(Audited event, Head head, Origin origin, @Nullable UUID office, @Nullable String path) {
        return new Line(
                head.seq() + 1,
                head.hash(),
                event.occurredAt().truncatedTo(ChronoUnit.MICROS),
                event.actorId(),
                Storable.text(event.actorName(), NAME),
                event.subjectType(),
                event.subjectId(),
                Storable.text(event.subjectLabel(), NAME),
                event.auditAction(),
                event.campaignId(),
                office,
                path,
                Storable.optional(event.detail(), TEXT),
                origin.requestId(),
                origin.address());
    }

    private void write(Line line) {
        var hash = line.hash();
        jdbc.sql("""
                insert into audit_entry (seq, prev_hash, hash, occurred_at, actor_id, actor_name, subject_type, subject_id,
                    subject_label, action, campaign_id, office_unit_id, unit_path, detail, request_id, address)
                values (:seq, :prev, :hash, :at, :actor, :name, :type, :subject,
                    :label, :action, :campaign, :office, :path, :detail, :request, :address)
                """)
                .param("seq", line.seq())
                .param("prev", line.prevHash())
                .param("hash", hash)
                .param("at", OffsetDateTime.ofInstant(line.occurredAt(), ZoneOffset.UTC))
                .param("actor", line.actorId())
                .param("name", line.actorName())
                .param("type", line.subjectType())
                .param("subject", line.subjectId())
                .param("label", line.subjectLabel())
                .param("action", line.action())
                .param("campaign", line.campaignId())
                .param("office", line.officeUnitId())
                .param("path", line.unitPath())
                .param("detail", line.detail())
                .param("request", line.requestId())
                .param("address", line.address())
                .update();
        jdbc.sql("update audit_head set seq = ?, hash = ?")
                .params(line.seq(), hash)
                .update();
    }

    private @Nullable UUID office(@Nullable UUID campaignId) {
        if (campaignId == null) {
            return null;
        }
        var campaign = campaigns.byIds(List.of(campaignId)).get(campaignId);
        return campaign == null ? null : campaign.officeUnitId();
    }

    /** Where accounts are concerned and the event names no place: the place of the account's person, else of who acted. */
    private @Nullable String path(Audited event, Origin origin) {
        if (event.unitPath() != null || !AuditPolicy.ACCOUNTS.contains(event.subjectType())) {
            return event.unitPath();
        }
        var person = accounts.byIds(List.of(event.subjectId())).get(event.subjectId());
        return person == null ? origin.home() : person.at().value();
    }
}
