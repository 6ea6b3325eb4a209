package org.aiwei.backup;

/** A backup that was written or read to its end. */
record Taken(Manifest manifest, String fingerprint) {}
