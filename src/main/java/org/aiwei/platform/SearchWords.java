package org.aiwei.platform;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Predicate;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.hibernate.query.criteria.HibernateCriteriaBuilder;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for: terms, all of which must stand somewhere in a row's {@code search_text}; an index over
 * {@code search_grams} finds the candidates. Folds as the SQL functions {@code search_fold} and {@code search_grams} do.
 *
 * @param terms folded, none empty; none at all when nothing was typed that could be found
 */
public record SearchWords(List<String> terms) {

    /** Letters of what was typed that are looked at; the rest is cut off. */
    public static final int LONGEST = 100;

    private static final int MOST_TERMS = 8;
    private static final Pattern BLANK = Pattern.compile("[\\p{Z}\\p{Cntrl}]+");
    private static final Pattern NO_LETTER = Pattern.compile(
            "[\\u0000-\\u002f\\u003a-\\u0040\\u005b-\\u0060\\u007b-\\u00bf\\u00d7\\u00f7\\u2000-\\u206f\\u2190-\\u2bff"
                    + "\\u3000-\\u3004\\u3008-\\u3020\\u3030-\\u303f\\ufe10-\\ufe6f\\x{d800}-\\x{dfff}]+");

    public SearchWords {
        terms = List.copyOf(terms);
    }

    /** @param typed anything; full-width letters, case, blanks around and punctuation do not matter */
    public static SearchWords of(@Nullable String typed) {
        return new SearchWords(Arrays.stream(BLANK.split(shortened(typed)))
                .map(SearchWords::fold)
                .filter(term -> !term.isEmpty())
                .distinct()
                .limit(MOST_TERMS)
                .toList());
    }

    /** The beginning that is looked at. */
    public static String shortened(@Nullable String typed) {
        var text = typed == null ? "" : typed.strip();
        return text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST));
    }

    static String fold(String said) {
        var plain = Normalizer.normalize(said, Normalizer.Form.NFKC);
        var lower = plain.codePoints()
                .map(letter -> letter >= 'A' && letter <= 'Z' ? letter + 32 : letter)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
        return NO_LETTER.matcher(lower).replaceAll("");
    }

    /** Nothing that could be found. */
    public boolean empty() {
        return terms.isEmpty();
    }

    /** All terms in one, for what begins with it or is exactly it. */
    public String whole() {
        return String.join("", terms);
    }

    /** The condition on a row in SQL; {@link #values} fills its places. */
    public String condition(String alias) {
        if (empty()) {
            return "false";
        }
        var sql = alias + ".search_grams @> cast(:grams as text[])";
        if (!said(false).isEmpty()) {
            sql += " and coalesce(" + alias + ".search_text like all (cast(:said as text[])), false)";
        }
        if (!said(true).isEmpty()) {
            sql += " and " + alias + ".search_text like all (cast(:counted as text[]))";
        }
        return "(" + sql + ")";
    }

    public Map<String, @Nullable Object> values() {
        var values = new HashMap<String, @Nullable Object>();
        values.put("grams", grams().toArray(String[]::new));
        values.put("said", said(false).toArray(String[]::new));
        values.put("counted", said(true).toArray(String[]::new));
        return values;
    }

    /** The condition on the one entity of a query, as far as its table has the two columns. */
    public Predicate in(CriteriaBuilder cb) {
        if (empty()) {
            return cb.disjunction();
        }
        var sql = (HibernateCriteriaBuilder) cb;
        var all = new ArrayList<Predicate>();
        all.add(cb.isTrue(sql.sql("search_grams @> string_to_array(?, ' ')", Boolean.class, list(cb, grams()))));
        if (!said(false).isEmpty()) {
            var like = "coalesce(search_text like all (string_to_array(?, ' ')), false)";
            all.add(cb.isTrue(sql.sql(like, Boolean.class, list(cb, said(false)))));
        }
        if (!said(true).isEmpty()) {
            var like = "search_text like all (string_to_array(?, ' '))";
            all.add(cb.isTrue(sql.sql(like, Boolean.class, list(cb, said(true)))));
        }
        return cb.and(all.toArray(Predicate[]::new));
    }

    private static Expression<String> list(CriteriaBuilder cb, List<String> values) {
        return cb.literal(String.join(" ", values));
    }

    /**
     * Patterns for what the keys alone do not say: that they stand in a row. Of words with all their pairs nearly every
     * candidate passes, which {@code coalesce} makes the database believe; of numbers, whose digits stand everywhere,
     * nearly none. A plan made for the other case reads the whole table.
     */
    private List<String> said(boolean counted) {
        return terms.stream()
                .filter(term -> term.codePointCount(0, term.length()) > 2)
                .filter(term -> counted == term.chars().anyMatch(letter -> letter >= '0' && letter <= '9'))
                .map(term -> "%" + term + "%")
                .toList();
    }

    /** The fewest keys of the index that every row with all terms has. */
    List<String> grams() {
        var grams = new ArrayList<String>();
        for (var term : terms) {
            var letters = term.codePoints().mapToObj(Character::toString).toList();
            if (letters.size() == 1) {
                grams.add(term);
            }
            for (int at = 1; at < letters.size(); at++) {
                grams.add(letters.get(at - 1) + letters.get(at));
            }
        }
        return grams.stream().distinct().toList();
    }
}
