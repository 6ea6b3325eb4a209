package org.aiwei.access;

/** The six duties. A person holds them by dated appointments to units; none implies another. */
public enum Duty {
    /** 联络员/填报员: answers for the unit day by day. */
    UNIT_REPORTER,
    /** 单位负责人: first responsible person of a unit. */
    UNIT_LEADER,
    /** 督导员: per round and dated. */
    INSPECTOR,
    /** 爱卫办: runs campaigns. */
    CAMPAIGN_OFFICER,
    /** 局领导: leads fields, watches contact units, decides. */
    BUREAU_LEADER,
    /** 管理员: people, units, accounts; sees no campaign data. */
    ADMINISTRATOR
}
