package org.aiwei.bulletin;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lombok.RequiredArgsConstructor;
import org.aiwei.bulletin.BulletinText.Part;
import org.aiwei.document.OfficialPaper;
import org.aiwei.document.OfficialPaper.Block;
import org.aiwei.document.OfficialPaper.Chart;
import org.aiwei.document.OfficialPaper.Column;
import org.aiwei.document.OfficialPaper.Heading;
import org.aiwei.document.OfficialPaper.Imprint;
import org.aiwei.document.OfficialPaper.Series;
import org.aiwei.document.OfficialPaper.Table;
import org.aiwei.document.OfficialPaper.Text;
import org.aiwei.document.OfficialPapers;
import org.springframework.stereotype.Component;

/** Draws a bulletin as an official paper. */
@Component
@RequiredArgsConstructor
class BulletinPaper {

    private final OfficialPapers papers;

    byte[] docx(BulletinText text) {
        return papers.docx(new OfficialPaper(
                text.head(),
                text.issue(),
                text.title(),
                text.addressee(),
                body(text.parts()),
                text.office(),
                text.day(),
                List.of(),
                new Imprint(text.cc(), text.office(), text.day()),
                text.proof()));
    }

    private static List<Block> body(List<Part> parts) {
        var body = new ArrayList<Block>();
        for (var part : parts) {
            if (!part.heading().isEmpty()) {
                body.add(new Heading(1, part.heading()));
            }
            part.paragraphs().forEach(line -> body.add(new Text(plain(line))));
            var table = part.table();
            if (table != null) {
                body.add(new Table(
                        IntStream.range(0, table.columns().size())
                                .mapToObj(i -> new Column(
                                        table.columns().get(i), table.shares().get(i)))
                                .toList(),
                        table.rows().stream()
                                .map(row -> row.stream().map(Piece::text).toList())
                                .toList()));
            }
            var chart = part.chart();
            if (chart != null && !chart.categories().isEmpty()) {
                body.add(new Chart(
                        chart.title(),
                        chart.categories(),
                        chart.sets().stream()
                                .map(set -> new Series(set.name(), set.values()))
                                .toList()));
            }
        }
        return body;
    }

    private static String plain(List<Piece> line) {
        return line.stream().map(Piece::text).collect(Collectors.joining());
    }
}
