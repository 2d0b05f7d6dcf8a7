package org.luoshi.matter;

/** 事项来源 (rulebook D.7.1, WF-07, BZ-11, WF-16). */
public enum MatterSource {
    /** 国务院领导批示 */
    STATE_COUNCIL_INSTRUCTION,
    /** 省领导批示 */
    PROVINCIAL_INSTRUCTION,
    /** 市委领导批示 */
    CITY_COMMITTEE_INSTRUCTION,
    /** 市政府领导批示 */
    CITY_GOVERNMENT_INSTRUCTION,
    /** 县领导批示 */
    COUNTY_INSTRUCTION,
    /** 政府工作报告 */
    WORK_REPORT,
    /** 政府全体会议 */
    PLENARY_MEETING,
    /** 常务会议 */
    EXECUTIVE_MEETING,
    /** 市长（县长）办公会议 */
    MAYOR_OFFICE_MEETING,
    /** 专题会议 */
    SPECIAL_MEETING,
    /** 综合性会议 */
    COMPREHENSIVE_MEETING,
    /** 现场办公会议 */
    ON_SITE_MEETING,
    /** 领导调研确定 */
    LEADER_RESEARCH,
    /** 上级会议 */
    SUPERIOR_MEETING,
    /** 重要文件、会议文件 */
    DOCUMENT,
    /** 上级专项督查 */
    SUPERIOR_SUPERVISION,
    /** 人大代表建议 */
    NPC_SUGGESTION,
    /** 政协提案 */
    CPPCC_PROPOSAL,
    /** 人大审议（评议）意见 */
    NPC_REVIEW,
    /** 人大确定重点事项 */
    NPC_KEY_ITEM,
    /** 社情民意日 */
    PUBLIC_OPINION_DAY,
    /** 省长信箱 */
    GOVERNOR_MAILBOX,
    /** 网民留言 */
    NETIZEN_MESSAGE,
    /** 来信来访 */
    LETTERS_AND_VISITS,
    /** 互联网+督查线索、12345 */
    INTERNET_CLUE,
    /** 媒体 */
    MEDIA,
    /** 暗访、现场发现 */
    FIELD_FINDING,
    /** 临时交办 */
    AD_HOC,
    /** 其他经批准 (CT-03) */
    OTHER_APPROVED;

    /** True when a leader's written instruction (批示) must be on record. */
    public boolean isInstruction() {
        return switch (this) {
            case STATE_COUNCIL_INSTRUCTION,
                    PROVINCIAL_INSTRUCTION,
                    CITY_COMMITTEE_INSTRUCTION,
                    CITY_GOVERNMENT_INSTRUCTION,
                    COUNTY_INSTRUCTION -> true;
            case WORK_REPORT,
                    PLENARY_MEETING,
                    EXECUTIVE_MEETING,
                    MAYOR_OFFICE_MEETING,
                    SPECIAL_MEETING,
                    COMPREHENSIVE_MEETING,
                    ON_SITE_MEETING,
                    LEADER_RESEARCH,
                    SUPERIOR_MEETING,
                    DOCUMENT,
                    SUPERIOR_SUPERVISION,
                    NPC_SUGGESTION,
                    CPPCC_PROPOSAL,
                    NPC_REVIEW,
                    NPC_KEY_ITEM,
                    PUBLIC_OPINION_DAY,
                    GOVERNOR_MAILBOX,
                    NETIZEN_MESSAGE,
                    LETTERS_AND_VISITS,
                    INTERNET_CLUE,
                    MEDIA,
                    FIELD_FINDING,
                    AD_HOC,
                    OTHER_APPROVED -> false;
        };
    }
}
