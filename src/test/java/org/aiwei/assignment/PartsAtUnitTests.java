package org.aiwei.assignment;

import static org.aiwei.County.CHEN_TCM;
import static org.aiwei.County.LIN_OFFICE;
import static org.aiwei.County.MEDICAL;
import static org.aiwei.County.TCM_HOSPITAL;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.aiwei.DeskTest;
import org.aiwei.campaign.CampaignAction;
import org.aiwei.campaign.Campaigns;
import org.aiwei.organization.UnitClosingGuard;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.transaction.annotation.Transactional;

@DeskTest
@Transactional
class PartsAtUnitTests {

    @Autowired
    List<UnitClosingGuard> guards;

    @Autowired
    PartsAtUnit guard;

    @Autowired
    SampleTasks tasks;

    @Autowired
    Campaigns campaigns;

    @Autowired
    AssignmentDesk desk;

    @Autowired
    MessageSource messages;

    @Test
    void isAskedBeforeAUnitIsClosed() {
        assertThat(guards).contains(guard);
        assertThat(messages.getMessage("rule.assignment.unit.busy", null, LocaleContextHolder.getLocale()))
                .isNotBlank();
    }

    @Test
    void aUnitWithTasksStaysUntilTheyAreDoneOrWithdrawn() {
        assertThat(guard.reasonAgainst(TCM_HOSPITAL.id(), tasks.today())).isEmpty();
        var campaign = tasks.published();
        var done = tasks.issued(campaign, MEDICAL, TCM_HOSPITAL);
        var void1 = tasks.issued(campaign, MEDICAL, TCM_HOSPITAL);
        assertThat(guard.reasonAgainst(TCM_HOSPITAL.id(), tasks.today())).hasValue("assignment.unit.busy");

        tasks.move(CHEN_TCM, done, TCM_HOSPITAL, PartAction.ACCEPT);
        tasks.move(CHEN_TCM, done, TCM_HOSPITAL, PartAction.CLAIM);
        tasks.move(LIN_OFFICE, done, TCM_HOSPITAL, PartAction.CONFIRM);
        assertThat(guard.reasonAgainst(TCM_HOSPITAL.id(), tasks.today())).isPresent();
        desk.cancel(LIN_OFFICE, void1, "重复");
        assertThat(guard.reasonAgainst(TCM_HOSPITAL.id(), tasks.today())).isEmpty();
    }

    @Test
    void draftsCountAndWhatIsOverDoesNot() {
        var campaign = tasks.published();
        tasks.drafted(campaign, TCM_HOSPITAL);
        assertThat(guard.reasonAgainst(TCM_HOSPITAL.id(), tasks.today())).isPresent();
        campaigns.move(LIN_OFFICE, campaign, CampaignAction.CLOSE, "结束");
        assertThat(guard.reasonAgainst(TCM_HOSPITAL.id(), tasks.today())).isEmpty();
    }
}
