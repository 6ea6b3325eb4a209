package org.aiwei.tabular;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.aiwei.platform.Pinyin;

/**
 * Finds the thing (unit, person) that a written name means, by name, alias, small differences of writing, or pinyin
 * initials. Never guesses: where it is not sure it only proposes. Safe for many threads once made.
 */
public final class NameMatcher<T> {

    private static final Pattern SIGNS = Pattern.compile("[\\s\\u3000()\\[\\]【】〔〕《》\"“”·.。]+");
    private static final Pattern BRACKETED = Pattern.compile("\\([^()]*\\)");
    private static final Pattern PLACE = Pattern.compile("^(?:[市县区州省]|本[市县区])(?=.{2})");
    private static final Pattern LATIN = Pattern.compile("[a-z0-9]{2,}");
    private static final int PROPOSALS = 5;

    private final Map<String, Set<T>> names = new HashMap<>();
    private final Map<String, Set<T>> aliases = new HashMap<>();
    private final Map<String, Set<T>> plain = new HashMap<>();
    private final Map<String, Set<T>> shortened = new HashMap<>();
    private final Map<String, Set<T>> initials = new HashMap<>();

    /** How a name was found. {@link #SEVERAL} and {@link #NONE} need a person's decision. */
    public enum Found {
        EXACT,
        ALIAS,
        SPELLING,
        INITIALS,
        SEVERAL,
        NONE
    }

    /** @param candidates the one that was found; else proposals, possibly none */
    public record Match<T>(Found found, List<T> candidates) {

        public Match {
            candidates = List.copyOf(candidates);
        }

        /** The thing, when there is exactly one. */
        public Optional<T> one() {
            return found == Found.SEVERAL || found == Found.NONE
                    ? Optional.empty()
                    : candidates.stream().findFirst();
        }
    }

    private NameMatcher() {}

    public static <T> NameMatcher<T> of(
            Collection<T> things, Function<T, String> name, Function<T, ? extends Collection<String>> aliases) {
        var matcher = new NameMatcher<T>();
        for (var thing : things) {
            matcher.index(thing, name.apply(thing), matcher.names);
            aliases.apply(thing).forEach(alias -> matcher.index(thing, alias, matcher.aliases));
        }
        return matcher;
    }

    public Match<T> match(String text) {
        var written = Text.clean(text);
        var key = plain(written);
        if (key.isEmpty()) {
            return new Match<>(Found.NONE, List.of());
        }
        return find(Found.EXACT, names, written)
                .or(() -> find(Found.ALIAS, aliases, written))
                .or(() -> find(Found.SPELLING, plain, key))
                .or(() -> spelling(written))
                .or(() -> byInitials(key))
                .orElseGet(() -> new Match<>(Found.NONE, proposals(key)));
    }

    private void index(T thing, String name, Map<String, Set<T>> exact) {
        var clean = Text.clean(name);
        if (clean.isEmpty()) {
            return;
        }
        add(exact, clean, thing);
        add(plain, plain(clean), thing);
        shorter(clean).forEach(key -> add(shortened, key, thing));
        add(initials, Pinyin.initials(clean), thing);
    }

    /** One side may lack the place in front or the bracket at the end, never both: 市疾控 is not 县疾控. */
    private Optional<Match<T>> spelling(String written) {
        var things = new LinkedHashSet<T>(shortened.getOrDefault(plain(written), Set.of()));
        shorter(written).forEach(key -> things.addAll(plain.getOrDefault(key, Set.of())));
        return things.isEmpty() ? Optional.empty() : Optional.of(match(Found.SPELLING, things));
    }

    private Optional<Match<T>> byInitials(String key) {
        return LATIN.matcher(key).matches() ? find(Found.INITIALS, initials, key) : Optional.empty();
    }

    private Optional<Match<T>> find(Found found, Map<String, Set<T>> index, String key) {
        return Optional.ofNullable(index.get(key)).map(things -> match(found, things));
    }

    private static <T> Match<T> match(Found found, Set<T> things) {
        return new Match<>(things.size() == 1 ? found : Found.SEVERAL, new ArrayList<>(things));
    }

    /** Names that contain the text or stand in it: something to choose from, not an answer. */
    private List<T> proposals(String key) {
        return plain.entrySet().stream()
                .filter(entry -> key.length() > 1 && entry.getKey().length() > 1)
                .filter(entry -> entry.getKey().contains(key) || key.contains(entry.getKey()))
                .sorted(Map.Entry.comparingByKey())
                .flatMap(entry -> entry.getValue().stream())
                .distinct()
                .limit(PROPOSALS)
                .toList();
    }

    private static String plain(String name) {
        return SIGNS.matcher(Text.halfWidth(name)).replaceAll("").toLowerCase(Locale.ROOT);
    }

    private static Set<String> shorter(String name) {
        var keys = new LinkedHashSet<String>();
        keys.add(plain(BRACKETED.matcher(Text.halfWidth(name)).replaceAll("")));
        keys.add(PLACE.matcher(plain(name)).replaceFirst(""));
        keys.remove(plain(name));
        keys.remove("");
        return keys;
    }

    private static <T> void add(Map<String, Set<T>> index, String key, T thing) {
        if (!key.isEmpty()) {
            index.computeIfAbsent(key, any -> new LinkedHashSet<>()).add(thing);
        }
    }
}
