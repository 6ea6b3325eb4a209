package org.aiwei.access;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the frame around every page shows. Asked only by pages that have the frame, so that redirects cost nothing. */
public final class Shell {

    private final @Nullable Actor actor;
    private final Frame frame;
    private final String path;
    private final Locale locale;
    private final boolean large;
    private final Map<String, Long> badges = new HashMap<>();

    Shell(@Nullable Actor actor, Frame frame, String path, Locale locale, boolean large) {
        this.actor = actor;
        this.frame = frame;
        this.path = path;
        this.locale = locale;
        this.large = large;
    }

    /** @param demo whether everything here is made up */
    record Frame(List<Area> areas, List<MenuBadge> badges, boolean demo) {}

    /** One line of the menu or one tab; {@code badge} is 0 when nothing waits. */
    public record Entry(String label, String path, String icon, boolean here, long badge) {}

    /** The entries on the left; the number beside each counts what waits behind its tabs too. */
    public List<Entry> getMenu() {
        var head = head(current());
        return shown(area ->
                        menu(area).head().equals(area.path()) && !area.path().equals(Area.OWN))
                .map(area -> entry(
                        area,
                        area.path().equals(head),
                        group(area.path()).mapToLong(this::badge).sum()))
                .toList();
    }

    /** The tabs of the entry that this page lies under; empty where there is only one. */
    public List<Entry> getTabs() {
        var current = current();
        var tabs = entries(head(current), current);
        return tabs.size() > 1 ? tabs : List.of();
    }

    /** What is opened from the person's own name. */
    public List<Entry> getOwn() {
        return entries(Area.OWN, current());
    }

    private List<Entry> entries(String head, String current) {
        return group(head)
                .map(area -> entry(area, area.path().equals(current), badge(area)))
                .toList();
    }

    /** An entry and then its tabs, as far as the actor may enter them. */
    private Stream<Area> group(String head) {
        return shown(area -> menu(area).head().equals(head))
                .sorted(Comparator.comparing(area -> !area.path().equals(head)));
    }

    private Stream<Area> shown(Predicate<Area> wanted) {
        var who = actor;
        return who == null
                ? Stream.empty()
                : frame.areas().stream()
                        .filter(area -> area.menu() != null && area.openTo(who))
                        .filter(wanted)
                        .sorted(Comparator.comparing(area -> menu(area).order()));
    }

    private static Area.Menu menu(Area area) {
        return Objects.requireNonNull(area.menu());
    }

    private static Entry entry(Area area, boolean here, long badge) {
        return new Entry(menu(area).label(), area.path(), menu(area).icon(), here, badge);
    }

    /** The area that stands nearest to the page; one of several that lie within each other. */
    private String current() {
        return shown(area -> path.equals(area.path()) || path.startsWith(area.path() + "/"))
                .map(Area::path)
                .max(Comparator.comparingInt(String::length))
                .orElse("");
    }

    private String head(String current) {
        return shown(area -> area.path().equals(current))
                .map(area -> menu(area).head())
                .findFirst()
                .orElse("");
    }

    private long badge(Area area) {
        return badge(area.path());
    }

    /** Asked once a page: the menu, the tabs and the head show the same numbers. */
    private long badge(String place) {
        var who = actor;
        return who == null ? 0 : badges.computeIfAbsent(place, path -> counted(who, path));
    }

    private long counted(Actor who, String path) {
        return frame.badges().stream()
                .filter(badge -> badge.path().equals(path))
                .mapToLong(badge -> badge.count(who))
                .sum();
    }

    /** What has come for this person and was not opened; the head of the page shows it. */
    public long getUnread() {
        return badge(Area.INBOX);
    }

    /** Whether this person was told of something that must not be overlooked, and has not read it. */
    public boolean isWarned() {
        return getUnread() > 0 && badge(Area.WARNING) > 0; // it is one of the unread
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
        return frame.demo();
    }
}
