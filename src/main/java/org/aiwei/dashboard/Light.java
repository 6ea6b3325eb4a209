package org.aiwei.dashboard;

/** How a matter stands, worst first; the same words as {@code part_light} and {@code rectification_light} say. */
public enum Light {
    OVERDUE("■"),
    BEHIND("▲"),
    SOON("▲"),
    PAUSED("‖"),
    NORMAL("●"),
    NOT_STARTED("○"),
    DONE("◆");

    private final String sign;

    Light(String sign) {
        this.sign = sign;
    }

    /** The shape that stands for it. */
    public String sign() {
        return sign;
    }
}
