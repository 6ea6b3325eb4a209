package org.aiwei.rectification;

import java.time.LocalDate;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.campaign.Campaigns;
import org.aiwei.campaign.LadderStep;
import org.aiwei.document.NumberSeries;
import org.aiwei.document.SeriesRef;
import org.springframework.stereotype.Component;

/** Numbers for the steps that are taken by a paper: 督办单 and 约谈通知. */
@Component
@RequiredArgsConstructor
class StepPapers {

    static final String SUBJECT = "escalation";

    private final NumberSeries series;
    private final EscalationRows rows;
    private final Campaigns campaigns;

    /** Draws a number where the step needs one; gives the step back as it is now. */
    Escalation draw(Actor actor, Escalation step, RectificationRef item, LocalDate today) {
        if (!Escalation.needsPaper(step.step()) || step.number() != null) {
            return step;
        }
        var office = campaigns.ref(item.campaignId()).officePath();
        var from = series.of(office, code(step.step()));
        var title = StepPaperText.title(step.step()) + " " + item.no();
        var number = series.draw(actor, from.id(), today.getYear(), SUBJECT, step.id(), title);
        rows.number(step.id(), from.id(), number.text(), today);
        return rows.find(step.id()).orElseThrow();
    }

    private static String code(LadderStep step) {
        return step == LadderStep.INTERVIEW ? SeriesRef.INTERVIEW : SeriesRef.SUPERVISION;
    }
}
