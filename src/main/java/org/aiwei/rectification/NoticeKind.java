package org.aiwei.rectification;

import org.aiwei.document.SeriesRef;

/** 交办单, 限期整改通知书. */
public enum NoticeKind {
    HANDOVER,
    ORDER;

    /** Code of the number series it is numbered from. */
    String series() {
        return this == ORDER ? SeriesRef.ORDER : SeriesRef.HANDOVER;
    }
}
