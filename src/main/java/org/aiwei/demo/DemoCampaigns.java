package org.aiwei.demo;

import static org.aiwei.demo.DemoPlaces.at;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.assignment.AssignmentDraft;
import org.aiwei.assignment.Assignments;
import org.aiwei.assignment.Tag;
import org.aiwei.campaign.BasisDocument;
import org.aiwei.campaign.CampaignPlans;
import org.aiwei.campaign.CampaignTexts;
import org.aiwei.campaign.GroupMember;
import org.aiwei.campaign.GroupRole;
import org.aiwei.campaign.Milestone;
import org.aiwei.campaign.Phase;
import org.aiwei.standard.EditionRef;
import org.aiwei.standard.Editions;
import org.aiwei.standard.Standards;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** This year's two campaigns of the example county, written by its health office. */
@Component
@Profile("demo")
@RequiredArgsConstructor
class DemoCampaigns {

    private final DemoSheet sheet;
    private final DemoPlaces places;
    private final DemoPeople people;
    private final Standards standards;
    private final Editions editions;
    private final CampaignPlans plans;
    private final Assignments assignments;

    /** The county's own editions, copied from the samples. */
    List<UUID> adopt(int year) {
        var lin = people.actor("lin");
        return standards.editions(lin).stream()
                .filter(EditionRef::sample)
                .map(sample -> editions.copy(lin, sample.id(), year + " 年本县采用"))
                .toList();
    }

    UUID consolidation(int year, List<UUID> editionIds) {
        var basis = new BasisDocument("安澜县年度爱国卫生工作要点", "安爱卫〔" + year + "〕1号", LocalDate.of(year, 1, 5), "");
        var texts = new CampaignTexts(
                year + "年巩固国家卫生县和省级文明城市",
                year,
                List.of("国家卫生县", "省级文明城市"),
                List.of(basis),
                "以人民健康为中心，坚持常态长效，把卫生创建成果变成群众看得见的环境改善。",
                "卫健系统承担的各项指标全部达到验收标准，重点难点问题按期销号。",
                "",
                editionIds);
        var id = begin(texts);
        var lin = people.actor("lin");
        plans.divide(lin, id, plans.versionOf(lin, id), phases(year));
        plans.mark(lin, id, plans.versionOf(lin, id), milestones(year));
        plans.seat(lin, id, plans.versionOf(lin, id), group());
        return id;
    }

    UUID healthyCity(int year) {
        var texts = new CampaignTexts(
                year + "年健康城市建设",
                year,
                List.of("健康城市"),
                List.of(),
                "把健康融入各项政策，六项工程一起推进。",
                "六项工程年度任务全部完成，至少形成一个创新项目。",
                "安澜县健康城市建设指挥部办公室",
                List.of());
        var id = begin(texts);
        var lin = people.actor("lin");
        plans.divide(lin, id, plans.versionOf(lin, id), phases(year));
        plans.seat(lin, id, plans.versionOf(lin, id), group());
        return id;
    }

    /** Drafts of a table in its order; what happens to each afterwards stands in the column 情形. */
    List<UUID> tasks(UUID campaign, List<Map<String, String>> rows, LocalDate today) {
        return assignments.draft(
                people.actor("lin"),
                campaign,
                rows.stream().map(row -> draft(row, today)).toList(),
                null);
    }

    List<Map<String, String>> rows(String name) {
        return sheet.read(name);
    }

    private UUID begin(CampaignTexts texts) {
        return plans.create(people.actor("lin"), places.id("aiwei"), texts);
    }

    private AssignmentDraft draft(Map<String, String> row, LocalDate today) {
        var lead = at(row, "牵头科室");
        return new AssignmentDraft(
                at(row, "专项行动名称"),
                Integer.parseInt(at(row, "序号")),
                at(row, "工作内容"),
                null,
                people.actor(at(row, "牵头领导")).id(),
                lead.isEmpty() ? null : places.id(lead),
                codes(row).map(places::id).toList(),
                at(row, "层级责任"),
                at(row, "责任人"),
                at(row, "工作措施"),
                day(today, at(row, "开始")),
                at(row, "时限").isEmpty() ? null : day(today, at(row, "时限")),
                tags(at(row, "标签")));
    }

    private static Stream<String> codes(Map<String, String> row) {
        return Arrays.stream(at(row, "配合科室（单位）").split("、")).filter(code -> !code.isEmpty());
    }

    private static LocalDate day(LocalDate today, String offset) {
        return today.plusDays(Long.parseLong(offset));
    }

    private static Set<Tag> tags(String names) {
        return names.isEmpty() ? new HashSet<>() : Set.of(Tag.valueOf(names));
    }

    private static List<Phase> phases(int year) {
        return List.of(
                new Phase("宣传发动", LocalDate.of(year, 1, 1), LocalDate.of(year, 3, 31), "动员部署，成立领导小组，各单位制定方案。"),
                new Phase("组织实施", LocalDate.of(year, 3, 1), LocalDate.of(year, 9, 30), "对照指标落实责任、措施和时限，按月督导，限期整改。"),
                new Phase("巩固提升", LocalDate.of(year, 9, 1), LocalDate.of(year, 12, 31), "补短板、归档案、迎评估。"));
    }

    private static List<Milestone> milestones(int year) {
        return List.of(
                new Milestone("各单位报送实施方案", LocalDate.of(year, 3, 28), "缺目标、措施、时间表或责任人的退回"),
                new Milestone("爱国卫生月集中行动", LocalDate.of(year, 4, 1), ""),
                new Milestone("年中自查", LocalDate.of(year, 6, 30), ""),
                new Milestone("年度自查总结", LocalDate.of(year, 12, 10), "书面报告"));
    }

    private List<GroupMember> group() {
        return List.of(
                seat(GroupRole.HEAD, "zhou", "党委书记、局长"),
                seat(GroupRole.EXECUTIVE_DEPUTY, "wang", "党委副书记、副局长"),
                seat(GroupRole.DEPUTY, "zhang", "副局长"),
                seat(GroupRole.DEPUTY, "zhao", "副局长"),
                seat(GroupRole.DEPUTY, "chen", "党委委员"),
                seat(GroupRole.MEMBER, "medical", "医政医管股股长"),
                seat(GroupRole.MEMBER, "primary", "基层卫生股股长"),
                seat(GroupRole.MEMBER, "publicity", "宣传教育股股长"),
                seat(GroupRole.OFFICE_DIRECTOR, "lin", "爱卫办主任"),
                seat(GroupRole.LIAISON, "xu", "爱卫办干事"));
    }

    private GroupMember seat(GroupRole role, String login, String post) {
        Actor actor = people.actor(login);
        return new GroupMember(role, actor.id(), actor.name(), post);
    }
}
