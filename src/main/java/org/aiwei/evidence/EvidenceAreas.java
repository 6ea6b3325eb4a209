package org.aiwei.evidence;

import static org.aiwei.access.Duty.BUREAU_LEADER;
import static org.aiwei.access.Duty.CAMPAIGN_OFFICER;
import static org.aiwei.access.Duty.INSPECTOR;
import static org.aiwei.access.Duty.UNIT_LEADER;
import static org.aiwei.access.Duty.UNIT_REPORTER;

import org.aiwei.access.Area;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class EvidenceAreas {

    @Bean
    Area evidenceArea() {
        return Area.of("/evidence", CAMPAIGN_OFFICER, BUREAU_LEADER, INSPECTOR, UNIT_LEADER, UNIT_REPORTER);
    }

    @Bean
    Area photoArea() {
        return Area.of("/photos", CAMPAIGN_OFFICER, BUREAU_LEADER, INSPECTOR, UNIT_LEADER, UNIT_REPORTER);
    }
}
