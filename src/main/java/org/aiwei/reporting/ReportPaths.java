package org.aiwei.reporting;

import java.util.Map;
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
class ReportPaths {

    private static final Map<String, String> COPIES = Map.of(
            "report_form", "owner_path",
            "collection", "owner_path",
            "collection_recipient", "unit_path",
            "report", "unit_path");

    private final JdbcClient jdbc;

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(OrganizationMoved moved) {
        COPIES.forEach((table, column) -> rewrite(table, column, moved));
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
