package org.aiwei.bulletin;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.bulletin.Section.Block;
import org.aiwei.campaign.CampaignRef;
import org.aiwei.campaign.Campaigns;
import org.aiwei.organization.Organizations;
import org.aiwei.organization.UnitRef;
import org.aiwei.ranking.Rankings;
import org.springframework.stereotype.Component;

/** The first wording of a bulletin, from what the month brought; people change it afterwards. */
@Component
@RequiredArgsConstructor
class Composer {

    private static final String WHOLE = "截至{截止}，全县本月交办整改问题{交办}件；当月应办{应办}件，已办结销号{销号}件（逾期后办结{逾期销号}件），销号率{销号率}；"
            + "在办{在办}件，其中逾期{逾期}件。回头看和复查发现反弹{反弹}件。";
    private static final String REPORTS = "本月应报月报等报表{应报}份，按时报送{按时报}份，按时报送率{按时报率}；迟报{迟报}份，未报{未报}份。";
    private static final String TASKS = "本月到期任务{到期任务}项，按时申报完成{按时完成}项，按时完成率{任务按时率}。";
    private static final String LATE = "下列单位存在整改逾期或报表迟报、未报，现予通报：{点名单位}。请上述单位主要负责人亲自过问，查明原因，限期补齐，并于下月月报中说明整改情况。";
    private static final String NO_LATE = "本月没有单位整改逾期，也没有单位迟报、未报报表。";
    private static final String PRAISE = "{表扬单位}（共{表扬}个单位）整改及时、报送准时、没有反弹，现予通报表扬。希望再接再厉。";
    private static final String RANKING = "按同类单位比工作结果的办法，本月排名如下。件数不足的不排名，区间重叠的并列。";
    private static final String NEXT = "各单位要对照问题清单逐项销号，重点盯住逾期和反弹事项，举一反三，建立长效机制；按时报送月报，数据要真实、可核查。";
    private static final String SOON = "请有关单位抓紧办理：{点名单位}。逾期事项请于三个工作日内提交整改情况，确有困难的按程序申请延期。";

    private final Campaigns campaigns;
    private final Organizations organizations;
    private final Rankings rankings;

    BulletinDraft first(CampaignRef campaign, BulletinKind kind, YearMonth month, Numbers numbers) {
        var recipients = recipients(campaign.id());
        var when = month.getYear() + "年" + month.getMonthValue() + "月";
        var name = campaign.name().replaceFirst("^\\d{4}年", ""); // the month says the year
        var title =
                kind == BulletinKind.BULLETIN ? "关于%s%s工作情况的通报".formatted(when, name) : "关于做好%s有关工作的提示".formatted(name);
        var sections = kind == BulletinKind.BULLETIN ? bulletin(campaign.id(), month, numbers) : tip(numbers);
        return new BulletinDraft(title, "各有关单位", "局领导", sections, recipients);
    }

    private List<Section> bulletin(UUID campaign, YearMonth month, Numbers numbers) {
        var sections = new Numbered();
        var whole = new ArrayList<>(List.of(WHOLE));
        if (numbers.of(Code.DUE) > 0) {
            whole.add(REPORTS);
        }
        if (numbers.of(Code.TASK_DUE) > 0) {
            whole.add(TASKS);
        }
        whole.add("各类单位情况见下表、下图。");
        sections.add("总体情况", String.join("\n", whole), Block.CLASSES);
        boolean late = !numbers.units(Numbers.LATE).isEmpty();
        sections.add("逾期和迟报情况", late ? LATE : NO_LATE, late ? Block.LATE : Block.NONE);
        if (numbers.of(Code.PRAISED) > 0) {
            sections.add("通报表扬", PRAISE, Block.NONE);
        }
        if (!rankings.published(campaign, month).isEmpty()) {
            sections.add("工作排名", RANKING, Block.RANKING);
        }
        sections.add("下一步要求", NEXT, Block.NONE);
        return sections.list;
    }

    private static List<Section> tip(Numbers numbers) {
        var sections = new Numbered();
        sections.add("当前情况", WHOLE, Block.NONE);
        if (!numbers.units(Numbers.LATE).isEmpty()) {
            sections.add("请抓紧办理", SOON, Block.LATE);
        }
        sections.add("有关要求", NEXT, Block.NONE);
        return sections.list;
    }

    /** Every unit that takes part. */
    List<Recipient> recipients(UUID campaign) {
        return organizations.byIds(campaigns.participants(campaign)).values().stream()
                .sorted(Comparator.comparing((UnitRef unit) -> unit.path().value()))
                .map(unit -> new Recipient(unit.id(), unit.path().value(), unit.name()))
                .toList();
    }

    private static final class Numbered {

        private static final String FIGURES = "一二三四五六七八九";

        private final List<Section> list = new ArrayList<>();

        void add(String heading, String body, Block block) {
            list.add(new Section(FIGURES.charAt(list.size()) + "、" + heading, body, block));
        }
    }
}
