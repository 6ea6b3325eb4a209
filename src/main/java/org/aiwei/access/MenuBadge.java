package org.aiwei.access;

/** A number beside a menu entry: what waits for the actor there. One cheap query. */
public interface MenuBadge {

    /** Path of the area whose entry carries the number. */
    String path();

    long count(Actor actor);
}
