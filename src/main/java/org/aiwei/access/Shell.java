package org.aiwei.access;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the frame around every page shows. Asked only by pages that have the frame, so that redirects cost nothing. */
public final class Shell {

    private final @Nullable Actor actor;
    private final List<Area> areas;
    private final List<MenuBadge> badges;
    private final String path;
    private final Locale locale;
    private final boolean large;
    private final boolean demo;

    Shell(@Nullable Actor actor, Frame frame, String path, Locale locale, boolean large) {
        this.actor = actor;
        this.areas = frame.areas();
        this.badges = frame.badges();
        this.path = path;
        this.locale = locale;
        this.large = large;
        this.demo = frame.demo();
    }

    /** @param demo whether everything here is made up */
    record Frame(List<Area> areas, List<MenuBadge> badges, boolean demo) {}

    /** One line of the menu; {@code badge} is 0 when nothing waits. */
    public record Entry(String label, String path, String icon, boolean here, long badge) {}

    public List<Entry> getMenu() {
        if (actor == null) {
            return List.of();
        }
        var duties = actor.duties();
        return areas.stream()
                .filter(area -> area.menu() != null && area.duties().stream().anyMatch(duties::contains))
                .sorted(Comparator.comparing(Shell::order))
                .map(this::entry)
                .toList();
    }

    private static int order(Area area) {
        var menu = area.menu();
        return menu == null ? Integer.MAX_VALUE : menu.order();
    }

    private Entry entry(Area area) {
        var menu = java.util.Objects.requireNonNull(area.menu());
        return new Entry(menu.label(), area.path(), menu.icon(), area.path().equals(current()), badge(area));
    }

    /** The entry that stands nearest to the page; one of several that lie within each other. */
    private String current() {
        return areas.stream()
                .filter(area -> area.menu() != null)
                .map(Area::path)
                .filter(area -> path.equals(area) || path.startsWith(area + "/"))
                .max(Comparator.comparingInt(String::length))
                .orElse("");
    }

    private long badge(Area area) {
        var who = actor;
        return who == null
                ? 0
                : badges.stream()
                        .filter(badge -> badge.path().equals(area.path()))
                        .mapToLong(badge -> badge.count(who))
                        .sum();
    }

    public boolean isSignedIn() {
        return actor != null;
    }

    public String getName() {
        return actor == null ? "" : actor.name();
    }

    public String getLang() {
        return locale.toLanguageTag();
    }

    public boolean isEnglish() {
        return locale.getLanguage().equals("en");
    }

    public boolean isLarge() {
        return large;
    }

    /** Whether the example county is shown, where nothing real belongs. */
    public boolean isDemo() {
        return demo;
    }
}
