package org.aiwei.reporting;

public enum CollectionAction {
    PUBLISH(CollectionStatus.DRAFT, CollectionStatus.OPEN),
    CLOSE(CollectionStatus.OPEN, CollectionStatus.CLOSED),
    REOPEN(CollectionStatus.CLOSED, CollectionStatus.OPEN);

    private final CollectionStatus from;
    private final CollectionStatus target;

    CollectionAction(CollectionStatus from, CollectionStatus target) {
        this.from = from;
        this.target = target;
    }

    boolean possibleFrom(CollectionStatus status) {
        return status == from;
    }

    CollectionStatus target() {
        return target;
    }
}
