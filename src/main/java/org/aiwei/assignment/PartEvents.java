package org.aiwei.assignment;

import org.aiwei.access.Actor;

/** Says what happened to a part, with all that the listeners need. */
final class PartEvents {

    private PartEvents() {}

    static PartIssued issued(AssignmentPart part, Actor actor, Setting setting) {
        var assignment = part.getAssignment();
        return new PartIssued(
                part.getId(),
                assignment.getId(),
                part.getCampaignId(),
                assignment.title(),
                part.getUnitId(),
                part.getUnitPath(),
                setting.unitName(),
                part.getRole(),
                actor.id(),
                actor.name(),
                part.getDueOn(),
                assignment.getLeadUnitId(),
                assignment.getLeadUnitPath(),
                setting.campaign().officeUnitId(),
                setting.campaign().officePath().value(),
                assignment.getLeadLeaderId(),
                setting.now());
    }

    static PartMoved moved(AssignmentPart part, PartAction action, Actor actor, Words words, Setting setting) {
        var assignment = part.getAssignment();
        return new PartMoved(
                part.getId(),
                assignment.getId(),
                part.getCampaignId(),
                assignment.title(),
                part.getUnitId(),
                part.getUnitPath(),
                setting.unitName(),
                part.getRole(),
                action,
                part.getStatus(),
                action.target(),
                actor.id(),
                actor.name(),
                words.remark(),
                part.getDueOn(),
                assignment.getLeadUnitId(),
                assignment.getLeadUnitPath(),
                setting.campaign().officeUnitId(),
                setting.campaign().officePath().value(),
                assignment.getLeadLeaderId(),
                action.needsUnit() ? words.unitId() : null,
                setting.now());
    }

    static ProgressNoted noted(AssignmentPart part, ProgressNote note) {
        var assignment = part.getAssignment();
        return new ProgressNoted(
                note.getId(),
                part.getId(),
                assignment.getId(),
                part.getCampaignId(),
                assignment.title(),
                part.getUnitId(),
                part.getUnitPath(),
                note.getPercent(),
                note.getText(),
                note.getAuthorId(),
                note.getAuthorName(),
                assignment.getLeadUnitId(),
                assignment.getLeadLeaderId(),
                note.getNotedAt());
    }
}
