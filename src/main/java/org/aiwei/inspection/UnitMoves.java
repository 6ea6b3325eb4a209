package org.aiwei.inspection;

import java.util.List;
import lombok.RequiredArgsConstructor;
import org.aiwei.organization.OrganizationMoved;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Rewrites copied paths when units move in the tree. */
@Component("inspectionUnitMoves")
@RequiredArgsConstructor
class UnitMoves {

    private static final List<String> COPIES = List.of(
            "site.owner_path",
            "site.unit_path",
            "checklist.owner_path",
            "inspection_round.office_path",
            "inspection_round.owner_path",
            "round_member.home_unit_path",
            "round_target.unit_path",
            "visit.office_path",
            "visit.owner_path",
            "visit.unit_path",
            "finding.office_path",
            "finding.owner_path",
            "finding.unit_path");

    private final JdbcClient jdbc;

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(OrganizationMoved moved) {
        for (var copy : COPIES) {
            var dot = copy.indexOf('.');
            rewrite(copy.substring(0, dot), copy.substring(dot + 1), moved);
        }
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
