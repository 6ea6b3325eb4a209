package org.aiwei.inspection;

import static org.aiwei.access.Duty.BUREAU_LEADER;
import static org.aiwei.access.Duty.CAMPAIGN_OFFICER;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.access.UnitPath;
import org.aiwei.document.FormPaper;
import org.aiwei.document.FormPaper.Cell;
import org.aiwei.document.FormPapers;
import org.aiwei.document.OfficialPaper.Column;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 检查记录: what a visit found, as the paper form with its six columns has it, to be signed on the spot. */
@Component
@Transactional(readOnly = true)
@RequiredArgsConstructor
class VisitRecord {

    private static final List<Column> COLUMNS = List.of(
            new Column("序号", 1),
            new Column("日期", 2),
            new Column("检查部位", 4),
            new Column("现场问题", 9),
            new Column("检查人", 2),
            new Column("备注", 3));

    private static final String MASKED = "暗访组";

    private final Visits visits;
    private final VisitPages pages;
    private final FindingRepository findings;
    private final Rounds rounds;
    private final FormPapers forms;

    /** What the page of the visit shows this person; who came undercover has no name for the unit. */
    public byte[] docx(Actor actor, UUID visitId) {
        var visit = visits.load(actor, visitId);
        var page = pages.show(actor, visitId, null);
        var named = !visit.isCovert() || knows(actor, visit);
        var finders =
                findings.ofVisit(visitId).stream().collect(Collectors.toMap(Finding::getId, Finding::getFoundByName));
        var rows = new ArrayList<List<Cell>>();
        for (var found : page.findings()) {
            rows.add(row(rows.size() + 1, visit.getVisitedOn(), found, named ? finders : Map.of()));
        }
        if (rows.isEmpty()) {
            rows.add(List.of(Cell.of("1"), Cell.of(day(visit.getVisitedOn())), Cell.of(""), Cell.of("未发现问题")));
        }
        var above = "被检查单位：%s　　日期：%s　　%s"
                .formatted(
                        visit.getUnitName(),
                        day(visit.getVisitedOn()),
                        page.round().name());
        return forms.docx(new FormPaper("检查记录", List.of(above), COLUMNS, rows, List.of("检查人员（签字）", "被检查单位（签字）")));
    }

    private static List<Cell> row(int seq, LocalDate on, VisitPage.Found found, Map<UUID, String> finders) {
        return List.of(
                Cell.of(String.valueOf(seq)),
                Cell.of(day(on)),
                Cell.of(found.where()),
                Cell.of(found.text()),
                Cell.of(finders.getOrDefault(found.id(), MASKED)),
                Cell.of(found.due()));
    }

    private boolean knows(Actor actor, Visit visit) {
        return actor.actsFor(visit.getOfficeUnitId(), CAMPAIGN_OFFICER)
                || actor.oversees(new UnitPath(visit.getOwnerPath()), BUREAU_LEADER)
                || rounds.wasMember(actor.id(), visit.getRoundId());
    }

    private static String day(LocalDate day) {
        return day.getYear() + "." + day.getMonthValue() + "." + day.getDayOfMonth();
    }
}
