package org.aiwei.notice;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The four lists of the page. */
enum TodoTab {
    WAITING("dueOn", "openedAt", "id"),
    DONE("-closedAt", "id"),
    STARTED("dueOn", "openedAt", "id"),
    COPIES("-openedAt", "id");

    private final String order;

    TodoTab(String... order) {
        this.order = String.join(" ", order);
    }

    String[] order() {
        return order.split(" ", -1);
    }

    /** As it stands in the address. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static TodoTab of(@Nullable String code) {
        return Arrays.stream(values())
                .filter(tab -> tab.code().equals(code))
                .findFirst()
                .orElse(WAITING);
    }
}
