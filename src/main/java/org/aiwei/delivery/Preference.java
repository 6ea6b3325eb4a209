package org.aiwei.delivery;

/**
 * What a person chose.
 *
 * @param version 0 while nothing was chosen
 * @param mail empty: no mail at all
 */
record Preference(long version, String mail, boolean mailNow, boolean mailDigest) {

    static final Preference NONE = new Preference(0, "", false, false);
}
