package org.aiwei.document;

import static lombok.AccessLevel.PROTECTED;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.aiwei.access.Actor.Stamp;
import org.aiwei.access.UnitPath;
import org.aiwei.document.SeriesChanged.Kind;
import org.aiwei.platform.RuleBroken;
import org.springframework.data.domain.AbstractAggregateRoot;

/** Numbers of one sort of paper that an office issues, counted anew each year. */
@Entity
@Getter
@NoArgsConstructor(access = PROTECTED)
class DocumentSeries extends AbstractAggregateRoot<DocumentSeries> {

    private static final String TAIL = "〔{year}〕{n}号";
    private static final String YEARLY = "{year}年第{n}期";
    private static final String THROUGH = "第{n}期";

    /** Stands for the year where numbers run on over the years. */
    private static final int NO_YEAR = 2000;

    @Id
    private UUID id;

    @Version
    private Long version;

    private String ownerPath;
    private String code;
    private String name;
    private String pattern;

    /** @param prefix 机关代字, what stands before the year */
    static DocumentSeries of(UUID id, UnitPath owner, String code, String name, String prefix, Stamp by) {
        var series = new DocumentSeries();
        series.id = id;
        series.ownerPath = owner.value();
        series.code = code;
        series.name = name;
        series.pattern = pattern(prefix);
        series.tell(Kind.ADD, series.sample(), by);
        return series;
    }

    /**
     * A series of issues such as 通报2026年第3期 or, running on over the years, 通报第17期.
     *
     * @param yearly whether each year begins with the first issue
     */
    static DocumentSeries issues(
            UUID id, UnitPath owner, String code, String name, String prefix, boolean yearly, Stamp by) {
        var series = of(id, owner, code, name, prefix, by);
        series.pattern = checked(prefix) + (yearly ? YEARLY : THROUGH);
        return series;
    }

    /** Whether its numbers count issues (第N期) and not papers (N号). */
    boolean countsIssues() {
        return !pattern.endsWith(TAIL);
    }

    boolean yearly() {
        return pattern.contains("{year}");
    }

    /** The year under which the next number is kept. */
    int counted(int year) {
        return yearly() ? year : NO_YEAR;
    }

    /** From the next number on, issues begin anew each year or run on. */
    void countYearly(boolean wanted, Stamp by) {
        if (countsIssues() && wanted != yearly()) {
            pattern = prefix() + (wanted ? YEARLY : THROUGH);
            tell(Kind.RENAME, pattern, by);
        }
    }

    void rename(String newName, String prefix, Stamp by) {
        var wanted = checked(prefix) + tail();
        if (name.equals(newName) && pattern.equals(wanted)) {
            return;
        }
        var old = name + " " + sample();
        name = newName;
        pattern = wanted;
        tell(Kind.RENAME, old + " → " + name + " " + sample(), by);
    }

    void startAt(int year, int next, Stamp by) {
        tell(Kind.START, SeriesRef.of(this).number(year, next), by);
    }

    String prefix() {
        return pattern.substring(0, pattern.length() - tail().length());
    }

    private String tail() {
        if (!countsIssues()) {
            return TAIL;
        }
        return yearly() ? YEARLY : THROUGH;
    }

    private String sample() {
        return prefix() + tail().replace("{year}", "").replace("{n}", "");
    }

    /** @throws RuleBroken when the sign holds anything but letters and digits */
    static String pattern(String prefix) {
        return checked(prefix) + TAIL;
    }

    private static String checked(String prefix) {
        if (prefix.isEmpty() || !prefix.codePoints().allMatch(DocumentSeries::plain)) {
            throw new RuleBroken("document.series.prefix");
        }
        return prefix;
    }

    private static boolean plain(int letter) {
        return Character.isLetterOrDigit(letter);
    }

    private void tell(Kind kind, String detail, Stamp by) {
        registerEvent(new SeriesChanged(id, name, kind, ownerPath, detail, by.actorId(), by.actorName(), by.at()));
    }
}
