package org.aiwei.dashboard;

import jakarta.validation.constraints.Size;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Upper ends of bands as they are typed: numbers with blanks or commas between them, full-width ones too. */
record BandForm(
        @Size(max = 100) @Nullable String limits, @Nullable String version) {

    static BandForm of(Bands.Limits known) {
        return new BandForm(known.text(), String.valueOf(known.version()));
    }

    /** What is no number makes a list that no rule lets pass; an unreadable version counts as stale. */
    Bands.Limits read() {
        var plain = limits == null ? "" : Normalizer.normalize(limits, Normalizer.Form.NFKC);
        var words = Arrays.stream(plain.split("[\\s,，、;；]+"))
                .filter(word -> !word.isEmpty())
                .toList();
        boolean numbers = words.stream().allMatch(word -> word.matches("\\d{1,6}"));
        return new Bands.Limits(
                numbers ? words.stream().map(Integer::valueOf).toList() : List.of(),
                version != null && version.matches("\\d{1,15}") ? Long.parseLong(version) : -1);
    }
}
