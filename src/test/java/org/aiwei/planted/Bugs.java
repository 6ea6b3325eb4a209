package org.aiwei.planted;

import java.util.List;

/** The errors. Fast ones are noticed by tests without the program around them. */
final class Bugs {

    static final List<Bug> FAST = List.of(
            new Bug(
                    "any move from any state",
                    "assignment/AssignmentPart.java",
                    "if (!action.possibleFrom(status)) {",
                    "if (status == null) {",
                    "assignment.AssignmentPartTests"),
            new Bug(
                    "no reason needed",
                    "assignment/AssignmentPart.java",
                    "action.needsRemark() && words.remark().isEmpty()",
                    "action.needsRemark() && words.remark() == null",
                    "assignment.AssignmentPartTests"),
            new Bug(
                    "waits one failure later",
                    "account/ThrottleRule.java",
                    "if (failures < FAILURES) {",
                    "if (failures <= FAILURES) {",
                    "account.ThrottleRuleTests"),
            new Bug(
                    "waits for two and a half hours",
                    "account/ThrottleRule.java",
                    "Duration.ofMinutes(15)",
                    "Duration.ofMinutes(150)",
                    "account.ThrottleRuleTests"),
            new Bug(
                    "files twice as large",
                    "evidence/FileCheck.java",
                    "if (size > LARGEST) {",
                    "if (size > 2 * LARGEST) {",
                    "evidence.FileCheckTests"),
            new Bug(
                    "macros let in",
                    "evidence/OfficeZip.java",
                    "entry.getName().endsWith(\"vbaProject.bin\")",
                    "entry.getName().equals(\"vbaProject.bin\")",
                    "evidence.FileCheckTests"),
            new Bug(
                    "templates from elsewhere let in",
                    "evidence/OfficeLinks.java",
                    "\"External\".equals(",
                    "\"external\".equals(",
                    "evidence.FileCheckTests"),
            new Bug(
                    "what a picture is goes by its name",
                    "evidence/FileContent.java",
                    "case PDF, IMAGE -> found.toString().equals(kind.mediaType());",
                    "case PDF, IMAGE -> true;",
                    "evidence.FileCheckTests"),
            new Bug(
                    "names that turn around stay",
                    "evidence/FileNames.java",
                    "                    Character.FORMAT,\n",
                    "",
                    "evidence.FileNamesTests"),
            new Bug(
                    "a day too early in work days",
                    "calendar/Workdays.java",
                    "            if (isWorkday(day)) {\n                left--;",
                    "            if (isWorkday(day) || left == 1) {\n                left--;",
                    "calendar.WorkdaysTests"),
            new Bug(
                    "the last day not counted",
                    "calendar/Workdays.java",
                    ".datesUntil(to.plusDays(1))",
                    ".datesUntil(to)",
                    "calendar.WorkdaysTests"),
            new Bug(
                    "due today counts as overdue",
                    "notice/Days.java",
                    "if (left < 0) {",
                    "if (left <= 0) {",
                    "notice.DaysTests"),
            new Bug(
                    "day of the month one late",
                    "reporting/DueRule.java",
                    "month.atDay(Math.min(day, month.lengthOfMonth()))",
                    "month.atDay(Math.min(day + 1, month.lengthOfMonth()))",
                    "reporting.DueRuleTests"),
            new Bug(
                    "moved to the wrong side of a holiday",
                    "reporting/DueRule.java",
                    "case PREVIOUS -> plus(nominal, -1, calendar::workday);",
                    "case PREVIOUS -> plus(nominal, 1, calendar::workday);",
                    "reporting.DueRuleTests"),
            new Bug(
                    "a due day ends a day early",
                    "reporting/ReportPeriod.java",
                    "return day.plusDays(1).atStartOfDay(HERE).toInstant();",
                    "return day.atStartOfDay(HERE).toInstant();",
                    "reporting.DueRuleTests"),
            new Bug(
                    "who submits it verifies it",
                    "rectification/RectificationPolicy.java",
                    "verifies(actor, seen) && !actor.id().equals(seen.item().getSubmittedBy());",
                    "verifies(actor, seen);",
                    "rectification.RectificationRightsTests"),
            new Bug(
                    "detail left out of the hash",
                    "audit/Line.java",
                    "                        detail,\n                        requestId,\n                        address)\n                .map(",
                    "                        requestId,\n                        address)\n                .map(",
                    "audit.LineTests"),
            new Bug(
                    "own line may inspect itself",
                    "inspection/Recusal.java",
                    "        if (one.equals(other)) {\n            return true;",
                    "        if (one.equals(other)) {\n            return false;",
                    "inspection.RecusalTests"),
            new Bug(
                    "the worst stand first",
                    "ranking/Scoring.java",
                    "Comparator.nullsLast(Comparator.reverseOrder())",
                    "Comparator.nullsLast(Comparator.naturalOrder())",
                    "ranking.ScoringTests"));

