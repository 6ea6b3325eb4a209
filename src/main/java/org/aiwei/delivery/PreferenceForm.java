package org.aiwei.delivery;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

record PreferenceForm(
        @Size(max = 200) @Nullable String mail,
        @Nullable Boolean mailNow,
        @Nullable Boolean mailDigest,
        @Nullable String version) {

    static PreferenceForm of(Preference known) {
        return new PreferenceForm(known.mail(), known.mailNow(), known.mailDigest(), String.valueOf(known.version()));
    }

    /** An unreadable version counts as stale. */
    Preference read() {
        long seen = version != null && version.matches("\\d{1,15}") ? Long.parseLong(version) : -1;
        return new Preference(
                seen, mail == null ? "" : mail.strip(), Boolean.TRUE.equals(mailNow), Boolean.TRUE.equals(mailDigest));
    }
}
