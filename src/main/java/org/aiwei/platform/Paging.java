package org.aiwei.platform;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;

/** How lists are cut: twenty rows a page, pages counted from 1, order given by the code and never by the request. */
public final class Paging {

    public static final int ROWS = 20;

    private Paging() {}

    /**
     * @param page 1-based page of the request; missing or below 1 means the first
     * @param order ascending properties, the last one unique; a leading {@code -} means descending
     */
    public static Pageable page(@Nullable Integer page, String... order) {
        int index = page == null ? 0 : Math.max(0, Math.min(page, 100_000) - 1);
        var sort = Sort.by(Arrays.stream(order).map(Paging::order).toList());
        return PageRequest.of(index, ROWS, sort);
    }

    private static Sort.Order order(String property) {
        return property.startsWith("-") ? Sort.Order.desc(property.substring(1)) : Sort.Order.asc(property);
    }
}
