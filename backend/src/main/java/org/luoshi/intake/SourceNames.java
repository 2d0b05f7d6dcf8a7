package org.luoshi.intake;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Optional;
import org.luoshi.matter.MatterSource;

/** 来源 by the words that stand in ledgers. */
final class SourceNames {
    /** A cell is matched whole, then by the longest word it contains. */
    private static final Map<String, MatterSource> WORDS = Map.ofEntries(
            entry("国务院领导批示", MatterSource.STATE_COUNCIL_INSTRUCTION),
            entry("省领导批示", MatterSource.PROVINCIAL_INSTRUCTION),
            entry("省政府领导批示", MatterSource.PROVINCIAL_INSTRUCTION),
            entry("省委领导批示", MatterSource.PROVINCIAL_INSTRUCTION),
            entry("市委领导批示", MatterSource.CITY_COMMITTEE_INSTRUCTION),
            entry("市政府领导批示", MatterSource.CITY_GOVERNMENT_INSTRUCTION),
            entry("市领导批示", MatterSource.CITY_GOVERNMENT_INSTRUCTION),
            entry("县领导批示", MatterSource.COUNTY_INSTRUCTION),
            entry("县区领导批示", MatterSource.COUNTY_INSTRUCTION),
            entry("政府工作报告", MatterSource.WORK_REPORT),
            entry("全体会议", MatterSource.PLENARY_MEETING),
            entry("常务会议", MatterSource.EXECUTIVE_MEETING),
            entry("市长办公会", MatterSource.MAYOR_OFFICE_MEETING),
            entry("县长办公会", MatterSource.MAYOR_OFFICE_MEETING),
            entry("专题会议", MatterSource.SPECIAL_MEETING),
            entry("综合性会议", MatterSource.COMPREHENSIVE_MEETING),
            entry("现场办公会", MatterSource.ON_SITE_MEETING),
            entry("领导调研", MatterSource.LEADER_RESEARCH),
            entry("上级会议", MatterSource.SUPERIOR_MEETING),
            entry("重要文件", MatterSource.DOCUMENT),
            entry("会议文件", MatterSource.DOCUMENT),
            entry("文件部署", MatterSource.DOCUMENT),
            entry("上级专项督查", MatterSource.SUPERIOR_SUPERVISION),
            entry("上级督查", MatterSource.SUPERIOR_SUPERVISION),
            entry("人大代表建议", MatterSource.NPC_SUGGESTION),
            entry("政协提案", MatterSource.CPPCC_PROPOSAL),
            entry("人大审议意见", MatterSource.NPC_REVIEW),
            entry("人大评议意见", MatterSource.NPC_REVIEW),
            entry("人大确定重点事项", MatterSource.NPC_KEY_ITEM),
            entry("人大重点督办", MatterSource.NPC_KEY_ITEM),
            entry("社情民意日", MatterSource.PUBLIC_OPINION_DAY),
            entry("民意日", MatterSource.PUBLIC_OPINION_DAY),
            entry("省长信箱", MatterSource.GOVERNOR_MAILBOX),
            entry("网民留言", MatterSource.NETIZEN_MESSAGE),
            entry("来信来访", MatterSource.LETTERS_AND_VISITS),
            entry("信访", MatterSource.LETTERS_AND_VISITS),
            entry("互联网+督查", MatterSource.INTERNET_CLUE),
            entry("互联网线索", MatterSource.INTERNET_CLUE),
            entry("12345", MatterSource.INTERNET_CLUE),
            entry("媒体", MatterSource.MEDIA),
            entry("暗访", MatterSource.FIELD_FINDING),
            entry("现场发现", MatterSource.FIELD_FINDING),
            entry("临时交办", MatterSource.AD_HOC),
            entry("其他", MatterSource.OTHER_APPROVED));

    private SourceNames() {}

    static Optional<MatterSource> find(String text) {
        var plain = text.replaceAll("[\\s　（）()]+", "");
        var whole = WORDS.get(plain);
        return whole != null
                ? Optional.of(whole)
                : WORDS.keySet().stream()
                        .filter(plain::contains)
                        .max((left, right) -> left.length() == right.length()
                                ? left.compareTo(right)
                                : left.length() - right.length())
                        .map(WORDS::get);
    }
}
