package org.aiwei.account;

import org.jspecify.annotations.Nullable;

/**
 * A person to be enrolled. Nobody is in the directory without a post.
 *
 * @param login two to 32 lower-case letters, digits, dots, dashes or underscores
 */
public record NewPerson(String login, String name, @Nullable String mobile, NewAppointment post) {}
