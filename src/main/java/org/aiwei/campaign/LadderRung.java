package org.aiwei.campaign;

import static org.aiwei.access.Duty.BUREAU_LEADER;
import static org.aiwei.access.Duty.CAMPAIGN_OFFICER;
import static org.aiwei.access.Duty.UNIT_LEADER;
import static org.aiwei.access.Duty.UNIT_REPORTER;
import static org.aiwei.campaign.LadderStep.ACCOUNTABILITY;
import static org.aiwei.campaign.LadderStep.BULLETIN;
import static org.aiwei.campaign.LadderStep.INTERVIEW;
import static org.aiwei.campaign.LadderStep.REMIND;
import static org.aiwei.campaign.LadderStep.SUPERVISE_RED;
import static org.aiwei.campaign.LadderStep.SUPERVISE_YELLOW;
import static org.aiwei.campaign.LadderStep.URGE;

import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.aiwei.access.Duty;

/**
 * One rung of the ladder of supervision.
 *
 * @param offsetDays days after the due date; negative: before it
 * @param recipients who is told, by duty at the responsible unit or above it
 * @param automatic done by the clock; otherwise only proposed to the office
 */
@Embeddable
public record LadderRung(
        int offsetDays,
        @Enumerated(EnumType.STRING) LadderStep step,
        @Convert(converter = DutiesConverter.class) Set<Duty> recipients,
        boolean automatic) {

    /** From the earliest to the latest, the milder step first. */
    static final Comparator<LadderRung> ORDER =
            Comparator.comparingInt(LadderRung::offsetDays).thenComparing(LadderRung::step);

    public static List<LadderRung> usual() {
        return List.of(
                rung(-3, REMIND, EnumSet.of(UNIT_REPORTER), true),
                rung(0, URGE, EnumSet.of(UNIT_REPORTER, UNIT_LEADER), true),
                rung(3, SUPERVISE_YELLOW, EnumSet.of(UNIT_REPORTER, UNIT_LEADER, CAMPAIGN_OFFICER), true),
                rung(7, SUPERVISE_RED, EnumSet.of(UNIT_LEADER, CAMPAIGN_OFFICER, BUREAU_LEADER), true),
                rung(7, BULLETIN, EnumSet.of(CAMPAIGN_OFFICER), false),
                rung(15, INTERVIEW, EnumSet.of(CAMPAIGN_OFFICER, BUREAU_LEADER), false),
                rung(30, ACCOUNTABILITY, EnumSet.of(CAMPAIGN_OFFICER, BUREAU_LEADER), false));
    }

    private static LadderRung rung(int offset, LadderStep step, Set<Duty> recipients, boolean automatic) {
        return new LadderRung(offset, step, recipients, automatic);
    }
}
