package org.aiwei.campaign;

import static org.aiwei.County.BUREAU;
import static org.aiwei.County.LIN_OFFICE;
import static org.aiwei.County.OFFICE;
import static org.aiwei.County.OTHER_OFFICE;
import static org.aiwei.County.PEOPLES_HOSPITAL;
import static org.aiwei.campaign.SampleCampaigns.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.aiwei.DeskTest;
import org.aiwei.access.UnitPath;
import org.aiwei.organization.OrganizationMoved;
import org.aiwei.platform.RuleBroken;
import org.aiwei.platform.StaleRecord;
import org.aiwei.standard.Standards;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;

@DeskTest
@Transactional
@RecordApplicationEvents
class CampaignPlansTests {

    @Autowired
    Campaigns campaigns;

    @Autowired
    CampaignPlans plans;

    @Autowired
    CampaignRepository repository;

    @Autowired
    Standards standards;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    EntityManager entities;

    @Autowired
    ApplicationEventPublisher publisher;

    @Autowired
    ApplicationEvents events;

    @Test
    void aCampaignIsWrittenPieceByPieceAndReadBack() {
        var edition = edition();
        var id = ready(List.of(edition));
        refresh();

        var ref = campaigns.ref(id);
        assertThat(ref.owner()).isEqualTo(BUREAU.path());
        assertThat(ref.officePath()).isEqualTo(OFFICE.path());
        assertThat(ref.startsOn()).isEqualTo("2026-01-01");
        assertThat(ref.endsOn()).isEqualTo("2026-12-31");
        assertThat(ref.editionIds()).containsExactly(edition);
        assertThat(campaigns.rules(id)).isEqualTo(CampaignRules.usual());
        assertThat(campaigns.group(id)).extracting(GroupMember::name).containsExactly("周局长");
        assertThat(campaigns.phases(id)).hasSize(2);
        var plan = repository.findById(id).orElseThrow().getPlan();
        assertThat(plan.getTitles()).containsExactly("国家卫生县", "省级文明城市");
        assertThat(plan.getBasis()).hasSize(1);
        assertThat(plan.getMilestones()).containsExactly(new Milestone("各单位实施方案", day("2026-03-28"), "报爱卫办"));
    }

    @Test
    void everyChangeLeavesATraceOfWhatChanged() {
        var id = ready(List.of());
        plans.mark(LIN_OFFICE, id, version(id), List.of(new Milestone("实施方案", day("2026-03-29"), "")));
        assertThat(events.stream(CampaignChanged.class)
                        .filter(event -> event.kind() == CampaignChanged.Kind.MILESTONES)
                        .reduce((first, last) -> last)
                        .map(CampaignChanged::detail))
                .hasValue("− 各单位实施方案 2026-03-28: 报爱卫办\n+ 实施方案 2026-03-29");

        var before = events.stream(CampaignChanged.class).count();
        plans.mark(LIN_OFFICE, id, version(id), List.of(new Milestone("实施方案", day("2026-03-29"), "")));
        assertThat(events.stream(CampaignChanged.class).count()).isEqualTo(before);
    }

    @Test
    void publishingFreezesTheStandardsAndIsHeard() {
        var edition = edition();
        var id = ready(List.of(edition));
        assertThat(standards.edition(edition).frozen()).isFalse();

        campaigns.move(LIN_OFFICE, id, CampaignAction.PUBLISH, "");

        assertThat(standards.edition(edition).frozen()).isTrue();
        assertThat(events.stream(CampaignPublished.class))
                .singleElement()
                .extracting(CampaignPublished::campaignId, CampaignPublished::actor)
                .containsExactly(id, LIN_OFFICE);
        assertThat(events.stream(CampaignMoved.class))
                .singleElement()
                .extracting(CampaignMoved::to)
                .isEqualTo(CampaignStatus.PUBLISHED);
    }

    @Test
    void theColumnAgreesWithTheLastTransition() {
        var id = ready(List.of());
        campaigns.move(LIN_OFFICE, id, CampaignAction.PUBLISH, "");
        campaigns.move(LIN_OFFICE, id, CampaignAction.CLOSE, "结束");
        campaigns.move(LIN_OFFICE, id, CampaignAction.REOPEN, "还有一轮");
        refresh();
        assertThat(jdbc.sql("""
                                select c.status = t.to_status from campaign c join campaign_transition t on t.campaign_id = c.id
                                 where c.id = ? order by t.occurred_at desc limit 1
                                """).param(id).query(Boolean.class).single()).isTrue();
    }

    @Test
    void aPublishedCampaignKeepsAPhaseAndAHead() {
        var id = ready(List.of());
        campaigns.move(LIN_OFFICE, id, CampaignAction.PUBLISH, "");
        assertThatThrownBy(() -> plans.divide(LIN_OFFICE, id, version(id), List.of()))
                .hasMessage("campaign.phases.needed");
        assertThatThrownBy(() -> plans.seat(LIN_OFFICE, id, version(id), List.of()))
                .hasMessage("campaign.head.needed");
    }

