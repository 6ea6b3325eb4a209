package org.aiwei.inspection;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A round as one person sees it.
 *
 * @param whole team, all targets and history are shown; otherwise only what concerns the inspected unit
 * @param runs whether this person's office runs it
 * @param conflicts how often somebody would inspect the own line
 */
record RoundPage(
        UUID id,
        Long version,
        UUID campaignId,
        String campaign,
        String name,
        RoundKind kind,
        RoundStatus status,
        boolean submitted,
        LocalDate startsOn,
        LocalDate endsOn,
        @Nullable UUID checklistId,
        String checklist,
        String note,
        List<String> items,
        List<Member> members,
        List<Target> targets,
        List<Moment> history,
        boolean whole,
        boolean runs,
        boolean editable,
        boolean arrangeable,
        List<RoundAction> actions,
        int conflicts) {

    /** @param bars names of the targets that this person must not inspect */
    record Member(
            UUID id,
            String name,
            String unit,
            MemberRole role,
            String team,
            LocalDate from,
            LocalDate to,
            List<String> bars) {}

    /** @param recused names of those who must not inspect it */
    record Target(
            UUID id,
            String name,
            boolean outside,
            String team,
            @Nullable LocalDate plannedOn,
            List<String> sites,
            List<String> recused,
            List<VisitRecords.Visited> visits) {}

    record Moment(LocalDateTime at, String who, RoundAction action, String remark) {}

    public String getPath() {
        return "/inspections/" + id;
    }

    /** Teams that are named so far, to be offered. */
    public List<String> getTeams() {
        return java.util.stream.Stream.concat(
                        members.stream().map(Member::team), targets.stream().map(Target::team))
                .filter(team -> !team.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }
}
