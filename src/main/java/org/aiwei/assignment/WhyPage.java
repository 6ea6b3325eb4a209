package org.aiwei.assignment;

/** Why a light is what it is. {@code actor} names who has to act next; empty: nobody. */
record WhyPage(PartPage part, LightReading reading, Waiting waiting, String actor, int workdaysLeft) {}
