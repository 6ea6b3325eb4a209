package org.aiwei.campaign;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.aiwei.access.Actor;
import org.aiwei.access.Duty;
import org.aiwei.access.Post;
import org.aiwei.access.UnitPath;

/** A campaign as most tests need it. */
final class SampleCampaigns {

    static final Instant NOW = Instant.parse("2026-01-05T01:00:00Z");
    static final UnitPath BUREAU = new UnitPath("/1/");
    static final Office OFFICE = new Office(UUID.randomUUID(), BUREAU.child("9"), BUREAU);
    static final Actor OFFICER = new Actor(
            UUID.randomUUID(), "刘主任", List.of(new Post(Duty.CAMPAIGN_OFFICER, OFFICE.unitId(), OFFICE.path())));

    private SampleCampaigns() {}

    /** Three phases that share their boundary months, one milestone, a head: ready to be published. */
    static Campaign consolidation() {
        return consolidation(OFFICE, List.of(UUID.randomUUID()));
    }

    static Campaign consolidation(Office office, List<UUID> editions) {
        var campaign = Campaign.draft(office, texts("巩固国家卫生县 2026", editions), OFFICER, NOW);
        campaign.divide(
                List.of(
                        new Phase("宣传发动", day("2026-01-01"), day("2026-03-31"), "成立领导小组，制定方案"),
                        new Phase("组织实施", day("2026-03-01"), day("2026-09-30"), "对照标准逐项落实"),
                        new Phase("巩固提升", day("2026-09-01"), day("2026-12-31"), "迎接评估")),
                OFFICER,
                NOW);
        campaign.mark(List.of(new Milestone("各单位实施方案", day("2026-03-28"), "报爱卫办")), OFFICER, NOW);
        campaign.seat(List.of(new GroupMember(GroupRole.HEAD, null, "陈局长", "局长")), OFFICER, NOW);
        return campaign;
    }

    static Campaign inEnglish(Office office) {
        var campaign = Campaign.draft(office, CampaignTexts.named("Sanitary county 2026", 2026), OFFICER, NOW);
        campaign.divide(List.of(new Phase("Start", day("2026-01-01"), day("2026-12-31"), "All")), OFFICER, NOW);
        campaign.mark(List.of(new Milestone("Own plans", day("2026-03-28"), "")), OFFICER, NOW);
        campaign.seat(List.of(new GroupMember(GroupRole.HEAD, null, "Chen", "Director")), OFFICER, NOW);
        return campaign;
    }

    static CampaignTexts texts(String name, List<UUID> editions) {
        return new CampaignTexts(
                name,
                2026,
                List.of("国家卫生县", "省级文明城市"),
                List.of(new BasisDocument("关于巩固创建成果的通知", "示例卫发〔2026〕1号", day("2026-01-02"), "")),
                "以人民健康为中心",
                "各项指标达到标准",
                "",
                editions);
    }

    static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
