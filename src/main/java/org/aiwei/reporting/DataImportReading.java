package org.aiwei.reporting;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.aiwei.campaign.CampaignRef;
import org.aiwei.standard.DataItemRef;
import org.aiwei.standard.Standards;
import org.aiwei.tabular.Header;
import org.springframework.stereotype.Component;

/** Understands the rows of a table of yearly values against what the campaign asks for and already holds. */
@Component
@RequiredArgsConstructor
class DataImportReading {

    private final DataValueRepository values;
    private final Standards standards;

    /** One for each row that is no heading, right or wrong. */
    List<DataImportLine> lines(CampaignRef campaign, Header header) {
        var named = named(campaign);
        Set<String> seen = new HashSet<>();
        return header.lines().stream()
                .filter(line -> !line.heading())
                .map(line -> read(campaign, line, named, seen))
                .toList();
    }

    private DataImportLine read(
            CampaignRef campaign, Header.Line row, Map<String, DataItemRef> named, Set<String> seen) {
        var item = named.get(row.text("item").strip());
        int year = Typed.number(row.text("year").replace("年", ""))
                .map(number -> number.intValue())
                .orElse(0);
        var on = Typed.date(row.text("on")).orElse(null);
        var entry = new DataEntry(
                DataReading.of(row.text("value")), row.text("explanation"), row.text("by"), row.text("paper"), on);
        var present = item == null
                ? null
                : values.findByCampaignIdAndItemIdAndYear(campaign.id(), item.id(), year)
                        .orElse(null);
        return checked(campaign, new DataImportLine(row, item, year, entry, present, null), seen);
    }

    private static DataImportLine checked(CampaignRef campaign, DataImportLine line, Set<String> seen) {
        var row = line.source();
        var item = line.item();
        if (item == null) {
            return line.wrong("item", "item", row.text("item"));
        }
        if (line.year() > campaign.year() || line.year() <= campaign.year() - item.years()) {
            return line.wrong("year", "year", row.text("year"));
        }
        if (line.entry().value().empty()) {
            return line.wrong("value", "value");
        }
        if (!line.entry().sourced()) {
            return line.wrong("source", line.entry().saidBy().isEmpty() ? "by" : "paper");
        }
        if (!seen.add(item.id() + " " + line.year())) {
            return line.wrong("twice", "item");
        }
        var present = line.present();
        boolean settled = present != null
                && !present.getStatus().open()
                && !line.changes().isEmpty();
        return settled ? line.wrong("settled", "value") : line;
    }

    /** What the items of the campaign are called, as its table names them. */
    List<String> names(CampaignRef campaign) {
        return List.copyOf(named(campaign).keySet());
    }

    private Map<String, DataItemRef> named(CampaignRef campaign) {
        var named = new HashMap<String, DataItemRef>();
        standards.dataItems(campaign.editionIds()).forEach(item -> named.put(item.name(), item));
        return named;
    }
}
