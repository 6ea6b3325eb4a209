package org.aiwei.standard;

import static lombok.AccessLevel.PROTECTED;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.jspecify.annotations.Nullable;

/** An aspect, an item or a requirement of an edition. */
@Entity
@Getter
@NoArgsConstructor(access = PROTECTED)
class StandardNode {

    @Id
    private UUID id;

    @Version
    private Long version;

    private UUID editionId;

    private @Nullable UUID parentId;

    @Enumerated(EnumType.STRING)
    private NodeLevel level;

    private String code;
    private String title;
    private String detail;
    private String usualLead;
    private String healthUnit;
    private String inspectionGroup;
    private int sort;

    static StandardNode of(UUID id, UUID editionId, @Nullable UUID parentId, NodeLevel level, int sort, NodeText text) {
        var node = new StandardNode();
        node.id = id;
        node.editionId = editionId;
        node.parentId = parentId;
        node.level = level;
        node.sort = sort;
        node.put(text);
        return node;
    }

    void put(NodeText text) {
        code = text.code();
        title = text.title();
        detail = text.detail();
        usualLead = text.usualLead();
        healthUnit = text.healthUnit();
        inspectionGroup = text.inspectionGroup();
    }

    void place(@Nullable UUID newParent, int newSort) {
        parentId = newParent;
        sort = newSort;
    }

    NodeText text() {
        return new NodeText(code, title, detail, usualLead, healthUnit, inspectionGroup);
    }

    ItemRef ref() {
        return new ItemRef(id, editionId, code, title, level, parentId, usualLead, healthUnit);
    }
}
