package org.aiwei.notice;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;

/**
 * @param groups rows in their order, cut where the urgency changes; one nameless group where urgency means nothing
 * @param next given when nothing waits and a campaign goes on
 */
record TodoPage(
        TodoTab tab,
        List<Tab> tabs,
        Page<WorkRow> rows,
        List<Group> groups,
        @Nullable NextDate next) {

    /** @param count {@code null} where a number tells nothing; of what was started no further than {@link #MOST} and one */
    record Tab(TodoTab tab, @Nullable Long count) {

        static final int MOST = 999;

        /** Whether the number is the whole number. */
        boolean whole() {
            return tab != TodoTab.STARTED || count == null || count <= MOST;
        }

        public String shown() {
            return whole() ? String.valueOf(count) : MOST + "+";
        }

        public String href() {
            return tab == TodoTab.WAITING ? "/todo" : "/todo?tab=" + tab.code();
        }
    }

    record Group(Days.@Nullable Group name, List<WorkRow> rows) {}

    record NextDate(LocalDate on, String phase, String campaign) {}
}
