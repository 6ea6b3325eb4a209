package org.aiwei.inspection;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.UnitPath;
import org.aiwei.standard.ItemRef;
import org.aiwei.standard.Standards;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the names of sites and of the standard's places to findings, for many at once. */
@Component
@RequiredArgsConstructor
class FindingRefs {

    private final Sites sites;
    private final Standards standards;

    FindingRef of(Finding finding) {
        return of(List.of(finding)).get(0);
    }

    /** In the same order. */
    List<FindingRef> of(Collection<Finding> findings) {
        var places = sites.byIds(ids(findings, Finding::getSiteId));
        var items = standards.itemsByIds(ids(findings, Finding::getNodeId));
        return findings.stream().map(finding -> of(finding, places, items)).toList();
    }

    private static FindingRef of(Finding finding, Map<UUID, SiteRef> places, Map<UUID, ItemRef> items) {
        var site = finding.getSiteId() == null ? null : places.get(finding.getSiteId());
        var item = finding.getNodeId() == null ? null : items.get(finding.getNodeId());
        return new FindingRef(
                finding.getId(),
                finding.getVersion(),
                finding.getCampaignId(),
                finding.getRoundId(),
                finding.getSiteId(),
                site == null ? "" : site.name(),
                finding.getPlace(),
                finding.getUnitId(),
                finding.getUnitPath() == null ? null : new UnitPath(finding.getUnitPath()),
                finding.getUnitName(),
                finding.getNodeId(),
                item == null ? "" : item.code(),
                item == null ? "" : item.title(),
                finding.getText(),
                finding.getSeverity(),
                finding.getLimitDays(),
                finding.getLimitCounting(),
                finding.getNature(),
                finding.getDimension(),
                finding.isCovert(),
                finding.getSource(),
                finding.getSourceLevel(),
                finding.getSourceDocument(),
                finding.getFoundOn(),
                finding.getFoundByName(),
                finding.getStatus(),
                finding.getNoticeId());
    }

    private static List<UUID> ids(Collection<Finding> findings, Function<Finding, @Nullable UUID> which) {
        return findings.stream()
                .map(which)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .distinct()
                .toList();
    }
}