    static final List<Bug> SLOW = List.of(
            new Bug(
                    "links of the trail not compared",
                    "audit/ChainWalk.java",
                    "link.seq() != number || !link.prevHash().equals(hash)",
                    "link.seq() != number",
                    "audit.ChainCheckTests audit.TrailCheckerTests"),
            new Bug(
                    "who claims it confirms it",
                    "assignment/AssignmentPolicy.java",
                    "!claimant(actor, part) && mayJudge(actor, part, campaign)",
                    "mayJudge(actor, part, campaign) || claimant(actor, part)",
                    "assignment.AssignmentPolicyTests"),
            new Bug(
                    "units reassign by themselves",
                    "assignment/AssignmentPolicy.java",
                    "case REFUSE_RETURN, REASSIGN, REOPEN -> campaigns.runs(actor, campaign);",
                    "case REFUSE_RETURN, REASSIGN, REOPEN -> campaigns.runs(actor, campaign) || ofUnit(actor, part);",
                    "assignment.AssignmentPolicyTests"),
            new Bug(
                    "drafts are read from above",
                    "reporting/ReportPolicy.java",
                    "return stand.own() || (sees(stand, report) && report.getStatus().sent());",
                    "return stand.own() || sees(stand, report);",
                    "reporting.ReviewTests"),
            new Bug(
                    "leaders exempt units",
                    "reporting/ReportPolicy.java",
                    "case APPROVE, EXEMPT_UNIT, UNDO_EXEMPT, UNLOCK -> stand.office();",
                    "case APPROVE, EXEMPT_UNIT, UNDO_EXEMPT, UNLOCK -> stand.above();",
                    "reporting.ReviewTests reporting.RandomReportsTests"),
            new Bug(
                    "all findings for everybody",
                    "inspection/FindingPolicy.java",
                    "new Sight<>(actor, today, finding, query, cb).all();",
                    "cb.conjunction();",
                    "inspection.FindingsTests"),
            new Bug(
                    "drafts of campaigns for everybody",
                    "campaign/CampaignPolicy.java",
                    "var issued = cb.notEqual(campaign.get(\"status\"), CampaignStatus.DRAFT);",
                    "var issued = cb.conjunction();",
                    "campaign.CampaignSightTests"),
            new Bug(
                    "messages about things no longer seen",
                    "delivery/InboxSight.java",
                    "return stillSeen(actor, notes.addressed(actor, ids)).stream()",
                    "return notes.all(ids).stream()",
                    "delivery.InboxTests"),
            new Bug(
                    "stale forms are saved",
                    "platform/StaleRecord.java",
                    "if (!current.equals(seen)) {",
                    "if (seen == null) {",
                    "account.AdminPagesTests"),
            new Bug(
                    "the right password while one has to wait",
                    "account/SignInProvider.java",
                    "user == null || !admitted || !right",
                    "user == null || !right",
                    "account.SignInTests"),
            new Bug(
                    "no row in the trail",
                    "audit/AuditTrail.java",
                    "        write(line(event, head, origin, office, path));",
                    "        line(event, head, origin, office, path);",
                    "audit.AuditTrailTests"));

    private Bugs() {}
}
