package org.aiwei.rectification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.organization.Organizations;
import org.aiwei.organization.UnitRef;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What an item has been through, for its page. */
@Component
@RequiredArgsConstructor
class ItemCourse {

    private final Organizations organizations;
    private final JdbcClient jdbc;

    /** Every due date it had; old ones stay visible. */
    List<ItemPage.Due> dues(Rectification item) {
        var dues = new ArrayList<ItemPage.Due>();
        dues.add(new ItemPage.Due(item.getFirstDueOn(), "ISSUE", item.getIssuedAt()));
        for (var row : item.getTransitions()) {
            if (!row.getDueAfter().equals(row.getDueBefore())) {
                dues.add(new ItemPage.Due(row.getDueAfter(), row.getAction().name(), row.getOccurredAt()));
            }
        }
        return dues;
    }

    /** Newest first. */
    List<ItemPage.Moment> history(Rectification item) {
        var named = item.getTransitions().stream()
                .map(RectificationTransition::getUnitId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        var units = organizations.byIds(named);
        var moments = new ArrayList<ItemPage.Moment>();
        for (var row : item.getTransitions()) {
            moments.add(new ItemPage.Moment(
                    row.getAction().name(),
                    row.getActorName(),
                    row.getRemark(),
                    row.getToStatus(),
                    name(units.get(row.getUnitId())),
                    row.getDueBefore(),
                    changed(row),
                    row.getOccurredAt()));
        }
        Collections.reverse(moments);
        return moments;
    }

    /** Items this one stands to as a relapse or by merging, as far as they are seen. */
    List<ItemPage.Linked> links(Rectification item, Sight sight) {
        var into = item.getClosing() == null ? null : item.getClosing().mergedInto();
        var links = jdbc.sql("select case when r.id = :relapseOf then 'relapseOf' when r.id = :into then 'mergedInto'"
                        + " when r.relapse_of = :id then 'relapse' else 'merged' end as kind, r.id, r.no"
                        + " from rectification r where (r.id = :relapseOf or r.id = :into or r.relapse_of = :id"
                        + " or r.merged_into = :id) and " + sight.condition())
                .params(sight.values())
                .param("id", item.getId())
                .param("relapseOf", item.getRelapseOf(), java.sql.Types.OTHER)
                .param("into", into, java.sql.Types.OTHER)
                .query((row, index) -> new ItemPage.Linked(
                        row.getString("kind"), row.getObject("id", UUID.class), row.getString("no")))
                .list();
        return links.stream().sorted(Comparator.comparing(ItemPage.Linked::no)).toList();
    }

    Optional<UUID> byNumber(UUID campaignId, String no, Sight sight) {
        return jdbc
                .sql("select r.id from rectification r where r.campaign_id = :campaign and upper(r.no) = upper(:no)"
                        + " and r.status not in ('CLOSED', 'VOIDED') and " + sight.condition()
                        + " order by r.year desc")
                .params(sight.values())
                .param("campaign", campaignId)
                .param("no", no)
                .query(UUID.class)
                .list()
                .stream()
                .findFirst();
    }

    static ItemPage.Request request(ExtensionRequest asked) {
        return new ItemPage.Request(
                asked.getKind(),
                asked.getStep(),
                asked.getAskedByName(),
                asked.getAskedAt(),
                asked.getReason(),
                asked.getDueBefore(),
                asked.getDueWanted(),
                asked.getStageGoal(),
                asked.getExpectedOn(),
                asked.getBackedByName(),
                asked.getOutcome(),
                asked.getDecidedByName(),
                asked.getDecision() == null ? "" : asked.getDecision());
    }

    static ItemPage.Submitted submitted(RectificationSubmission row) {
        return new ItemPage.Submitted(
                row.getSeq(),
                row.getStatement(),
                row.getNoPhotoReason(),
                row.getPhotos(),
                row.getSubmittedName(),
                row.getSubmittedAt(),
                row.getCriteria().stream()
                        .sorted(Comparator.comparing(CriterionAnswer::criterion))
                        .toList());
    }

    private static @Nullable LocalDate changed(RectificationTransition row) {
        return row.getDueAfter().equals(row.getDueBefore()) ? null : row.getDueAfter();
    }

    private static String name(@Nullable UnitRef unit) {
        return unit == null ? "" : unit.name();
    }
}
