package org.aiwei.delivery;

/** A robot in a work group of some messenger. It speaks to everybody there, so it is told no names and nothing covert. */
interface GroupRobot {

    /** Whether the installation has one. */
    boolean on();

    /** @throws Undelivered when it cannot be known that the text is in the group */
    void say(String text);
}
