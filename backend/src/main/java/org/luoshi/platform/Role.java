package org.luoshi.platform;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a person may do (JS-21); comes from the {@code groups} claim ({@code group-leader} is GROUP_LEADER). */
public enum Role {
    /** 督查室科员: registers, issues, chases. */
    CLERK,
    /** 督查室主任: initiates, approves plans, closes. */
    DIRECTOR,
    /** 分管领导: decides escalations. */
    LEADER,
    /** 主要领导: decides escalations, gives orders. */
    CHIEF,
    /** 督查员: goes and sees. */
    INSPECTOR,
    /** 组长: plans and leads an inspection group. */
    GROUP_LEADER,
    /** 联络员 of a unit. */
    LIAISON,
    /** 单位主要负责人. */
    UNIT_HEAD,
    /** 审计员: reads everything, changes nothing. */
    AUDITOR,
    /** 系统管理员: calendar, rule sets, people; sees no matter. */
    ADMIN;

    static Optional<Role> ofGroup(String group) {
        var name = group.toUpperCase(Locale.ROOT).replace('-', '_');
        return Stream.of(values()).filter(role -> role.name().equals(name)).findFirst();
    }
}
