package org.aiwei.job;

import java.util.UUID;

/** A result that can be fetched. */
record JobFile(UUID jobId, int attempt, String name, String mediaType, long size) {}
