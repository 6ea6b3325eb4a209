package org.aiwei.inspection;

/** 国家, 省, 市, 县, 单位. */
public enum SourceLevel {
    NATIONAL,
    PROVINCE,
    CITY,
    COUNTY,
    UNIT
}
