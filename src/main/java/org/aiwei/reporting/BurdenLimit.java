package org.aiwei.reporting;

/** How many answers a unit may be asked for in a month; 0: no limit. */
record BurdenLimit(int answers, boolean refuses) {

    static final BurdenLimit NONE = new BurdenLimit(0, false);
}
