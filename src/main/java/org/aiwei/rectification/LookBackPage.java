package org.aiwei.rectification;

import java.util.List;
import org.springframework.data.domain.Page;

record LookBackPage(LookBackFilter.State state, List<Tab> tabs, Page<LookBackRow> rows) {

    record Tab(LookBackFilter.State state, long count) {
        public String href() {
            return "/rectify/look-backs?state=" + state.code();
        }
    }
}
