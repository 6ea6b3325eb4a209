package org.aiwei.delivery;

/**
 * What a person chose.
 *
 * @param version 0 while nothing was chosen
 * @param mail empty: no mail at all
 * @param verified whether a letter sent there was answered; nothing else is sent there before
 */
record Preference(long version, String mail, boolean mailNow, boolean mailDigest, boolean verified) {

    static final Preference NONE = new Preference(0, "", false, false, false);

    /** What somebody wants, of an address of which nothing is known yet. */
    Preference(long version, String mail, boolean mailNow, boolean mailDigest) {
        this(version, mail, mailNow, mailDigest, false);
    }

    /** Whether the address still waits for the answer to a letter. */
    public boolean unproved() {
        return !mail.isEmpty() && !verified;
    }
}
