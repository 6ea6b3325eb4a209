package org.aiwei.document;

import java.util.UUID;

/**
 * A number series as other modules know it.
 *
 * @param code {@link #HANDOVER}, {@link #ORDER}, {@link #SUPERVISION}, {@link #INTERVIEW}, or a made-up one of a series the office added
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

    /** 约谈通知. */
    public static final String INTERVIEW = "INTERVIEW";

    static SeriesRef of(DocumentSeries series) {
        return new SeriesRef(series.getId(), series.getCode(), series.getName(), series.getPattern());
    }

    /** A number as it stands on the paper; the serial has no leading zero. */
    public String number(int year, int n) {
        return pattern.replace("{year}", String.valueOf(year)).replace("{n}", String.valueOf(n));
    }
}
