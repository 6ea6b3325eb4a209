package org.aiwei.audit;

import static org.aiwei.County.GAO_ADMIN;
import static org.aiwei.County.LIN_OFFICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.aiwei.County;
import org.aiwei.access.Actor;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;

/** Who may ask whether the trail is whole, and which kinds the filter offers to whom. */
class AuditPolicyTests {

    private static final List<String> OF_THE_OFFICE = List.of(
            "campaign",
            "assignment",
            "assignment_import",
            "evidence",
            "standard",
            "calendar",
            "document_series",
            "document_number",
            "round",
            "site",
            "checklist",
            "visit",
            "finding");
    private static final List<String> OF_ADMINISTRATORS =
            List.of("unit", "unit_group", "person", "session", "calendar", "audit");

    private final AuditPolicy policy = new AuditPolicy();

    @Test
    void officersAndAdministratorsMayAskForTheCheck() {
        var readers = Set.of("林主任", "冯主任", "高管理员", "陶管理员");
        for (var actor : County.PEOPLE) {
            if (readers.contains(actor.name())) {
                policy.ensureChecks(actor);
            } else {
                assertThatThrownBy(() -> policy.ensureChecks(actor))
                        .as(actor.name())
                        .isInstanceOf(AccessDeniedException.class);
            }
        }
    }

    @Test
    void eachIsOfferedTheKindsThatMayBeRead() {
        for (var actor : County.PEOPLE) {
            var expected = switch (actor.name()) {
                case "林主任", "冯主任" -> OF_THE_OFFICE;
                case "高管理员", "陶管理员" -> OF_ADMINISTRATORS;
                default -> List.<String>of();
            };
            assertThat(policy.kinds(actor)).as(actor.name()).isEqualTo(expected);
        }
    }

    @Test
    void whoIsBothIsOfferedEachKindOnce() {
        var posts = new ArrayList<>(LIN_OFFICE.posts());
        posts.addAll(GAO_ADMIN.posts());
        var all = new ArrayList<>(OF_THE_OFFICE);
        all.addAll(OF_ADMINISTRATORS);
        assertThat(policy.kinds(new Actor(UUID.randomUUID(), "兼职的人", posts)))
                .containsExactlyElementsOf(all.stream().distinct().collect(Collectors.toList()));
    }
}
