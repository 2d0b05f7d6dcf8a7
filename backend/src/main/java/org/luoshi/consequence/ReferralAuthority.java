package org.luoshi.consequence;

/** To whom a clue goes (R733-23). */
public enum ReferralAuthority {
    /** 监察机关 (监察局 of 2008, decision 6): 职务违法犯罪线索. */
    SUPERVISION,
    /** 司法机关: 其他犯罪线索. */
    JUDICIAL,
    /** 组织人事部门. */
    ORGANIZATION
}
