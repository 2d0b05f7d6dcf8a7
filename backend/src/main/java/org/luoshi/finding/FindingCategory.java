package org.luoshi.finding;

/** What a finding is about. */
public enum FindingCategory {
    /** 进展滞后. */
    PROGRESS_LAG,
    /** 质量安全. */
    QUALITY_SAFETY,
    /** 资金. */
    FUNDS,
    /** 用地拆迁. */
    LAND_DEMOLITION,
    /** 服务作风 (CT-06). */
    SERVICE_CONDUCT,
    /** 虚报瞒报. */
    FALSE_REPORT,
    /** 不作为. */
    INACTION,
    /** 生态环境. */
    ENVIRONMENT,
    /** 民生. */
    LIVELIHOOD,
    /** 其他. */
    OTHER
}
