package org.luoshi.inspection.api;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.graphql.api.Nullable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.luoshi.finding.FindingCategory;
import org.luoshi.finding.Severity;
import org.luoshi.inspection.ChecklistItem;
import org.luoshi.inspection.ChecklistReply;
import org.luoshi.inspection.GivenAnswer;
import org.luoshi.platform.Command;
import org.luoshi.platform.DomainException;

/** Inputs of 检查清单. */
public final class ChecklistInputs {
    private ChecklistInputs() {}

    @RegisterForReflection
    @Input("ChecklistItemInput")
    public record ChecklistItemInput(
            @Id @Description("The same through all versions.")
            UUID id,

            @Description("At most 200 characters.") String question,
            boolean allowsNotApplicable,

            @Id @Nullable @Description("Asked only when that earlier item was answered with onlyReply.")
            UUID onlyItemId,

            @Nullable ChecklistReply onlyReply,
            @Description("YES or NO.") ChecklistReply badReply,
            boolean photoRequired,
            boolean commentRequired,

            @Nullable @Description("Canned wording of the finding.")
            String wording,

            @Nullable FindingCategory category,
            @Nullable Severity severity) {

        ChecklistItem item() {
            return new ChecklistItem(
                    id,
                    question,
                    allowsNotApplicable,
                    onlyItemId,
                    onlyReply,
                    badReply,
                    photoRequired,
                    commentRequired,
                    wording,
                    category,
                    severity,
                    null);
        }
    }

    @RegisterForReflection
    @Input("KeepChecklistTemplateInput")
    public record KeepChecklistTemplateInput(
            @Id UUID commandId,

            @Id @Nullable @Description("The version that is changed, the latest; a new template when left out.")
            UUID basedOn,

            @Description("At most 200 characters.") String name,
            @Description("1..100, in the order of asking.") List<@NonNull ChecklistItemInput> items)
            implements Command {

        List<ChecklistItem> checklistItems() {
            return items.stream().map(ChecklistItemInput::item).toList();
        }
    }

    @RegisterForReflection
    @Input("WithdrawChecklistTemplateInput")
    public record WithdrawChecklistTemplateInput(
            @Id UUID commandId,
            @Id @Description("Any of its versions.") UUID templateId) implements Command {}

    @RegisterForReflection
    @Input("ChecklistAnswerInput")
    public record ChecklistAnswerInput(
            @Id @Description("Made by the device; the same again changes nothing.")
            UUID answerId,

            @Id UUID itemId,
            ChecklistReply reply,
            @Nullable String comment,

            @Id @Nullable @Description("The finding that came of it, of the same plan.")
            UUID findingId,

            @Description("Device clock.") Instant answeredAt) {

        GivenAnswer given() {
            return new GivenAnswer(answerId, itemId, reply, comment, findingId, answeredAt);
        }
    }

    @RegisterForReflection
    @Input("AnswerChecklistInput")
    public record AnswerChecklistInput(
            @Id UUID commandId,
            @Id UUID visitId,
            @Description("1..200.") List<@NonNull ChecklistAnswerInput> answers,

            @Description("Device clock, when it was sent.") Instant sentAt)
            implements Command {
        private static final int MOST_ANSWERS = 200;

        /** Two devices that hold the same answers send them at different times (F4). */
        @Override
        public Object essence() {
            return new AnswerChecklistInput(commandId, visitId, answers, Instant.EPOCH);
        }

        List<GivenAnswer> given() {
            if (answers.isEmpty() || answers.size() > MOST_ANSWERS) {
                throw DomainException.Invalid.field("answers", "1.." + MOST_ANSWERS);
            }
            return answers.stream().map(ChecklistAnswerInput::given).toList();
        }
    }

    @RegisterForReflection
    @Input("SettleChecklistItemInput")
    public record SettleChecklistItemInput(
            @Id UUID commandId,
            @Id UUID planId,
            @Id @Description("Which stands.") UUID answerId) implements Command {}
}
