package org.aiwei.rectification;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which look-backs a list shows. */
record LookBackFilter(@Nullable String state, @Nullable Integer page) {

    enum State {
        OPEN("b.outcome is null and r.status = 'CLOSED'", "b.due_on, b.id"),
        OVERDUE("b.outcome is null and r.status = 'CLOSED' and b.due_on < :today", "b.due_on, b.id"),
        DONE("b.outcome in ('HELD', 'RELAPSED')", "b.done_at desc, b.id");

        final String condition;
        final String order;

        State(String condition, String order) {
            this.condition = condition;
            this.order = order;
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What is no state means the open ones. */
    State chosen() {
        return Arrays.stream(State.values())
                .filter(each -> each.code().equals(state))
                .findFirst()
                .orElse(State.OPEN);
    }
}
