package org.luoshi.inspection.api;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.graphql.api.Nullable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.luoshi.inspection.ChecklistAnswer;
import org.luoshi.inspection.ChecklistReply;
import org.luoshi.inspection.ChecklistSettlement;
import org.luoshi.inspection.StandingAnswers;

@RegisterForReflection
@Type("Checklist")
@Description("检查清单 of a plan: its own copy of the version that it took, and what the group answered (row 60).")
public record ChecklistView(
        @Id UUID planId,

        @Nullable @Id @Description("The version that it took; null when it asks about earlier findings alone (回头看).")
        UUID templateId,

        String name,
        @Description("In the order of asking.") List<@NonNull ChecklistItemView> items,

        @Description("All of them, in the order of receipt; none is ever changed.")
        List<@NonNull ChecklistAnswerView> answers,

        @Id @Description("Items to which members gave different answers that the leader has not settled (row 55).")
        List<@NonNull UUID> conflicts,

        @Description("What the leader settled, in order.") List<@NonNull ChecklistSettlementView> settlements) {

    @RegisterForReflection
    @Type("ChecklistAnswer")
    @Description("The answer of one member to one item.")
    public record ChecklistAnswerView(
            @Id UUID id,
            @Id UUID itemId,
            @Id UUID visitId,
            ChecklistReply reply,
            @Nullable String comment,

            @Nullable @Id @Description("The finding that came of it.")
            UUID findingId,

            @Description("Device clock.") Instant answeredAt,
            @Description("Server clock.") Instant receivedAt,

            @Description("The latest of this member to this item.")
            boolean latest,

            @Description("It counts: members agree, or the leader settled on it.")
            boolean standing,

            @Ignore UUID answeredById) {

        static ChecklistAnswerView of(ChecklistAnswer answer, StandingAnswers answers) {
            return new ChecklistAnswerView(
                    answer.id(),
                    answer.itemId(),
                    answer.visitId(),
                    answer.reply(),
                    answer.comment().orElse(null),
                    answer.findingId().orElse(null),
                    answer.answeredAt(),
                    answer.receivedAt(),
                    answers.latest().contains(answer.id()),
                    answers.standing().contains(answer.id()),
                    answer.answeredBy());
        }
    }

    @RegisterForReflection
    @Type("ChecklistSettlement")
    @Description("以此为准: which answer stands, by the group's leader (row 55).")
    public record ChecklistSettlementView(
            @Id UUID itemId,
            @Id UUID answerId,
            Instant settledAt,
            @Ignore UUID settledById) {

        static ChecklistSettlementView of(ChecklistSettlement settlement) {
            return new ChecklistSettlementView(
                    settlement.itemId(), settlement.answerId(), settlement.settledAt(), settlement.settledBy());
        }
    }
}
