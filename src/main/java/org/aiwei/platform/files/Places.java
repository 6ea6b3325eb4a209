package org.aiwei.platform.files;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Names of places: {@code ab/<sha-256>-<second of naming><random>}, so that whoever finds a file knows what must be in it
 * and since when it can be there, whatever the clock of the store says.
 */
public final class Places {

    /** Where it stands whose contents these are. */
    static final String MARK = "aiwei-desk.txt";

    /** What a half that was never finished is called besides. */
    static final String HALF = ".part";

    private static final Pattern PLACE =
            Pattern.compile("[0-9a-f]{2}/([0-9a-f]{64})-([0-9a-f]{8})[0-9a-f]{8}(\\.part)?");

    private static final SecureRandom RANDOM = new SecureRandom();

    private Places() {}

    public static String fresh(String sha256, Instant now) {
        return "%s/%s-%08x%08x".formatted(sha256.substring(0, 2), sha256, now.getEpochSecond(), RANDOM.nextInt());
    }

    /** Whether it can be one of ours; what others keep in the same place is none of our business. */
    public static boolean isOurs(String place) {
        return PLACE.matcher(place).matches();
    }

    /** @return what the content under a place must have, empty for a name that is none of ours or a half */
    public static Optional<String> sha256(String place) {
        var match = PLACE.matcher(place);
        return match.matches() && match.group(3) == null ? Optional.of(match.group(1)) : Optional.empty();
    }

    /** @return the moment when a place of ours was named */
    public static Instant since(String place) {
        var match = PLACE.matcher(place);
        if (!match.matches()) {
            throw new IllegalArgumentException(place);
        }
        return Instant.ofEpochSecond(Long.parseLong(match.group(2), 16));
    }
}
