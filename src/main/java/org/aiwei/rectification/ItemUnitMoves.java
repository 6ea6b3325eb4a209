package org.aiwei.rectification;

import lombok.RequiredArgsConstructor;
import org.aiwei.organization.OrganizationMoved;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Rewrites copied paths when units move in the tree. */
@Component
@RequiredArgsConstructor
class ItemUnitMoves {

    private final JdbcClient jdbc;

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(OrganizationMoved moved) {
        rewrite("rectification", "unit_path", moved);
        rewrite("rectification", "owner_path", moved);
        rewrite("rectification_notice", "unit_path", moved);
        rewrite("rectification_notice", "owner_path", moved);
        rewrite("rectification_counter", "owner_path", moved);
    }

    private void rewrite(String table, String column, OrganizationMoved moved) {
        jdbc.sql("update %s set %s = :new || substr(%s, :length) where %s like :below"
                        .formatted(table, column, column, column))
                .param("new", moved.newPath().value())
                .param("length", moved.oldPath().value().length() + 1)
                .param("below", moved.oldPath().pattern())
                .update();
    }
}
