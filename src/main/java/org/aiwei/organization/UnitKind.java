package org.aiwei.organization;

/** What a unit is in the county's health system. */
public enum UnitKind {
    /** 卫生健康局 or commission itself. */
    BUREAU,
    /** 股室/科室 of the bureau. */
    DEPARTMENT,
    /** 二级单位: centre for disease control, inspection brigade and the like. */
    SECOND_LEVEL,
    HOSPITAL,
    /** 乡镇卫生院, 社区卫生服务中心. */
    TOWNSHIP_CENTRE,
    /** 乡镇人民政府, 街道. */
    TOWNSHIP,
    /** A unit outside the health system that takes part in campaigns. */
    GUEST
}
