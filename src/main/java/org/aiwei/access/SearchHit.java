package org.aiwei.access;

import org.jspecify.annotations.Nullable;

/**
 * One thing found.
 *
 * @param title how people know it
 * @param detail whose it is and when, in data's own words
 * @param state key of the message that says how it stands, {@code null} where that says nothing
 * @param href its page, open to whoever finds it
 */
public record SearchHit(
        String title, String detail, @Nullable String state, String href) {}
