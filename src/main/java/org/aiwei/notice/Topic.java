package org.aiwei.notice;

/** What kind of thing an item is about, and which thing its page shows. */
enum Topic {
    PART("assignment", true),
    NOTICE("notice", false),
    RECTIFICATION("rectification", true),
    LOOK_BACK("rectification", true),
    PROPOSAL("rectification", true),
    REPORT("report", false),
    ROUND("round", false),
    BULLETIN("bulletin", false);

    private final String target;
    private final boolean byParent;

    Topic(String target, boolean byParent) {
        this.target = target;
        this.byParent = byParent;
    }

    /** As {@link org.aiwei.access.LinkTarget#kind()}. */
    String target() {
        return target;
    }

    /** Whether the page shows the item's parent rather than its subject. */
    boolean byParent() {
        return byParent;
    }
}
