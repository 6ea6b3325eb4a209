package org.aiwei.rectification;

/** Why a light is what it is. {@code who} names who has to act next; empty: nobody. */
record WhyPage(
        RectificationRef item, RectificationLight light, int soonWorkdays, int left, NextActor next, String who) {}
