package org.aiwei.assignment;

import java.util.Set;
import org.aiwei.access.Area;
import org.aiwei.campaign.CampaignTab;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AssignmentAreas {

    @Bean
    Area assignmentArea() {
        return Area.of("/assignments", AssignmentPolicy.READERS);
    }

    @Bean
    CampaignTab assignmentTab() {
        return new CampaignTab(40, "assignment.tab", "/tasks", Set.of(AssignmentPolicy.READERS));
    }
}
