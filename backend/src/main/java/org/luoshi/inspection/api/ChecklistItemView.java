package org.luoshi.inspection.api;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.graphql.api.Nullable;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Type;
import org.luoshi.finding.FindingCategory;
import org.luoshi.finding.Severity;
import org.luoshi.inspection.ChecklistItem;
import org.luoshi.inspection.ChecklistReply;
import org.luoshi.ruleset.RuleParameters;

@RegisterForReflection
@Type("ChecklistItem")
@Description("检查项: one question, and what follows from a bad answer (row 60).")
public record ChecklistItemView(
        @Id UUID id,
        String question,
        @Description("不适用 is an answer too.") boolean allowsNotApplicable,

        @Id @Nullable @Description("Asked only when that earlier item was answered with onlyReply; null: always.")
        UUID onlyItemId,

        @Nullable ChecklistReply onlyReply,

        @Description("The answer that is a problem: YES or NO.")
        ChecklistReply badReply,

        @Description("A bad answer needs a finding with a photo.")
        boolean photoRequired,

        @Description("A bad answer needs a comment.") boolean commentRequired,

        @Nullable @Description("Canned wording of the finding.")
        String wording,

        @Nullable FindingCategory category,

        @Nullable @Description("Sets the due date of the rectification (R733-18).")
        Severity severity,

        @Nullable
        @Description(
                "Working days for a rectification of that severity, by the rules of the plan's matter; of a plan's checklist only.")
        Integer dueWorkingDays,

        @Id
        @Nullable
        @Description("回头看: the finding that was put right, which this item asks about; never in a template.")
        UUID aboutFindingId) {

    static ChecklistItemView of(ChecklistItem item, @Nullable RuleParameters rules) {
        var severity = item.severity();
        return new ChecklistItemView(
                item.id(),
                item.question(),
                item.allowsNotApplicable(),
                item.onlyItemId(),
                item.onlyReply(),
                item.badReply(),
                item.photoRequired(),
                item.commentRequired(),
                item.wording(),
                item.category(),
                severity,
                rules == null || severity == null ? null : severity.workingDays(rules),
                item.aboutFindingId());
    }

    static List<ChecklistItemView> of(List<ChecklistItem> items, @Nullable RuleParameters rules) {
        return items.stream().map(item -> of(item, rules)).toList();
    }
}
