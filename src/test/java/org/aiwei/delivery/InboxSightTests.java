package org.aiwei.delivery;

import static org.aiwei.County.LI_PEOPLES;
import static org.aiwei.County.MEDICAL;
import static org.aiwei.County.PEOPLES_HOSPITAL;
import static org.aiwei.County.TCM_HOSPITAL;
import static org.aiwei.County.ZHANG_PEOPLES;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.aiwei.County.Place;
import org.aiwei.DeskTest;
import org.aiwei.access.Actor;
import org.aiwei.access.LinkTarget;
import org.aiwei.account.SignInWarnings;
import org.aiwei.notice.WorkNote;
import org.aiwei.notice.WorkNotes;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Which of the messages laid into somebody's inbox are listed, and as what. */
@DeskTest
@Transactional
class InboxSightTests {

    @Autowired
    InboxSight sight;

    @Autowired
    DeliveryCast cast;

    @Autowired
    WorkNotes notes;

    @Autowired
    SignInWarnings warnings;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    Instant now;

    @BeforeEach
    void messagesOfEachSort() {
        now = clock.instant();
        var task =
                cast.issue(cast.campaign(), "灭鼠", cast.today().plusDays(60), MEDICAL, PEOPLES_HOSPITAL, TCM_HOSPITAL);
        lay("work_id", work(task, PEOPLES_HOSPITAL), 60, false);
        lay("work_id", work(task, TCM_HOSPITAL), 50, false);
        lay("digest_id", digest(), 40, true);
        lay("warning_id", warning(LI_PEOPLES, "10.0.0.7"), 30, false);
        lay("warning_id", warning(ZHANG_PEOPLES, "10.0.0.8"), 20, false);
    }

    @Test
    void theNewestStandsFirstAndWhatIsMeantForOthersDoesNotShow() {
        var rows = sight.rows(LI_PEOPLES, false, 9);

        assertThat(rows)
                .extracting(row -> sort(row) + (row.unread() ? " unread" : ""))
                .containsExactly("warning unread", "digest", "work unread");
        assertThat(rows).extracting(InboxRow::at).containsExactly(minutesAgo(30), minutesAgo(40), minutesAgo(60));
        assertThat(rows.get(0).tried()).satisfies(tried -> {
            assertThat(tried.address()).isEqualTo("10.0.0.7");
            assertThat(tried.failures()).isEqualTo(6);
        });
        assertThat(rows.get(1).digest()).satisfies(digest -> {
            assertThat(digest.personId()).isEqualTo(LI_PEOPLES.id());
            assertThat(digest.on()).isEqualTo(cast.today());
            assertThat(List.of(digest.overdue(), digest.today(), digest.soon(), digest.returned(), digest.fresh()))
                    .containsExactly(1, 2, 3, 4, 5);
        });
        assertThat(rows.get(2).note())
                .satisfies(note -> assertThat(note.title()).isEqualTo("灭鼠"));
    }

    @Test
    void onlyUnreadOnesOnlySoManyAndNoneBeforeItsTime() {
        assertThat(sorts(sight.rows(LI_PEOPLES, true, 9))).containsExactly("warning", "work");
        assertThat(sorts(sight.rows(LI_PEOPLES, false, 3)))
                .as("the three newest, one of them not to be seen")
                .containsExactly("warning", "digest");
        jdbc.sql("update inbox_entry set arrived_at = ? where person_id = ? and warning_id is not null")
                .params(Outbox.at(now.plusSeconds(600)), LI_PEOPLES.id())
                .update();
        assertThat(sorts(sight.rows(LI_PEOPLES, false, 9))).containsExactly("digest", "work");
        assertThat(sight.rows(ZHANG_PEOPLES, false, 9)).isEmpty();
    }

    @Test
    void aNoteIsSeenWhileItsThingIsAndAFarewellAlways() {
        var task = note("assignment", "/assignments/1");
        var hidden = note("assignment", "/assignments/2");
        var farewell = note("assignment", null);
        var slip = note("notice", "/notices/1");
        var unknown = note("kitchen", "/kitchen/1");
        var tasks = new Shown("assignment", Set.of(task.targetId(), slip.targetId()));
        var slips = new Shown("notice", Set.of(slip.targetId()));
        var rounds = new Shown("round", Set.of(unknown.targetId()));
        var made = new InboxSight(notes, warnings, List.of(tasks, slips, rounds), jdbc, clock);

        assertThat(made.stillSeen(LI_PEOPLES, List.of(task, hidden, farewell, slip, unknown)))
                .containsExactly(task, farewell, slip);
        assertThat(tasks.asked).as("of a farewell nobody asks").containsOnly(task.targetId(), hidden.targetId());
        assertThat(slips.asked).containsExactly(slip.targetId());
        assertThat(rounds.asked).isEmpty();
    }

    /** A module that shows these things and remembers which it was asked for. */
    private record Shown(String kind, Set<UUID> things, List<UUID> asked) implements LinkTarget {

        Shown(String kind, Set<UUID> things) {
            this(kind, things, new ArrayList<>());
        }

        @Override
        public Set<UUID> seen(Actor actor, Collection<UUID> ids) {
            asked.addAll(ids);
            var found = new HashSet<>(ids);
            found.retainAll(things);
            return found;
        }
    }

    private WorkNote note(String target, @Nullable String href) {
        return new WorkNote(
                UUID.randomUUID(),
                "PART",
                "ACCEPT",
                UUID.randomUUID(),
                UUID.randomUUID(),
                "试用",
                "灭鼠",
                "",
                target,
                UUID.randomUUID(),
                href,
                false,
                true,
                false,
                true,
                null,
                UUID.randomUUID(),
                "",
                now);
    }

    private static List<String> sorts(List<InboxRow> rows) {
        return rows.stream().map(InboxSightTests::sort).toList();
    }

    private static String sort(InboxRow row) {
        if (row.digest() != null) {
            return "digest";
        }
        return row.tried() == null ? "work" : "warning";
    }

    private LocalDateTime minutesAgo(int minutes) {
        return LocalDateTime.ofInstant(arrived(minutes).toInstant(), clock.getZone());
    }

    private OffsetDateTime arrived(int minutesAgo) {
        return Outbox.at(Instant.ofEpochSecond(now.getEpochSecond() - 60L * minutesAgo));
    }

    private void lay(String column, UUID what, int minutesAgo, boolean read) {
        jdbc.sql("insert into inbox_entry (id, person_id, " + column
                        + ", arrived_at, read_at) values (?, ?, ?, ?, case when ? then now() end)")
                .params(UUID.randomUUID(), LI_PEOPLES.id(), what, arrived(minutesAgo), read)
                .update();
    }

    private UUID work(UUID task, Place unit) {
        return jdbc.sql("select id from work_item where parent_id = ? and to_unit_id = ?")
                .params(task, unit.id())
                .query(UUID.class)
                .single();
    }

    private UUID digest() {
        var id = UUID.randomUUID();
        jdbc.sql("insert into delivery_digest values (?, ?, ?, now(), 1, 2, 3, 4, 5)")
                .params(id, LI_PEOPLES.id(), cast.today())
                .update();
        return id;
    }

    private UUID warning(Actor person, String address) {
        var id = UUID.randomUUID();
        jdbc.sql("insert into sign_in_warning values (?, ?, ?, now(), now(), ?, 6)")
                .params(id, person.id(), cast.today(), address)
                .update();
        return id;
    }
}
