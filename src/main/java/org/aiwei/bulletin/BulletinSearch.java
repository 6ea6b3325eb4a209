package org.aiwei.bulletin;

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

/** Finds bulletins by number, issue and title, in the order of their list. */
@Component
@RequiredArgsConstructor
class BulletinSearch implements SearchSource {

    private static final Sort ORDER = Sort.by(Sort.Order.desc("enteredAt"), Sort.Order.asc("id"));

    private final SearchRows rows;
    private final BulletinPolicy policy;

    @Override
    public String kind() {
        return "bulletin";
    }

    @Override
    public int order() {
        return 55;
    }

    @Override
    public List<SearchHit> find(Actor actor, SearchWords words, int limit, long offset) {
        return rows.cut(Bulletin.class, wanted(actor, words), ORDER, limit, offset).stream()
                .map(BulletinSearch::hit)
                .toList();
    }

    @Override
    public long count(Actor actor, SearchWords words, int most) {
        return rows.count(Bulletin.class, wanted(actor, words), most);
    }

    private Specification<Bulletin> wanted(Actor actor, SearchWords words) {
        return policy.visibleTo(actor).and((bulletin, query, cb) -> words.in(cb));
    }

    private static SearchHit hit(Bulletin bulletin) {
        var number = bulletin.getNumber();
        var day = bulletin.getIssuedOn();
        return new SearchHit(
                number == null ? bulletin.getTitle() : number + " " + bulletin.getTitle(),
                day == null ? bulletin.getCampaignName() : bulletin.getCampaignName() + " · " + day,
                "BulletinStatus." + bulletin.getStatus(),
                "/bulletins/" + bulletin.getId());
    }
}
