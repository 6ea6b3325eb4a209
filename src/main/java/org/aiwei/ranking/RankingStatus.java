package org.aiwei.ranking;

public enum RankingStatus {
    /** 已锁定: rule and facts are kept; a unit sees its own figure and the median. */
    FROZEN,
    /** 已公布: everybody of the campaign sees the tables. */
    PUBLISHED,
    /** 已作废. */
    VOID
}
