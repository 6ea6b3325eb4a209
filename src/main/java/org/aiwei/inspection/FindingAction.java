package org.aiwei.inspection;

/** The whole way of a finding, until rectification takes over. */
public enum FindingAction {
    RECORD(FindingStatus.RECORDED),
    TAKE(FindingStatus.IN_NOTICE),
    GIVE_BACK(FindingStatus.RECORDED),
    HAND_OVER(FindingStatus.HANDED_OVER),
    DISMISS(FindingStatus.DISMISSED),
    RESTORE(FindingStatus.RECORDED);

    private final FindingStatus target;

    FindingAction(FindingStatus target) {
        this.target = target;
    }

    boolean possibleFrom(FindingStatus status) {
        return switch (this) {
            case RECORD -> status == FindingStatus.DRAFT;
            case TAKE -> status == FindingStatus.RECORDED;
            case GIVE_BACK, HAND_OVER -> status == FindingStatus.IN_NOTICE;
            case DISMISS -> status == FindingStatus.DRAFT || status == FindingStatus.RECORDED;
            case RESTORE -> status == FindingStatus.DISMISSED;
        };
    }

    FindingStatus target() {
        return target;
    }
}
