package org.aiwei.rectification;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.document.OfficialPaper;
import org.aiwei.document.OfficialPaper.Annex;
import org.aiwei.document.OfficialPaper.Block;
import org.aiwei.document.OfficialPaper.Column;
import org.aiwei.document.OfficialPaper.Imprint;
import org.aiwei.document.OfficialPaper.Picture;
import org.aiwei.document.OfficialPaper.Pictures;
import org.aiwei.document.OfficialPaper.Table;
import org.aiwei.document.OfficialPaper.Text;
import org.aiwei.document.OfficialPapers;
import org.aiwei.evidence.Photos;
import org.aiwei.organization.Organizations;
import org.springframework.stereotype.Component;

/** 交办单 and 限期整改通知书 as official papers, with the list of problems and their photos annexed. */
@Component
@RequiredArgsConstructor
class NoticePapers implements NoticePaper {

    private static final String LIST = "问题清单";
    private static final String PHOTOS = "现场照片";
    private static final List<Column> COLUMNS = List.of(
            new Column("序号", 2),
            new Column("具体地点", 5),
            new Column("存在问题", 9),
            new Column("整改要求", 7),
            new Column("整改时限", 5));

    private final OfficialPapers papers;
    private final Organizations organizations;
    private final Photos photos;
    private final Clock clock;

    /** After the caller's own check. What the lead text leaves out, such as the last day, is said below it. */
    @Override
    public byte[] docx(Actor actor, NoticeText notice) {
        var today = notice.day() == null ? LocalDate.now(clock) : notice.day();
        var office = organizations.nameOn(notice.officeUnitId(), today);
        var imprint = new Imprint(notice.cc(), office, today);
        return papers.docx(new OfficialPaper(
                office + "文件",
                notice.number(),
                notice.title(),
                notice.addressee(),
                body(notice),
                office,
                today,
                annexes(actor, notice),
                imprint));
    }

    private static List<Block> body(NoticeText notice) {
        var body = new ArrayList<Block>();
        body.add(new Text(notice.lead()));
        notice.lines().stream()
                .map(NoticeText.Line::dueOn)
                .max(Comparator.naturalOrder())
                .ifPresent(last -> body.add(new Text("请于%s前完成整改，各项时限见附件；整改情况及整改后照片通过爱卫工作台提交。".formatted(day(last)))));
        return body;
    }

    private List<Annex> annexes(Actor actor, NoticeText notice) {
        var rows = new ArrayList<List<String>>();
        for (var line : notice.lines()) {
            rows.add(List.of(
                    String.valueOf(rows.size() + 1), line.place(), line.problem(), line.demand(), day(line.dueOn())));
        }
        var annexes = new ArrayList<Annex>();
        annexes.add(new Annex(LIST, List.of(new Table(COLUMNS, rows))));
        var pictures = pictures(actor, notice.lines());
        if (!pictures.isEmpty()) {
            annexes.add(new Annex(PHOTOS, List.of(new Pictures(pictures))));
        }
        return annexes;
    }

    /** In the order of the list, each under the number of its problem. */
    private List<Picture> pictures(Actor actor, List<NoticeText.Line> lines) {
        var places = new HashMap<UUID, Integer>();
        lines.forEach(line -> places.put(line.findingId(), places.size()));
        return photos.of(actor, ItemPhotos.FINDING, places.keySet()).stream()
                .sorted(Comparator.comparing(photo -> places.getOrDefault(photo.subjectId(), 0)))
                .map(photo -> {
                    int at = places.getOrDefault(photo.subjectId(), 0);
                    var caption = "问题 %d　%s".formatted(at + 1, lines.get(at).place());
                    return new Picture(photos.bytes(photo, Photos.Size.FULL), caption.strip());
                })
                .toList();
    }

    private static String day(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }
}
