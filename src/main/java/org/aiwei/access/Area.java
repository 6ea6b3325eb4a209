package org.aiwei.access;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A part of the site that a module brings: which duties may enter it, and where it is found. Every page lies in an
 * area; what lies in none is closed to everybody.
 *
 * @param path begins with a slash, without trailing slash; covers the path itself and all below it
 * @param duties who may enter; what each may see and do inside is decided by the module's policy
 * @param menu {@code null} for an area that stands in no menu
 */
public record Area(String path, Set<Duty> duties, @Nullable Menu menu) {

    /** What is everybody's own; its tabs are opened from the person's name at the top of each page. */
    public static final String OWN = "/account";

    /** Messages; stands at the head of each page instead of in the menu. */
    public static final String INBOX = "/inbox";

    /** What must not be overlooked; no page, but a line above each one. */
    public static final String WARNING = "/inbox#warning";

    public Area {
        duties = Set.copyOf(duties);
    }

    public static Area of(String path, Duty... duties) {
        return new Area(path, Set.of(duties), null);
    }

    /**
     * @param order small numbers stand first
     * @param label message key
     * @param icon name of a bootstrap icon
     */
    public Area inMenu(int order, String label, String icon) {
        return new Area(path, duties, new Menu(order, label, icon, path));
    }

    /**
     * No entry of its own: a tab beside another area, which shows its number too. The menu stays short.
     *
     * @param head path of the area that stands in the menu
     * @param order among the tabs; small numbers stand first
     * @param label message key
     */
    public Area tabOf(String head, int order, String label) {
        return new Area(path, duties, new Menu(order, label, "", head));
    }

    boolean openTo(Actor actor) {
        return actor.duties().stream().anyMatch(duties::contains);
    }

    /** @param head path of the area under whose entry this one stands: its own for an entry */
    public record Menu(int order, String label, String icon, String head) {}
}
