package org.aiwei.notice;

import java.time.Instant;
import java.util.UUID;

/**
 * Something has come to wait for somebody, or a copy was made; published in the transaction that wrote it.
 *
 * @param topic what kind of thing it is about, such as {@code RECTIFICATION}
 * @param step what is to be done or is told, such as {@code ACCEPT}; its word is the message {@code Step.<step>}
 */
public record WorkArrived(UUID workId, String topic, String step, Instant occurredAt) {}
