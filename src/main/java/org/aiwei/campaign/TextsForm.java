package org.aiwei.campaign;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * @param titles one a line
 */
record TextsForm(
        @NotBlank @Size(max = 100) String name,
        @Size(max = 10) String year,
        @Size(max = 1000) String titles,
        @Size(max = 100) String upperOffice,
        @Size(max = 4000) String guidingIdea,
        @Size(max = 4000) String goal,
        List<@Valid Row> basis,
        List<UUID> editions,
        @Nullable Long version) {

    private static final int TITLES = 10;
    private static final int TITLE_LENGTH = 60;

    TextsForm {
        name = Typed.text(name);
        year = Typed.text(year);
        titles = Typed.text(titles);
        upperOffice = Typed.text(upperOffice);
        guidingIdea = Typed.text(guidingIdea);
        goal = Typed.text(goal);
        basis = Rows.of(basis);
        editions = editions == null
                ? List.of()
                : editions.stream().filter(Objects::nonNull).distinct().toList();
    }

    static TextsForm of(CampaignTexts texts, Long version) {
        var rows = texts.basis().stream().map(Row::of).toList();
        return new TextsForm(
                texts.name(),
                String.valueOf(texts.year()),
                String.join("\n", texts.titles()),
                texts.upperOffice(),
                texts.guidingIdea(),
                texts.goal(),
                Rows.withSpare(rows, Row.BLANK),
                texts.editionIds(),
                version);
    }

    TextsForm reshaped(String wish) {
        var rows = Rows.reshaped(basis, wish, Row.BLANK);
        return new TextsForm(name, year, titles, upperOffice, guidingIdea, goal, rows, editions, version);
    }

    CampaignTexts read(Errors errors) {
        var lines = titles.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList();
        if (lines.size() > TITLES || lines.stream().anyMatch(line -> line.length() > TITLE_LENGTH)) {
            errors.rejectValue("titles", "campaign.titles.wrong", new Object[] {TITLES, TITLE_LENGTH}, null);
        }
        var number = Typed.number(errors, "year", year, 2000, 2100);
        return new CampaignTexts(name, number, lines, papers(errors), guidingIdea, goal, upperOffice, editions);
    }

    private List<BasisDocument> papers(Errors errors) {
        var papers = new ArrayList<BasisDocument>();
        for (int i = 0; i < basis.size(); i++) {
            basis.get(i).read(errors, "basis[" + i + "].", papers);
        }
        if (basis.size() > Rows.MOST) {
            errors.reject("campaign.rows.tooMany", new Object[] {Rows.MOST}, null);
        }
        return papers;
    }

    record Row(
            @Size(max = 200) String title,
            @Size(max = 60) String number,
            @Size(max = 20) String day,
            @Size(max = 500) String link) {

        static final Row BLANK = new Row("", "", "", "");

        Row {
            title = Typed.text(title);
            number = Typed.text(number);
            day = Typed.text(day);
            link = Typed.text(link);
        }

        static Row of(BasisDocument paper) {
            var day = paper.issuedOn() == null ? "" : paper.issuedOn().toString();
            return new Row(paper.title(), paper.number(), day, paper.link());
        }

        private void read(Errors errors, String path, List<BasisDocument> papers) {
            if (equals(BLANK)) {
                return;
            }
            if (title.isEmpty()) {
                errors.rejectValue(path + "title", "campaign.name.missing");
            }
            var issued = day.isEmpty() ? null : Typed.date(errors, path + "day", day);
            papers.add(new BasisDocument(title, number, issued, link));
        }
    }
}
