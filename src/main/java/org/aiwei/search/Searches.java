package org.aiwei.search;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.access.SearchSource;
import org.aiwei.platform.Paging;
import org.aiwei.platform.SearchWords;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks every kind for what somebody looks for. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
class Searches {

    /** Nobody turns fifty pages; whoever is told that there are more says more. */
    static final int MOST = 50 * Paging.ROWS;

    private static final int FIRST = 5;

    private final List<SearchSource> sources;
    private final JdbcClient jdbc;

    /** The first few of each kind with their number, or a page of one kind. */
    SearchPage page(Actor actor, @Nullable String typed, @Nullable String kind, @Nullable Integer page) {
        var q = SearchWords.shortened(typed);
        var words = SearchWords.of(typed);
        var only = sources.stream().anyMatch(source -> source.kind().equals(kind)) ? kind : null;
        var cut = only == null ? PageRequest.of(0, FIRST) : limited(page);
        var groups = words.empty() ? List.<SearchPage.Group>of() : groups(actor, words, q, only, cut);
        return new SearchPage(q, typed != null && !typed.strip().equals(q), !words.empty(), only, groups);
    }

    /** The first few of each kind, not counted. */
    SearchPage first(Actor actor, @Nullable String typed) {
        var q = SearchWords.shortened(typed);
        var words = SearchWords.of(typed);
        if (words.empty()) {
            return new SearchPage(q, false, false, null, List.of());
        }
        planEachAnew();
        var groups = ordered().stream()
                .map(source -> {
                    var hits = source.find(actor, words, FIRST, 0);
                    return new SearchPage.Group(source.kind(), new PageImpl<>(hits), hits.size(), null);
                })
                .filter(group -> !group.hits().isEmpty())
                .toList();
        return new SearchPage(q, false, true, null, groups);
    }

    private List<SearchPage.Group> groups(
            Actor actor, SearchWords words, String q, @Nullable String only, Pageable cut) {
        planEachAnew();
        return ordered().stream()
                .filter(source -> only == null || source.kind().equals(only))
                .map(source -> group(source, actor, words, q, cut))
                .filter(Objects::nonNull)
                .toList();
    }

    private static SearchPage.@Nullable Group group(
            SearchSource source, Actor actor, SearchWords words, String q, Pageable cut) {
        long total = source.count(actor, words, MOST + 1);
        if (total == 0) {
            return null;
        }
        var hits = source.find(actor, words, cut.getPageSize(), cut.getOffset());
        var list = source.list() == null ? null : source.list() + URLEncoder.encode(q, StandardCharsets.UTF_8);
        return new SearchPage.Group(source.kind(), new PageImpl<>(hits, cut, Math.min(total, MOST)), total, list);
    }

    private List<SearchSource> ordered() {
        return sources.stream()
                .sorted(Comparator.comparingInt(SearchSource::order))
                .toList();
    }

    private static Pageable limited(@Nullable Integer page) {
        return PageRequest.of(Math.min(MOST / Paging.ROWS, Math.max(1, page == null ? 1 : page)) - 1, Paging.ROWS);
    }

    /** How common the words are decides between the index of words and that of the order: no plan suits all words. */
    private void planEachAnew() {
        jdbc.sql("select set_config('plan_cache_mode', 'force_custom_plan', true)")
                .query(String.class)
                .single();
    }
}
