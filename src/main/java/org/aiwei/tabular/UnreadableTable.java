package org.aiwei.tabular;

import org.aiwei.platform.RuleBroken;

/** A file or a pasted text that does not give a table; the sentence says what it is and what to do. */
public class UnreadableTable extends RuleBroken {

    /** @param reason last part of the message key {@code rule.tabular.<reason>} */
    UnreadableTable(String reason, Object... args) {
        super("tabular." + reason, args);
    }

    static UnreadableTable damaged() {
        return new UnreadableTable("damaged");
    }

    static UnreadableTable tooBigInside() {
        return new UnreadableTable("too_big_inside");
    }
}
