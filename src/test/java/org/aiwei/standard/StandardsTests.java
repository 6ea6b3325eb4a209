package org.aiwei.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.aiwei.DeskTest;
import org.aiwei.access.Actor;
import org.aiwei.access.Duty;
import org.aiwei.access.Post;
import org.aiwei.access.UnitPath;
import org.aiwei.platform.RecordNotFound;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@DeskTest
@Transactional
class StandardsTests {

    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    private static final Actor OFFICER = officer("/77/2/");
    private static final Actor FOREIGNER = officer("/88/2/");

    @Autowired
    Standards standards;

    @Autowired
    StandardEditionRepository editions;

    @Autowired
    StandardNodeRepository nodes;

    @Test
    void readsATreeInItsOwnOrder() {
        var edition = edition("试用标准");
        var second = node(edition, null, NodeLevel.ASPECT, 2, "2");
        var first = node(edition, null, NodeLevel.ASPECT, 1, "1");
        var below = node(edition, second, NodeLevel.ITEM, 1, "2.1");
        node(edition, first, NodeLevel.ITEM, 2, "1.2");
        node(edition, first, NodeLevel.ITEM, 1, "1.1");
        node(edition, below, NodeLevel.REQUIREMENT, 1, "2.1.1");

        assertThat(standards.items(List.of(edition)))
                .extracting(ItemRef::code)
                .containsExactly("1", "1.1", "1.2", "2", "2.1", "2.1.1");
        assertThat(standards.itemsByIds(List.of(below, UUID.randomUUID())))
                .hasSize(1)
                .hasEntrySatisfying(below, item -> assertThat(item.parentId()).isEqualTo(second));
    }

    @Test
    void freezingTwiceIsFreezingOnce() {
        var id = edition("试用标准");
        standards.freeze(OFFICER, List.of(id));
        standards.freeze(OFFICER, List.of(id));

        assertThat(standards.edition(id).frozen()).isTrue();
        assertThat(editions.findById(id).orElseThrow().getFrozenByName()).isEqualTo(OFFICER.name());
    }

    @Test
    void anotherBureausEditionIsNoChoice() {
        var own = edition("试用标准");

        assertThat(standards.editions(OFFICER)).extracting(EditionRef::id).contains(own);
        assertThat(standards.editions(FOREIGNER)).extracting(EditionRef::id).doesNotContain(own);
        assertThat(standards.editions()).extracting(EditionRef::id).contains(own);
    }

    @Test
    void anEditionThatIsNotThereIsNotFound() {
        assertThatThrownBy(() -> standards.edition(UUID.randomUUID())).isInstanceOf(RecordNotFound.class);
    }

    private UUID edition(String name) {
        var head = new EditionHead("trial", name, "2026", "", false);
        return editions.save(StandardEdition.draft(head, new UnitPath("/77/"), OFFICER, NOW))
                .getId();
    }

    private UUID node(UUID edition, @Nullable UUID parent, NodeLevel level, int sort, String code) {
        var text = new NodeText(code, "标题" + code, "", "", "", "");
        return nodes.save(StandardNode.of(UUID.randomUUID(), edition, parent, level, sort, text))
                .getId();
    }

    private static Actor officer(String path) {
        var post = new Post(Duty.CAMPAIGN_OFFICER, UUID.randomUUID(), new UnitPath(path));
        return new Actor(UUID.randomUUID(), "爱卫办" + path, List.of(post));
    }
}
