package org.aiwei.inspection;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aiwei.access.Actor;

/** What the office's pages show of visits. */
interface VisitRecords {

    /** Last visit that is finished, by unit; secret ones count, so only for those who may know of them. */
    Map<UUID, LocalDate> lastByUnit(UUID campaignId);

    /** Visits of a round that this person already sees, oldest first. */
    List<Visited> ofRound(Actor actor, UUID roundId);

    /** What happened at a site as far as this person may know, newest first. */
    List<Happened> atSite(Actor actor, UUID siteId);

    /** @param status message key */
    record Visited(UUID targetId, LocalDate day, String status, long findings, String href) {}

    /** @param what message key */
    record Happened(LocalDate day, String what, String text, String href) {}
}
