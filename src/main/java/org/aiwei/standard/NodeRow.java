package org.aiwei.standard;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record NodeRow(
        UUID id,
        @Nullable UUID parentId,
        Long version,
        NodeLevel level,
        String code,
        String title,
        String detail,
        String usualLead,
        String healthUnit,
        String inspectionGroup) {

    static NodeRow of(StandardNode node) {
        return new NodeRow(
                node.getId(),
                node.getParentId(),
                node.getVersion(),
                node.getLevel(),
                node.getCode(),
                node.getTitle(),
                node.getDetail(),
                node.getUsualLead(),
                node.getHealthUnit(),
                node.getInspectionGroup());
    }

    /** A node with what hangs below it. */
    record Branch(NodeRow node, List<Branch> below) {

        public long count() {
            return 1 + below.stream().mapToLong(Branch::count).sum();
        }
    }
}
