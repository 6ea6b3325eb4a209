package org.aiwei.demo;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static org.aiwei.demo.DemoPlaces.at;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.campaign.Counting;
import org.aiwei.campaign.LimitKind;
import org.aiwei.evidence.Photos;
import org.aiwei.inspection.Dimension;
import org.aiwei.inspection.FindingNature;
import org.aiwei.inspection.FindingSource;
import org.aiwei.inspection.FindingText;
import org.aiwei.inspection.Findings;
import org.aiwei.inspection.SourceLevel;
import org.aiwei.organization.Organizations;
import org.aiwei.rectification.NoticeDraft;
import org.aiwei.rectification.NoticeKind;
import org.aiwei.rectification.NoticeSigning;
import org.aiwei.rectification.Notices;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What superiors, the hotline and the units themselves found in the example county, handed over by signed notices. */
@Component
@Profile("demo")
@RequiredArgsConstructor
class DemoRectifications {

    private final DemoSheet sheet;
    private final DemoPlaces places;
    private final DemoPeople people;
    private final DemoRemedies remedies;
    private final Organizations organizations;
    private final Findings findings;
    private final Photos photos;
    private final Notices notices;
    private final NoticeSigning signing;

    void play(UUID campaign, DemoDays days) {
        var items = new HashMap<String, UUID>();
        var byDay = new TreeMap<Integer, List<Map<String, String>>>(Comparator.reverseOrder());
        byDay.putAll(sheet.read("rectifications.csv").stream().collect(groupingBy(row -> number(row, "天数"), toList())));
        byDay.forEach((ago, rows) -> {
            var sent = new ArrayList<UUID>();
            days.ago(ago + 1, () -> sent.addAll(write(campaign, rows, days, ago)));
            days.ago(ago, () -> sent.forEach(notice -> sign(notice, items)));
            for (var row : rows) {
                remedies.play(campaign, row, ago, () -> Objects.requireNonNull(items.get(at(row, "问题"))), days);
            }
        });
    }

    private List<UUID> write(UUID campaign, List<Map<String, String>> rows, DemoDays days, int ago) {
        var lin = people.actor("lin");
        var lines = new ArrayList<NoticeDraft.Line>();
        for (var row : rows) {
            var id = findings.record(lin, campaign, UUID.randomUUID(), text(row, days, ago));
            int look = Math.floorMod(at(row, "问题").hashCode(), 1000);
            photos.add(lin, UUID.randomUUID(), "finding", id, "现场.jpg", DemoPictures.of(look, false));
            lines.add(new NoticeDraft.Line(id, number(row, "期限"), Counting.WORKDAYS, at(row, "要求")));
        }
        var draft = new NoticeDraft(
                NoticeKind.HANDOVER,
                "关于交办爱国卫生有关问题的通知",
                "近期上级检查、热线反映和自查发现你单位存在以下问题，现予交办。请认真核实，落实责任人和措施，举一反三，按期整改并申请销号。",
                "局领导",
                lines);
        var made = notices.draft(lin, campaign, draft);
        made.forEach(
                notice -> notices.submit(lin, notice, 0L, people.actor("wang").id()));
        return made;
    }

    private void sign(UUID notice, Map<String, UUID> items) {
        signing.sign(people.actor("wang"), notice, 1L).forEach(item -> items.put(item.problem(), item.id()));
    }

    private FindingText text(Map<String, String> row, DemoDays days, int ago) {
        var unit = organizations.unit(places.id(at(row, "单位")));
        return new FindingText(
                at(row, "问题"),
                new FindingText.Whose(unit.id(), unit.path().value(), unit.name()),
                null,
                at(row, "地点"),
                null,
                Dimension.WORK,
                FindingNature.SINGLE,
                LimitKind.valueOf(at(row, "程度")),
                null,
                FindingSource.valueOf(at(row, "来源")),
                SourceLevel.valueOf(at(row, "级别")),
                at(row, "来文"),
                false,
                days.day(ago + 2));
    }

    private static int number(Map<String, String> row, String column) {
        return Integer.parseInt(at(row, column));
    }
}
