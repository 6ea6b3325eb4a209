package org.aiwei.tabular;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DateUtil;

/** What a spreadsheet's number is meant to be, told from its number format, and how it then reads as text. */
enum NumberKind {
    PLAIN,
    PERCENT,
    CODE,
    DATE,
    TIME;

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter FULL = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^\\]]*]");

    /** The built-in formats have a number only, the others a code too. */
    static NumberKind of(int id, String code) {
        if (code.isEmpty() && (chineseDate(id) || chineseTime(id))) {
            return chineseTime(id) ? TIME : DATE;
        }
        if (id == 9 || id == 10 || QUOTED.matcher(code).replaceAll("").contains("%")) {
            return PERCENT;
        }
        if (DateUtil.isADateFormat(id, code)) {
            return onlyTime(id, code) ? TIME : DATE;
        }
        return code.matches("0{2,}") ? CODE : PLAIN;
    }

    String text(double value, boolean from1904, String code) {
        return switch (this) {
            case PLAIN -> plain(value);
            case PERCENT -> plain(value * 100) + "%";
            case CODE -> value < 0 ? plain(value) : padded(plain(value), code.length());
            case DATE, TIME ->
                DateUtil.isValidExcelDate(value) && value < 2_958_466 ? date(value, from1904) : plain(value);
        };
    }

    /** Fifteen digits are what a spreadsheet keeps, so 0.1 + 0.2 is 0.3. */
    private static String plain(double value) {
        if (!Double.isFinite(value)) {
            return "";
        }
        var exact = new BigDecimal(value).round(new MathContext(15));
        return exact.signum() == 0 ? "0" : exact.stripTrailingZeros().toPlainString();
    }

    private String date(double value, boolean from1904) {
        LocalDateTime moment = DateUtil.getLocalDateTime(value, from1904, true);
        if (moment == null) {
            return plain(value);
        }
        if (this == TIME && value < 1) {
            return MINUTE.format(moment);
        }
        var midnight = moment.toLocalDate().atStartOfDay().equals(moment);
        return midnight ? moment.toLocalDate().toString() : FULL.format(moment);
    }

    private static String padded(String digits, int length) {
        return "0".repeat(Math.max(0, length - digits.length())) + digits;
    }

    /** Formats that only programs in Chinese know by number alone: 2026年3月, 3月31日, 2026年3月31日. */
    private static boolean chineseDate(int id) {
        return (id >= 27 && id <= 31) || id == 36 || (id >= 50 && id <= 54) || id == 57 || id == 58;
    }

    private static boolean chineseTime(int id) {
        return (id >= 32 && id <= 35) || id == 55 || id == 56;
    }

    private static boolean onlyTime(int id, String code) {
        return (id >= 18 && id <= 21)
                || (id >= 45 && id <= 47)
                || (!code.isEmpty() && !code.matches("(?s).*[yYdDeE年日].*"));
    }
}
