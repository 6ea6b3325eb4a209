package org.aiwei.bulletin;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What stands beside the form of a bulletin.
 *
 * @param values what each word between braces comes to now
 * @param units to which it may go
 */
record BulletinFormPage(UUID id, String title, Map<String, String> values, List<Recipient> units) {}
