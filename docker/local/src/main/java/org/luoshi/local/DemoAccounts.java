package org.luoshi.local;

import java.util.List;

/** The accounts of the demo realm, in the order of the panel. */
final class DemoAccounts {

    static final String PASSWORD = "luoshi";

    static final List<DemoAccount> ALL = List.of(
            new DemoAccount("clerk", "督查室科员", "registers matters"),
            new DemoAccount("director", "督查室主任", "initiates, approves plans"),
            new DemoAccount("leader", "分管领导", "decides escalations"),
            new DemoAccount("chief", "主要领导", "sees the whole"),
            new DemoAccount("inspector", "督查员甲", "inspects in the field"),
            new DemoAccount("inspector2", "督查员乙", "inspects in the field"),
            new DemoAccount("groupleader", "督查组长", "leads a group"),
            new DemoAccount("liaison", "承办单位联络员", "acknowledges, reports"),
            new DemoAccount("unithead", "承办单位负责人", "signs off"),
            new DemoAccount("auditor", "审计员", "reads the audit chain"),
            new DemoAccount("admin", "管理员", "manages the platform"),
            new DemoAccount("liaison2", "联络员B角", "acts for an absent liaison"));

    private DemoAccounts() {}

    record DemoAccount(String username, String chinese, String english) {}
}
