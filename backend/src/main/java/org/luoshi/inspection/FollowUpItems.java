package org.luoshi.inspection;

import java.util.List;
import org.luoshi.finding.Finding;
import org.luoshi.finding.FindingKind;
import org.luoshi.platform.Texts;

/** 回头看: of each problem that was put right, the question whether it still is. A relapse is a finding with a photo, worded and graded as the old one. */
final class FollowUpItems {
    /** Of a checklist that asks nothing else. */
    static final String NAME = "回头看：原有问题整改是否保持";

    private static final String QUESTION = "整改后是否保持：";
    private static final String WORDING = "整改后反弹：";

    private FollowUpItems() {}

    /** The latest first, no more than anybody answers on site. */
    static List<ChecklistItem> of(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.observation().kind() == FindingKind.PROBLEM && finding.isSettled())
                .limit(ChecklistPolicy.MOST_ITEMS)
                .map(FollowUpItems::item)
                .toList();
    }

    private static ChecklistItem item(Finding finding) {
        var seen = finding.observation();
        return new ChecklistItem(
                finding.id(),
                Texts.cut(QUESTION + seen.text(), Texts.LINE),
                true,
                null,
                null,
                ChecklistReply.NO,
                true,
                false,
                Texts.cut(WORDING + seen.text(), Texts.BODY),
                seen.category(),
                seen.severity(),
                finding.id());
    }
}
