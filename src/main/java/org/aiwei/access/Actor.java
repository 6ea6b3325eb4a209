package org.aiwei.access;

import java.io.Serializable;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Who acts: a person with the posts held when the session began. Changing an appointment ends the person's sessions, so
 * a snapshot is never older than the appointments.
 *
 * @param id person's id
 * @param name as it will stand in the history
 */
public record Actor(UUID id, String name, List<Post> posts) implements Serializable {

    private static final UUID CLOCK = new UUID(0, 1);

    public Actor {
        posts = List.copyOf(posts);
    }

    /** The program itself, for what happens by the clock. Holds no duty. */
    public static Actor clock() {
        return new Actor(CLOCK, "系统", List.of());
    }

    public boolean has(Duty duty) {
        return posts.stream().anyMatch(post -> post.duty() == duty);
    }

    public boolean hasAny(Collection<Duty> duties) {
        return posts.stream().anyMatch(post -> duties.contains(post.duty()));
    }

    public Set<Duty> duties() {
        var duties = EnumSet.noneOf(Duty.class);
        posts.forEach(post -> duties.add(post.duty()));
        return duties;
    }

    /** Paths of the units where one of the duties is held. */
    public List<UnitPath> at(Duty... duties) {
        return matching(duties).map(Post::at).distinct().toList();
    }

    /** Ids of the units where one of the duties is held. */
    public List<UUID> unitsAs(Duty... duties) {
        return matching(duties).map(Post::unitId).distinct().toList();
    }

    /** Whether one of the duties is held at the unit itself or above it. */
    public boolean oversees(UnitPath unit, Duty... duties) {
        return matching(duties).anyMatch(post -> post.at().covers(unit));
    }

    /** Whether one of the duties is held at exactly this unit. */
    public boolean actsFor(UUID unitId, Duty... duties) {
        return matching(duties).anyMatch(post -> post.unitId().equals(unitId));
    }

    /** Whether this is the program acting by the clock. */
    public boolean automatic() {
        return id.equals(CLOCK);
    }

    /** When a snapshot without posts is of no use: someone whose appointments have all ended. */
    public boolean idle() {
        return posts.isEmpty();
    }

    private Stream<Post> matching(Duty... duties) {
        var wanted = Set.of(duties);
        return posts.stream().filter(post -> wanted.contains(post.duty()));
    }

    /** A point in time together with who acted: what every transition row keeps. */
    public Stamp stamp(Instant at) {
        return new Stamp(id, name, at);
    }

    public record Stamp(UUID actorId, String actorName, Instant at) {}
}
