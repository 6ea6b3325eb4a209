package org.aiwei.reporting;

import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.access.MenuBadge;
import org.springframework.stereotype.Component;

/** What a unit still owes and what waits for review, beside the menu entry. */
@Component
@RequiredArgsConstructor
class ReportBadge implements MenuBadge {

    private final ReportLists lists;

    @Override
    public String path() {
        return ReportAreas.REPORTS;
    }

    @Override
    public long count(Actor actor) {
        return actor.hasAny(java.util.List.of(ReportPolicy.READERS)) ? lists.owed(actor) + lists.waiting(actor) : 0;
    }
}
