package org.aiwei.ranking;

/**
 * @param n facts
 * @param good those of them that count for the unit
 */
record Tally(int n, int good) {

    static final Tally NONE = new Tally(0, 0);

    Tally {
        if (good > n || good < 0) {
            throw new IllegalArgumentException(good + "/" + n);
        }
    }

    Tally plus(Tally other) {
        return new Tally(n + other.n, good + other.good);
    }

    static Tally of(boolean good) {
        return new Tally(1, good ? 1 : 0);
    }
}
