package org.aiwei.rectification;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.aiwei.campaign.LadderStep;
import org.aiwei.document.OfficialPaper;
import org.aiwei.document.OfficialPaper.Block;
import org.aiwei.document.OfficialPaper.Column;
import org.aiwei.document.OfficialPaper.Heading;
import org.aiwei.document.OfficialPaper.Imprint;
import org.aiwei.document.OfficialPaper.Table;
import org.aiwei.document.OfficialPaper.Text;
import org.aiwei.organization.Organizations;
import org.springframework.stereotype.Component;

/** What stands in a 督办单 or a 约谈通知; papers are Chinese whoever prints them. */
@Component
@RequiredArgsConstructor
class StepPaperText {

    private final Organizations organizations;

    OfficialPaper of(Escalation step, Seen seen) {
        var on = Objects.requireNonNull(step.paperOn());
        var office = organizations.nameOn(seen.campaign().officeUnitId(), on);
        return new OfficialPaper(
                office,
                Objects.requireNonNull(step.number()),
                title(step.step()),
                organizations.nameOn(step.unitId(), on),
                body(step, seen.item(), on),
                office,
                on,
                List.of(),
                new Imprint("", office, on));
    }

    static String title(LadderStep step) {
        return switch (step) {
            case SUPERVISE_BLUE -> "督办单（蓝）";
            case SUPERVISE_YELLOW -> "督办单（黄）";
            case SUPERVISE_RED -> "督办单（红）";
            case INTERVIEW -> "约谈通知";
            case REMIND, URGE, BULLETIN, ACCOUNTABILITY -> throw new IllegalArgumentException(step.name());
        };
    }

    private static List<Block> body(Escalation step, Rectification item, LocalDate on) {
        var late = ChronoUnit.DAYS.between(step.dueOn(), on);
        var state = late > 0 ? "至今尚未办结，已逾期" + late + "天。" : "至今尚未办结。";
        return List.of(
                new Text("你单位负责的整改事项" + item.getNo() + "，应于" + day(step.dueOn()) + "前完成，" + state + sentence(step)),
                new Heading(1, "一、事项"),
                new Table(List.of(new Column("项目", 1), new Column("内容", 4)), facts(item, step)),
                new Heading(1, "二、要求"),
                new Text(demand(step.step())));
    }

    private static List<List<String>> facts(Rectification item, Escalation step) {
        var found = item.getFound();
        return List.of(
                List.of("单号", item.getNo()),
                List.of("存在问题", found.problem()),
                List.of("点位", (found.siteName() + " " + found.place()).strip()),
                List.of("整改要求", found.demand()),
                List.of("交办日期", day(item.getIssuedOn())),
                List.of("整改时限", day(step.dueOn())));
    }

    private static String sentence(Escalation step) {
        return step.step() == LadderStep.INTERVIEW ? "经研究，决定约谈你单位主要负责人。" : "现予督办。";
    }

    private static String demand(LadderStep step) {
        return step == LadderStep.INTERVIEW
                ? "请准备整改进展、未完成的原因和下一步措施的书面材料。约谈时间、地点由我办另行告知。"
                : "请接到本单后立即组织整改，完成后在系统内提交整改情况和整改后照片，申请销号；确有困难的，写明原因和完成时间。";
    }

    private static String day(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }
}
