package org.aiwei.rectification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.aiwei.campaign.CampaignRef;
import org.aiwei.document.NumberSeries;
import org.aiwei.inspection.Findings;
import org.aiwei.organization.Organizations;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a notice says, for its preview and its paper. */
@Component
@RequiredArgsConstructor
class NoticeTexts {

    private final Findings findings;
    private final NumberSeries numbers;
    private final Organizations organizations;

    NoticeText of(RectificationNotice notice, @Nullable String number, @Nullable LocalDate day) {
        var found = findings.byIds(notice.findings());
        var lines = new ArrayList<NoticeText.Line>();
        for (var line : notice.getLines()) {
            var finding = Objects.requireNonNull(found.get(line.getFindingId()));
            var place = (finding.siteName() + " " + finding.place()).strip();
            lines.add(new NoticeText.Line(finding.id(), place, finding.text(), line.getDemand(), line.getDueOn()));
        }
        return new NoticeText(
                notice.getOfficeUnitId(),
                number == null ? blank(notice, day) : number,
                notice.getTitle(),
                organizations.unit(notice.getUnitId()).name(),
                notice.getLeadText(),
                notice.getCcText(),
                day,
                lines);
    }

    /** The series' number with its place left empty. */
    private String blank(RectificationNotice notice, @Nullable LocalDate day) {
        var year = day == null ? "" : String.valueOf(day.getYear());
        return numbers.ref(notice.getSeriesId())
                .pattern()
                .replace("{year}", year)
                .replace("{n}", " ");
    }

    static String title(NoticeKind kind, CampaignRef campaign) {
        return kind == NoticeKind.ORDER ? "关于限期整改" + campaign.name() + "有关问题的通知" : "关于交办" + campaign.name() + "有关问题的通知";
    }

    static String lead(NoticeKind kind) {
        return kind == NoticeKind.ORDER
                ? "经检查，你单位存在的问题未达到标准要求，现责令限期整改。请举一反三，落实责任人和措施，按期完成并申请销号。"
                : "经督导检查，发现你单位存在以下问题，现予交办。请认真核实，落实责任人和措施，按期整改并申请销号。";
    }
}
