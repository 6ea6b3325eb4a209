package org.aiwei.ranking;

/**
 * What is counted: only what became of work. How often somebody signs in or how much is uploaded is no indicator, and no
 * rule can make it one.
 */
public enum Indicator {
    /** 按时整改: items that fell due, applied for close-out by then. */
    RECTIFIED("按时整改率"),
    /** 按时报送: reports that fell due, sent by then. */
    REPORTED("按时报送率"),
    /** 按时完成任务: parts of tasks that fell due, claimed as done by then. */
    TASKS("任务按时完成率"),
    /** 销号保持: close-outs after which nothing came back for so many days. */
    DURABLE("销号保持率");

    private final String word;

    Indicator(String word) {
        this.word = word;
    }

    /** As it stands in documents, which are Chinese. */
    public String word() {
        return word;
    }
}
