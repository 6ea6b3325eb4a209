package org.aiwei.platform;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event that the audit trail keeps, written in the transaction that caused it. Every change of state and every
 * security event publishes one; the record holds what is needed to read it after its subject is gone.
 */
public interface Audited {

    /** Kind of thing, singular and lower case, such as {@code campaign}; its label is the message {@code audit.subject.<type>}. */
    String subjectType();

    UUID subjectId();

    /** Name of the thing as people knew it then. */
    String subjectLabel();

    /** What was done, such as {@code PUBLISH}; its label is the message {@code audit.action.<type>.<ACTION>}. */
    String auditAction();

    UUID actorId();

    String actorName();

    Instant occurredAt();

    /** Campaign it belongs to, so that a campaign's activity list finds it. */
    default @Nullable UUID campaignId() {
        return null;
    }

    /** Path of the unit whose matter it is; who may see that unit's work may see this entry. {@code null}: the office only. */
    default @Nullable String unitPath() {
        return null;
    }

    /** The reason or text given with it; never passwords or tokens. */
    default @Nullable String detail() {
        return null;
    }
}
