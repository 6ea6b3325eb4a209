package org.aiwei.campaign;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.aiwei.standard.EditionRef;

record PlanPage(
        CampaignHead head,
        CampaignTexts texts,
        List<EditionRef> editions,
        List<PhaseRow> phases,
        List<MilestoneRow> milestones,
        LocalDate today) {

    /**
     * @param days from today to its first day while it lies ahead, otherwise to its last; negative once over
     */
    record PhaseRow(String name, LocalDate fromOn, LocalDate toOn, String tasks, Course course, long days) {

        static PhaseRow of(Phase phase, LocalDate today) {
            var course = Course.of(phase, today);
            var edge = course == Course.AHEAD ? phase.fromOn() : phase.toOn();
            return new PhaseRow(
                    phase.name(),
                    phase.fromOn(),
                    phase.toOn(),
                    phase.tasks(),
                    course,
                    ChronoUnit.DAYS.between(today, edge));
        }
    }

    record MilestoneRow(String name, LocalDate dueOn, String note, Course course, long days) {

        static MilestoneRow of(Milestone milestone, LocalDate today) {
            return new MilestoneRow(
                    milestone.name(),
                    milestone.dueOn(),
                    milestone.note(),
                    Course.of(milestone, today),
                    ChronoUnit.DAYS.between(today, milestone.dueOn()));
        }
    }
}
