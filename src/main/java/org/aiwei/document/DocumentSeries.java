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

    void rename(String newName, String prefix, Stamp by) {
        var wanted = pattern(prefix);
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
        return pattern.substring(0, pattern.length() - TAIL.length());
    }

    private String sample() {
        return prefix() + "〔〕号";
    }

    /** @throws RuleBroken when the sign holds anything but letters and digits */
    static String pattern(String prefix) {
        if (prefix.isEmpty() || !prefix.codePoints().allMatch(DocumentSeries::plain)) {
            throw new RuleBroken("document.series.prefix");
        }
        return prefix + TAIL;
    }

    private static boolean plain(int letter) {
        return Character.isLetterOrDigit(letter);
    }

    private void tell(Kind kind, String detail, Stamp by) {
        registerEvent(new SeriesChanged(id, name, kind, ownerPath, detail, by.actorId(), by.actorName(), by.at()));
    }
}
