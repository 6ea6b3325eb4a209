package org.aiwei.rectification;

import static org.aiwei.rectification.PaperColumn.AFTER;
import static org.aiwei.rectification.PaperColumn.BEFORE;
import static org.aiwei.rectification.PaperColumn.CAMPAIGN;
import static org.aiwei.rectification.PaperColumn.CHECKED;
import static org.aiwei.rectification.PaperColumn.CHECKER;
import static org.aiwei.rectification.PaperColumn.CLOSED;
import static org.aiwei.rectification.PaperColumn.DAYS;
import static org.aiwei.rectification.PaperColumn.DEMAND;
import static org.aiwei.rectification.PaperColumn.DONE;
import static org.aiwei.rectification.PaperColumn.DUE;
import static org.aiwei.rectification.PaperColumn.FINDER;
import static org.aiwei.rectification.PaperColumn.FOUND;
import static org.aiwei.rectification.PaperColumn.ISSUED;
import static org.aiwei.rectification.PaperColumn.ITEM;
import static org.aiwei.rectification.PaperColumn.LEADER;
import static org.aiwei.rectification.PaperColumn.LEVEL;
import static org.aiwei.rectification.PaperColumn.MEASURES;
import static org.aiwei.rectification.PaperColumn.MONEY;
import static org.aiwei.rectification.PaperColumn.NATURE;
import static org.aiwei.rectification.PaperColumn.NO;
import static org.aiwei.rectification.PaperColumn.NOTE;
import static org.aiwei.rectification.PaperColumn.PLACE;
import static org.aiwei.rectification.PaperColumn.PROBLEM;
import static org.aiwei.rectification.PaperColumn.RELAPSE;
import static org.aiwei.rectification.PaperColumn.RESPONSIBLE;
import static org.aiwei.rectification.PaperColumn.SEQ;
import static org.aiwei.rectification.PaperColumn.SEVERITY;
import static org.aiwei.rectification.PaperColumn.SOURCE;
import static org.aiwei.rectification.PaperColumn.STATEMENT;
import static org.aiwei.rectification.PaperColumn.STATUS;
import static org.aiwei.rectification.PaperColumn.UNIT;
import static org.aiwei.rectification.PaperColumn.VERDICT;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import lombok.Getter;
import org.jspecify.annotations.Nullable;

/** The real forms and the three lists, with the columns that the paper ones have. Titles: {@code rectification.view.<name>}. */
@Getter
enum PaperView {
    /** 整改台账: the eleven columns, then those that the program adds. */
    LEDGER(
            List.of("maker"),
            SEQ,
            FOUND,
            FINDER,
            SEVERITY,
            PROBLEM,
            MEASURES,
            DONE,
            RESPONSIBLE,
            CHECKED,
            CHECKER,
            VERDICT,
            NO,
            UNIT,
            CAMPAIGN,
            ITEM,
            SOURCE,
            LEVEL,
            NATURE,
            LEADER,
            DUE,
            STATUS,
            CLOSED,
            RELAPSE),
    /** 检查记录. */
    RECORD(List.of("inspectors"), SEQ, FOUND, PLACE, PROBLEM, FINDER, NOTE),
    /** 整改通知单. */
    NOTICE(
            List.of("issuer", "receiver"),
            SEQ,
            UNIT,
            PLACE,
            SEVERITY,
            PROBLEM,
            BEFORE,
            MEASURES,
            DAYS,
            RESPONSIBLE,
            MONEY,
            CHECKED,
            STATEMENT,
            CHECKER,
            NOTE),
    /** 销号申请单. */
    CLOSURE(
            List.of("unit", "department"),
            SEQ,
            UNIT,
            PLACE,
            SEVERITY,
            PROBLEM,
            MEASURES,
            DUE,
            RESPONSIBLE,
            STATEMENT,
            DONE,
            CHECKER,
            BEFORE,
            AFTER),
    /** 问题清单. */
    PROBLEMS(List.of("maker"), SEQ, NO, UNIT, PLACE, ITEM, PROBLEM, SEVERITY, NATURE, SOURCE, LEVEL, FOUND),
    /** 任务清单. */
    TASKS(List.of("maker"), SEQ, NO, PROBLEM, DEMAND, MEASURES, ISSUED, DUE, UNIT, STATUS),
    /** 责任清单. */
    DUTIES(List.of("maker"), SEQ, NO, UNIT, LEADER, RESPONSIBLE, PROBLEM, DUE, DONE, STATUS, CLOSED);

    /** Who signs: {@code rectification.sign.<name>}. */
    @SuppressWarnings("ImmutableEnumChecker") // a copy that nobody can change
    private final List<String> signs;

    @SuppressWarnings("ImmutableEnumChecker") // likewise
    private final List<PaperColumn> columns;

    PaperView(List<String> signs, PaperColumn... columns) {
        this.signs = List.copyOf(signs);
        this.columns = List.of(columns);
    }

    /** By its name in an address; what is none is the ledger. */
    static PaperView of(@Nullable String name) {
        return Arrays.stream(values())
                .filter(view -> view.code().equals(name))
                .findFirst()
                .orElse(LEDGER);
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean pictures() {
        return columns.stream().anyMatch(PaperColumn::picture);
    }
}
