package org.aiwei.delivery;

import jakarta.validation.constraints.Size;
import java.lang.reflect.RecordComponent;
import java.text.Normalizer;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** How delivery is done, as it is typed. */
record RuleForm(
        @Size(max = 40) @Nullable String digestAt,
        @Size(max = 40) @Nullable String opensAt,
        @Size(max = 40) @Nullable String closesAt,
        @Size(max = 40) @Nullable String aheadDays,
        @Nullable Boolean morningCard,
        @Size(max = 40) @Nullable String attempts,
        @Size(max = 40) @Nullable String firstWait,
        @Size(max = 40) @Nullable String staleHours,
        @Size(max = 40) @Nullable String sentDays,
        @Size(max = 40) @Nullable String inboxDays,
        @Size(max = 40) @Nullable String feedPerHour,
        @Size(max = 40) @Nullable String feedAddressPerMinute,
        @Size(max = 40) @Nullable String proofHours,
        @Size(max = 40) @Nullable String proofLetters,
        @Nullable String version) {

    private static final int MOST_DAYS = 5;

    /** What is wrong stands beside its field; the answer is of use only without errors. */
    Values read(Errors errors) {
        var values = new Values(
                time(errors, "digestAt", digestAt),
                time(errors, "opensAt", opensAt),
                time(errors, "closesAt", closesAt),
                days(errors),
                Boolean.TRUE.equals(morningCard),
                number(errors, "attempts", attempts, 1, 20),
                number(errors, "firstWait", firstWait, 1, 3600),
                number(errors, "staleHours", staleHours, 1, 720),
                number(errors, "sentDays", sentDays, 31, 400),
                number(errors, "inboxDays", inboxDays, 30, 1000),
                number(errors, "feedPerHour", feedPerHour, 1, 1000),
                number(errors, "feedAddressPerMinute", feedAddressPerMinute, 1, 10000),
                number(errors, "proofHours", proofHours, 1, 720),
                number(errors, "proofLetters", proofLetters, 1, 50));
        if (!errors.hasErrors() && !values.inOrder()) {
            errors.rejectValue("digestAt", "rule.delivery.times");
        }
        return values;
    }

    /** @param aheadDays so many days before its day something is told, the most first */
    record Values(
            LocalTime digestAt,
            LocalTime opensAt,
            LocalTime closesAt,
            List<Integer> aheadDays,
            boolean morningCard,
            int attempts,
            int firstWait,
            int staleHours,
            int sentDays,
            int inboxDays,
            int feedPerHour,
            int feedAddressPerMinute,
            int proofHours,
            int proofLetters) {

        Values {
            aheadDays = List.copyOf(aheadDays);
        }

        boolean inOrder() {
            return !digestAt.isBefore(opensAt) && digestAt.isBefore(closesAt);
        }
    }

    /** What each field holds, by its name; without the version. */
    Map<String, String> facts() {
        var facts = new LinkedHashMap<String, String>();
        for (var part : RuleForm.class.getRecordComponents()) {
            if (!part.getName().equals("version")) {
                facts.put(part.getName(), String.valueOf(value(part)));
            }
        }
        return facts;
    }

    private @Nullable Object value(RecordComponent part) {
        try {
            return part.getAccessor().invoke(this);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An unreadable version counts as stale. */
    static long version(@Nullable String typed) {
        return typed != null && typed.matches("\\d{1,15}") ? Long.parseLong(typed) : -1;
    }

    private List<Integer> days(Errors errors) {
        var words = Arrays.stream(plain(aheadDays).split("[\\s,，、;；]+"))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
        if (words.isEmpty()
                || words.size() > MOST_DAYS
                || !words.stream().allMatch(word -> word.matches("\\d|[12]\\d|30"))) {
            refuse(errors, "aheadDays", "rule.delivery.days");
            return List.of();
        }
        return words.stream().map(Integer::valueOf).sorted((a, b) -> b - a).toList();
    }

    private static LocalTime time(Errors errors, String field, @Nullable String typed) {
        var plain = plain(typed);
        if (plain.matches("([01]?\\d|2[0-3]):[0-5]\\d(:00)?")) {
            return LocalTime.parse(plain.length() % 3 == 1 ? "0" + plain : plain);
        }
        refuse(errors, field, "rule.delivery.time");
        return LocalTime.MIN;
    }

    private static int number(Errors errors, String field, @Nullable String typed, int least, int most) {
        var plain = plain(typed);
        if (plain.matches("\\d{1,6}")) {
            int number = Integer.parseInt(plain);
            if (number >= least && number <= most) {
                return number;
            }
        }
        refuse(errors, field, "rule.delivery.number", String.valueOf(least), String.valueOf(most));
        return least;
    }

    /** One sentence is enough: what is too long has been told so. */
    private static void refuse(Errors errors, String field, String sentence, Object... values) {
        if (!errors.hasFieldErrors(field)) {
            errors.rejectValue(field, sentence, values, null);
        }
    }

    /** Full-width digits and colons as the others. */
    private static String plain(@Nullable String typed) {
        return typed == null
                ? ""
                : Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
    }
}