    @Test
    void whoSavesAfterSomeoneElseIsTold() {
        var id = ready(List.of());
        var seen = version(id);
        plans.mark(LIN_OFFICE, id, seen, List.of());
        refresh();
        assertThatThrownBy(() -> plans.mark(LIN_OFFICE, id, seen, List.of())).isInstanceOf(StaleRecord.class);
        assertThatThrownBy(() -> plans.mark(LIN_OFFICE, id, null, List.of())).isInstanceOf(StaleRecord.class);
    }

    @Test
    void copyingTellsWhoHasMoreToCopyAfterTheNewRowIsWritten() {
        var edition = edition();
        var id = ready(List.of(edition));
        var copy = plans.copy(LIN_OFFICE, id, "巩固国家卫生县 2028", 2);

        assertThat(events.stream(CampaignCloned.class)).containsExactly(new CampaignCloned(id, copy, 2, LIN_OFFICE));
        refresh();
        var ref = campaigns.ref(copy);
        assertThat(ref.year()).isEqualTo(2028);
        assertThat(ref.status()).isEqualTo(CampaignStatus.DRAFT);
        assertThat(ref.startsOn()).isEqualTo("2028-01-01");
        assertThat(ref.editionIds()).containsExactly(edition);
    }

    @Test
    void onlyADraftIsDeletedAndWithAllItsParts() {
        var id = ready(List.of());
        plans.remove(LIN_OFFICE, id);
        refresh();
        assertThat(jdbc.sql("select count(*) from campaign_phase where campaign_id = ?")
                        .param(id)
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(events.stream(CampaignDraftRemoved.class)).hasSize(1);

        var published = ready(List.of());
        campaigns.move(LIN_OFFICE, published, CampaignAction.PUBLISH, "");
        assertThatThrownBy(() -> plans.remove(LIN_OFFICE, published)).isInstanceOf(RuleBroken.class);
    }

    @Test
    void nobodyFoundsACampaignInAnOfficeOfOthers() {
        var texts = CampaignTexts.named("健康城市", 2026);
        assertThatThrownBy(() -> plans.create(LIN_OFFICE, OTHER_OFFICE.id(), texts))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aStandardThatIsNotOfferedCannotBeChosen() {
        var id = ready(List.of());
        var texts = SampleCampaigns.texts("名称", List.of(UUID.randomUUID()));
        assertThatThrownBy(() -> plans.describe(LIN_OFFICE, id, version(id), texts))
                .hasMessage("campaign.edition.unknown");
    }

    @Test
    void pathsFollowWhenUnitsMove() {
        var id = ready(List.of());
        campaigns.join(id, PEOPLES_HOSPITAL.id(), PEOPLES_HOSPITAL.path());
        refresh();
        publisher.publishEvent(new OrganizationMoved(
                BUREAU.id(),
                BUREAU.name(),
                BUREAU.path(),
                new UnitPath("/zz/y/"),
                UUID.randomUUID(),
                "高管理员",
                Instant.EPOCH));
        entities.clear();

        assertThat(campaigns.ref(id).owner().value()).isEqualTo("/zz/y/");
        assertThat(campaigns.ref(id).officePath().value()).isEqualTo("/zz/y/a1/");
        assertThat(jdbc.sql("select unit_path from campaign_participant where campaign_id = ?")
                        .param(id)
                        .query(String.class)
                        .single())
                .isEqualTo("/zz/y/c1/");
    }

    @Test
    void anOfficeThatRunsACampaignCannotBeClosed(@Autowired OfficeClosingGuard guard) {
        ready(List.of());
        assertThat(guard.reasonAgainst(OFFICE.id(), day("2026-12-31"))).isPresent();
        assertThat(guard.reasonAgainst(PEOPLES_HOSPITAL.id(), day("2026-12-31")))
                .isEmpty();
    }

    private UUID ready(List<UUID> editions) {
        var id = plans.create(LIN_OFFICE, OFFICE.id(), SampleCampaigns.texts("巩固国家卫生县 2026", editions));
        plans.divide(
                LIN_OFFICE,
                id,
                version(id),
                List.of(
                        new Phase("宣传发动", day("2026-01-01"), day("2026-03-31"), "成立领导小组"),
                        new Phase("组织实施", day("2026-03-01"), day("2026-12-31"), "逐项落实")));
        plans.mark(LIN_OFFICE, id, version(id), List.of(new Milestone("各单位实施方案", day("2026-03-28"), "报爱卫办")));
        plans.seat(
                LIN_OFFICE,
                id,
                version(id),
                List.of(new GroupMember(GroupRole.HEAD, org.aiwei.County.ZHOU_DIRECTOR.id(), "周局长", "局长")));
        return id;
    }

    private Long version(UUID id) {
        entities.flush();
        return plans.versionOf(LIN_OFFICE, id);
    }

    private void refresh() {
        entities.flush();
        entities.clear();
    }

    private UUID edition() {
        var id = UUID.randomUUID();
        jdbc.sql("""
                        insert into standard_edition (id, version, code, name, label, source_note, sample, owner_path, created_at, created_by_name)
                        values (?, 0, ?, '试用标准', '2026', '', false, '/t1/', now(), '林主任')
                        """).params(id, "t" + id.toString().substring(0, 8)).update();
        return id;
    }
}
