package org.aiwei.account;

import java.time.Instant;
import java.util.UUID;

/**
 * On one day somebody tried an account so often that further tries had to wait.
 *
 * @param lastAt of the refused tries so far
 * @param address from which the last one came
 * @param failures how many were refused, those of the hour before the first slow-down included
 */
public record SignInWarning(UUID id, Instant firstAt, Instant lastAt, String address, int failures) {}
