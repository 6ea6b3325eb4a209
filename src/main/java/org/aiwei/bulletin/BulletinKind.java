package org.aiwei.bulletin;

import org.aiwei.document.SeriesRef;

public enum BulletinKind {
    /** 通报: names who is late and praises who did well. */
    BULLETIN(SeriesRef.BULLETIN),
    /** 工作提示: says where things stand and what is to be done soon. */
    TIP(SeriesRef.TIP);

    private final String series;

    BulletinKind(String series) {
        this.series = series;
    }

    String series() {
        return series;
    }
}
