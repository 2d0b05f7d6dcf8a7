package org.luoshi.escalation;

import java.util.EnumSet;
import java.util.Set;
import org.luoshi.platform.Role;

/** 催办对象: whom a notice may be addressed to (row 31). */
public enum ExpediteRecipientRole {
    /** 承办单位联络员. */
    LIAISON(Role.LIAISON, true),
    /** 承办单位负责人. */
    UNIT_HEAD(Role.UNIT_HEAD, true),
    /** 督查室主任. */
    DIRECTOR(Role.DIRECTOR, false),
    /** 分管领导. */
    LEADER(Role.LEADER, false),
    /** 主要领导. */
    CHIEF(Role.CHIEF, false);

    private final Role role;
    private final boolean ofUnit;

    ExpediteRecipientRole(Role role, boolean ofUnit) {
        this.role = role;
        this.ofUnit = ofUnit;
    }

    Role role() {
        return role;
    }

    /** True for people of the unit that is urged. */
    boolean isOfUnit() {
        return ofUnit;
    }

    /** D.7.5: blue the liaison officers, yellow also the first responsible officer, red also director and deputy leader. */
    static Set<ExpediteRecipientRole> of(ExpediteLevel level) {
        return switch (level) {
            case BLUE -> EnumSet.of(LIAISON);
            case YELLOW -> EnumSet.of(LIAISON, UNIT_HEAD);
            case RED -> EnumSet.of(LIAISON, UNIT_HEAD, DIRECTOR, LEADER);
        };
    }
}
