package org.aiwei.bulletin;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.aiwei.bulletin.BulletinText.Part;
import org.aiwei.bulletin.BulletinText.Table;
import org.aiwei.bulletin.Section.Block;
import org.aiwei.document.NumberSeries;
import org.aiwei.organization.Organizations;
import org.aiwei.platform.TrailRoot;
import org.aiwei.ranking.RankedUnit;
import org.aiwei.ranking.Rankings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a bulletin says, with its numbers filled in. */
@Component
@RequiredArgsConstructor
class BulletinTexts {

    private static final Map<String, String> CLASSES = Map.of(
            "DEPARTMENT", "机关股室",
            "SECOND_LEVEL", "二级单位",
            "HOSPITAL", "医院",
            "TOWNSHIP_CENTRE", "乡镇卫生院",
            "TOWNSHIP", "乡镇",
            "GUEST", "成员单位",
            "BUREAU", "局机关");
    private static final List<Code> COLUMNS =
            List.of(Code.IN_HAND, Code.CLOSED, Code.OPEN, Code.OVERDUE, Code.DUE, Code.TIMELY, Code.LATE, Code.MISSING);
    private static final String PROOF = "审计记录第%d条，校验码%s";
    private static final List<Code> DRAWN = List.of(Code.IN_HAND, Code.CLOSED, Code.OVERDUE);

    private final NumberSource source;
    private final NumberSeries series;
    private final Organizations organizations;
    private final Rankings rankings;
    private final Clock clock;

    /** Kept since the issue, or as they are now. */
    Numbers numbers(Bulletin bulletin) {
        if (bulletin.issued()) {
            return source.kept(bulletin.getId());
        }
        var today = LocalDate.now(clock);
        return source.live(bulletin.getCampaignId(), bulletin.month(), asOf(bulletin), today);
    }

    List<RankedUnit> ranked(Bulletin bulletin) {
        return bulletin.issued()
                ? source.ranked(bulletin.getId())
                : rankings.published(bulletin.getCampaignId(), bulletin.month());
    }

    LocalDate asOf(Bulletin bulletin) {
        var kept = bulletin.getAsOf();
        return kept == null ? NumberSource.asOf(bulletin.month(), LocalDate.now(clock)) : kept;
    }

    BulletinText of(Bulletin bulletin, Numbers numbers) {
        var seq = bulletin.getRootSeq();
        var hash = bulletin.getRootHash();
        var root = seq == null || hash == null ? null : new TrailRoot.Root(seq, hash);
        return of(bulletin, numbers, bulletin.getIssue(), root);
    }

    /** @param issue as drawn; empty: not yet */
    BulletinText of(Bulletin bulletin, Numbers numbers, String issue, TrailRoot.@Nullable Root root) {
        var wording = new Wording(numbers, asOf(bulletin));
        var day = bulletin.getIssuedOn() == null ? LocalDate.now(clock) : bulletin.getIssuedOn();
        var numbered = series.ref(bulletin.getSeriesId());
        var parts = bulletin.getSections().stream()
                .map(section -> part(bulletin, section, wording))
                .toList();
        return new BulletinText(
                numbered.name(),
                issue.isEmpty() ? numbered.issue(day.getYear(), 0).replace("第0期", "第　期") : issue,
                organizations.nameOn(bulletin.getOfficeUnitId(), day),
                day,
                bulletin.getTitle(),
                bulletin.getAddressee(),
                bulletin.getCcText(),
                parts,
                root == null ? "" : PROOF.formatted(root.seq(), root.hash().substring(0, 16)));
    }

    private Part part(Bulletin bulletin, Section section, Wording wording) {
        var numbers = wording.numbers();
        var table = switch (section.block()) {
            case NONE -> null;
            case CLASSES -> classes(numbers);
            case LATE -> late(numbers);
            case RANKING -> ranking(ranked(bulletin));
        };
        return new Part(
                section.heading(),
                wording.of(section.body()),
                table == null || table.rows().isEmpty() ? null : table,
                section.block() == Block.CLASSES && !numbers.kinds().isEmpty() ? chart(numbers) : null);
    }

    private static Table classes(Numbers numbers) {
        var rows = new ArrayList<List<Piece>>();
        for (var kind : numbers.kinds()) {
            var row = new ArrayList<>(List.of(Piece.words(word(kind))));
            COLUMNS.forEach(code -> row.add(Piece.number(numbers, code, kind, null)));
            rows.add(row);
        }
        var sum = new ArrayList<>(List.of(Piece.words("合计")));
        COLUMNS.forEach(code -> sum.add(Piece.number(numbers, code, null, null)));
        rows.add(sum);
        var heads = new ArrayList<>(List.of("单位类别"));
        COLUMNS.forEach(code -> heads.add(code.word()));
        var shares = new Integer[heads.size()];
        Arrays.fill(shares, 3);
        shares[0] = 6;
        return new Table(heads, List.of(shares), rows);
    }

    private static Table late(Numbers numbers) {
        var rows = new ArrayList<List<Piece>>();
        for (var unit : numbers.units(Numbers.LATE)) {
            rows.add(List.of(
                    Piece.words(unit.name()),
                    Piece.words(word(unit.kind())),
                    Piece.number(numbers, Code.OVERDUE, null, unit.id()),
                    Piece.number(numbers, Code.LATE, null, unit.id()),
                    Piece.number(numbers, Code.MISSING, null, unit.id())));
        }
        return new Table(List.of("单位", "类别", "整改逾期（件）", "报表迟报（份）", "报表未报（份）"), List.of(8, 5, 5, 5, 5), rows);
    }

    private static Table ranking(List<RankedUnit> ranked) {
        var rows = ranked.stream()
                .map(unit -> List.of(
                        Piece.words(word(unit.kind())),
                        Piece.words((unit.tied() ? "并列" : "") + "第" + unit.place()),
                        Piece.words(unit.name()),
                        Piece.words(unit.score().toPlainString())))
                .toList();
        return new Table(List.of("类别", "名次", "单位", "得分"), List.of(5, 4, 9, 4), rows);
    }

    private static Bars chart(Numbers numbers) {
        var kinds = numbers.kinds().stream()
                .filter(kind -> numbers.of(Code.IN_HAND, kind, null) > 0)
                .toList();
        var sets = DRAWN.stream()
                .map(code -> new Bars.Set(
                        code.word(),
                        kinds.stream().map(kind -> numbers.of(code, kind, null)).toList()))
                .toList();
        return new Bars("各类单位整改情况（件）", kinds.stream().map(BulletinTexts::word).toList(), sets);
    }

    static String word(String kind) {
        return CLASSES.getOrDefault(kind, kind);
    }

    /** What each word between braces comes to now. */
    static Map<String, String> values(Wording wording) {
        return Wording.words().stream()
                .collect(toMap(
                        word -> word,
                        word -> wording.of("{" + word + "}").stream()
                                .flatMap(List::stream)
                                .map(Piece::text)
                                .reduce("", String::concat),
                        (a, b) -> a,
                        java.util.LinkedHashMap::new));
    }
}
