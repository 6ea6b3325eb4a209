package org.aiwei.rectification;

import java.util.function.BiFunction;
import lombok.Getter;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;

/** What can stand in a column of a form. Its heading is the message {@code rectification.col.<name>}. */
@Getter
@RequiredArgsConstructor
enum PaperColumn {
    SEQ(2, (line, words) -> null),
    NO(4, (line, words) -> line.no()),
    CAMPAIGN(6, (line, words) -> line.campaign()),
    UNIT(6, (line, words) -> line.unit()),
    LEADER(4, (line, words) -> line.leaders()),
    PLACE(5, (line, words) -> line.where()),
    ITEM(3, (line, words) -> line.itemCode()),
    SEVERITY(4, (line, words) -> words.word("LimitKind", line.severity())),
    NATURE(3, (line, words) -> words.word("rectification.nature", line.nature())),
    SOURCE(4, (line, words) -> words.word("rectification.source", line.source())),
    LEVEL(3, (line, words) -> words.word("rectification.level", line.sourceLevel())),
    PROBLEM(10, (line, words) -> line.problem()),
    DEMAND(7, (line, words) -> line.demand()),
    MEASURES(8, (line, words) -> line.measures()),
    RESPONSIBLE(4, (line, words) -> line.responsible()),
    FOUND(5, (line, words) -> line.foundOn()),
    FINDER(4, (line, words) -> line.finder()),
    ISSUED(5, (line, words) -> line.issuedOn()),
    DAYS(3, (line, words) -> line.days()),
    DUE(5, (line, words) -> line.dueOn()),
    MONEY(3, (line, words) -> null),
    STATEMENT(8, (line, words) -> line.statement()),
    DONE(5, (line, words) -> line.submittedOn() == null ? line.closedOn() : line.submittedOn()),
    CHECKED(5, (line, words) -> line.checkedOn()),
    CHECKER(4, (line, words) -> line.checker()),
    VERDICT(6, (line, words) -> line.verdict()),
    STATUS(4, (line, words) -> words.word("RectificationStatus", line.status())),
    CLOSED(5, (line, words) -> line.closedOn()),
    RELAPSE(3, (line, words) -> line.relapse() ? words.word("rectification.paper", "relapse") : ""),
    BEFORE(8, (line, words) -> null),
    AFTER(8, (line, words) -> null),
    NOTE(4, (line, words) -> null);

    /** Of the width, in relation to the other columns. */
    private final int share;

    @SuppressWarnings("ImmutableEnumChecker") // holds nothing
    private final BiFunction<PaperLine, PaperWords, @Nullable Object> value;

    boolean picture() {
        return this == BEFORE || this == AFTER;
    }

    boolean date() {
        return switch (this) {
            case FOUND, ISSUED, DUE, DONE, CHECKED, CLOSED -> true;
            default -> false;
        };
    }
}
