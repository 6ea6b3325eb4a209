package org.aiwei.bulletin;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.aiwei.bulletin.Code.Rate;
import org.aiwei.platform.RuleBroken;

/** Fills numbers and lists of units into the text between braces. */
record Wording(Numbers numbers, LocalDate asOf) {

    private static final Pattern TOKEN = Pattern.compile("\\{([^{}]{1,20})}");
    private static final Pattern TYPED = Pattern.compile("\\d+(?:\\.\\d+)?%?(?![年月日号期时点分\\d])");
    private static final String UNTIL = "截止";
    private static final String NAMED = "点名单位";
    private static final String PRAISED = "表扬单位";

    /** Every word that may stand between braces. */
    static List<String> words() {
        var counts = Arrays.stream(Code.values()).map(Code::word);
        var rates = Arrays.stream(Rate.values()).map(Rate::word);
        return Stream.of(counts, rates, Stream.of(UNTIL, NAMED, PRAISED))
                .flatMap(words -> words)
                .toList();
    }

    /** @throws RuleBroken for a word that stands for nothing */
    static void check(String text) {
        TOKEN.matcher(text).results().map(found -> found.group(1)).forEach(word -> {
            if (!words().contains(word)) {
                throw new RuleBroken("bulletin.token", word);
            }
        });
    }

    /** Numbers that somebody typed: nothing behind them can be looked at. */
    static List<String> typed(String text) {
        return TYPED.matcher(TOKEN.matcher(text).replaceAll(""))
                .results()
                .map(found -> found.group())
                .distinct()
                .toList();
    }

    /** Paragraph by paragraph. */
    List<List<Piece>> of(String text) {
        return text.lines().filter(line -> !line.isBlank()).map(this::line).toList();
    }

    private List<Piece> line(String line) {
        var pieces = new ArrayList<Piece>();
        var tokens = TOKEN.matcher(line);
        int from = 0;
        while (tokens.find()) {
            if (tokens.start() > from) {
                pieces.add(Piece.words(line.substring(from, tokens.start())));
            }
            pieces.addAll(token(tokens.group(1)));
            from = tokens.end();
        }
        if (from < line.length()) {
            pieces.add(Piece.words(line.substring(from)));
        }
        return pieces;
    }

    private List<Piece> token(String word) {
        Optional<Code> code = Stream.of(Code.values())
                .filter(each -> each.word().equals(word))
                .findFirst();
        if (code.isPresent()) {
            return List.of(Piece.number(numbers, code.get(), null, null));
        }
        var rate = Stream.of(Rate.values())
                .filter(each -> each.word().equals(word))
                .findFirst();
        if (rate.isPresent()) {
            return List.of(Piece.share(numbers, rate.get()));
        }
        return switch (word) {
            case UNTIL -> List.of(Piece.words(asOf.getMonthValue() + "月" + asOf.getDayOfMonth() + "日"));
            case NAMED -> named();
            case PRAISED ->
                List.of(Piece.words(String.join(
                        "、",
                        numbers.behind(Code.PRAISED, null, null).stream()
                                .map(Row::unitName)
                                .toList())));
            default -> List.of(Piece.words("{" + word + "}"));
        };
    }

    /** 县医院（逾期2件、迟报1份）、… */
    private List<Piece> named() {
        var pieces = new ArrayList<Piece>();
        for (var unit : numbers.units(Numbers.LATE)) {
            pieces.add(Piece.words((pieces.isEmpty() ? "" : "、") + unit.name() + "（"));
            var inside = new ArrayList<Piece>();
            for (var code : Numbers.LATE) {
                if (numbers.of(code, null, unit.id()) > 0) {
                    inside.add(Piece.words((inside.isEmpty() ? "" : "、") + code.word()));
                    inside.add(Piece.number(numbers, code, null, unit.id()));
                    inside.add(Piece.words(code == Code.OVERDUE ? "件" : "份"));
                }
            }
            pieces.addAll(inside);
            pieces.add(Piece.words("）"));
        }
        return pieces.isEmpty() ? List.of(Piece.words("无")) : pieces;
    }
}
