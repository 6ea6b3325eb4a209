package org.aiwei.rectification;

import java.util.List;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.access.SearchHit;
import org.aiwei.access.SearchSource;
import org.aiwei.platform.SearchRows;
import org.aiwei.platform.SearchWords;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Component;

/** Finds notices by number, title and unit, in the order of their list. */
@Component
@RequiredArgsConstructor
class NoticeSearch implements SearchSource {

    private static final Sort ORDER = Sort.by(Sort.Order.desc("enteredAt"), Sort.Order.asc("id"));

    private final SearchRows rows;
    private final NoticePolicy policy;

    @Override
    public String kind() {
        return "notice";
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public String list() {
        return "/notices?q=";
    }

    @Override
    public List<SearchHit> find(Actor actor, SearchWords words, int limit, long offset) {
        return rows.cut(RectificationNotice.class, wanted(actor, words), ORDER, limit, offset).stream()
                .map(NoticeSearch::hit)
                .toList();
    }

    @Override
    public long count(Actor actor, SearchWords words, int most) {
        return rows.count(RectificationNotice.class, wanted(actor, words), most);
    }

    private Specification<RectificationNotice> wanted(Actor actor, SearchWords words) {
        return policy.visibleTo(actor).and((notice, query, cb) -> words.in(cb));
    }

    private static SearchHit hit(RectificationNotice notice) {
        var number = notice.getNumber();
        var day = notice.getIssuedOn();
        return new SearchHit(
                number == null ? notice.getTitle() : number + " " + notice.getTitle(),
                day == null ? notice.getUnitName() : notice.getUnitName() + " · " + day,
                "NoticeStatus." + notice.getStatus(),
                "/notices/" + notice.getId());
    }
}
