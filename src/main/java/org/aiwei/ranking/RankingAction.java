package org.aiwei.ranking;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The whole way of a month's ranking after it was frozen. */
public enum RankingAction {
    PUBLISH("publication", RankingStatus.FROZEN, RankingStatus.PUBLISHED),
    WITHDRAW("withdrawal", RankingStatus.PUBLISHED, RankingStatus.FROZEN),
    VOID("voiding", RankingStatus.FROZEN, RankingStatus.VOID);

    private final String path;
    private final RankingStatus source;
    private final RankingStatus target;

    RankingAction(String path, RankingStatus source, RankingStatus target) {
        this.path = path;
        this.source = source;
        this.target = target;
    }

    public String path() {
        return path;
    }

    static Optional<RankingAction> ofPath(String path) {
        return Stream.of(values()).filter(action -> action.path.equals(path)).findFirst();
    }

    static Set<RankingAction> from(RankingStatus status) {
        var actions = EnumSet.noneOf(RankingAction.class);
        Stream.of(values()).filter(action -> action.source == status).forEach(actions::add);
        return actions;
    }

    RankingStatus target() {
        return target;
    }

    public boolean needsRemark() {
        return this != PUBLISH;
    }
}
