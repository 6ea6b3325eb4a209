package org.aiwei.document;

import java.util.UUID;

/**
 * A number series as other modules know it.
 *
 * @param code {@link #HANDOVER}, {@link #ORDER}, {@link #SUPERVISION}, {@link #INTERVIEW}, {@link #BULLETIN}, {@link #TIP}, or a made-up one of a series the office added
 * @param name such as 交办单
 * @param pattern such as 安爱卫办交〔{year}〕{n}号
 */
public record SeriesRef(UUID id, String code, String name, String pattern) {

    /** 交办单. */
    public static final String HANDOVER = "HANDOVER";

    /** 限期整改通知书. */
    public static final String ORDER = "ORDER";

    /** 督办单. */
    public static final String SUPERVISION = "SUPERVISION";

    /** 通报, counted by issues. */
    public static final String BULLETIN = "BULLETIN";

    /** 工作提示, counted by issues. */
    public static final String TIP = "TIP";

    /** 约谈通知. */
    public static final String INTERVIEW = "INTERVIEW";

    static SeriesRef of(DocumentSeries series) {
        return new SeriesRef(series.getId(), series.getCode(), series.getName(), series.getPattern());
    }

    /** An issue without the sign before it, as it stands below a red head: 2026年第3期 or 第17期. */
    public String issue(int year, int n) {
        int from = pattern.contains("{year}年") ? pattern.indexOf("{year}年") : pattern.indexOf("第{n}期");
        return pattern.substring(Math.max(0, from))
                .replace("{year}", String.valueOf(year))
                .replace("{n}", String.valueOf(n));
    }

    /** A number as it stands on the paper; the serial has no leading zero. */
    public String number(int year, int n) {
        return pattern.replace("{year}", String.valueOf(year)).replace("{n}", String.valueOf(n));
    }
}
