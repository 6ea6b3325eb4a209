package org.aiwei.inspection;

import static org.aiwei.inspection.FindingStatus.DISMISSED;
import static org.aiwei.inspection.FindingStatus.DRAFT;
import static org.aiwei.inspection.FindingStatus.HANDED_OVER;
import static org.aiwei.inspection.FindingStatus.IN_NOTICE;
import static org.aiwei.inspection.FindingStatus.RECORDED;

import java.util.Set;
import lombok.RequiredArgsConstructor;

/** The whole way of a finding, until rectification takes over. */
@RequiredArgsConstructor
public enum FindingAction {
    RECORD(Set.of(DRAFT), RECORDED),
    TAKE(Set.of(RECORDED), IN_NOTICE),
    GIVE_BACK(Set.of(IN_NOTICE), RECORDED),
    HAND_OVER(Set.of(IN_NOTICE), HANDED_OVER),
    DISMISS(Set.of(DRAFT, RECORDED), DISMISSED),
    RESTORE(Set.of(DISMISSED), RECORDED);

    private final Set<FindingStatus> sources;
    private final FindingStatus target;

    boolean possibleFrom(FindingStatus status) {
        return sources.contains(status);
    }

    FindingStatus target() {
        return target;
    }
}
