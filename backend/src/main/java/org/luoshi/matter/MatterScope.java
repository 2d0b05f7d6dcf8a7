package org.luoshi.matter;

/** 事项范围: how far a matter reaches, as the clerk judges it (CT-02). */
public enum MatterScope {
    /** 全局性重大决策. */
    OVERALL,
    /** 几个部门的综合性工作. */
    SEVERAL_DEPARTMENTS,
    /** 一个部门职能范围内. */
    ONE_DEPARTMENT
}
