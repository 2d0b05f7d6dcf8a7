package org.luoshi.escalation.api;

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
import org.luoshi.escalation.ExpediteChannel;
import org.luoshi.escalation.ExpediteLevel;
import org.luoshi.escalation.ExpediteNotice;
import org.luoshi.escalation.ExpediteOrigin;
import org.luoshi.escalation.ExpediteRecipient;
import org.luoshi.escalation.ExpediteRecipientRole;
import org.luoshi.escalation.ExpediteTask;

@RegisterForReflection
@Type("ExpediteNotice")
@Description("催办: a formal, counted act towards a unit that is expected to deliver (CT-09).")
public record ExpediteView(
        @Id UUID id,
        @Id UUID matterId,
        @Id UUID taskId,
        ExpediteLevel level,
        ExpediteChannel channel,
        ExpediteOrigin origin,
        @Nullable String note,

        @Nullable @Description("Whom the telephone call reached (BZ-24).")
        String calleeName,

        @Nullable Instant calledAt,
        Instant sentAt,

        @Nullable @Description("The unit's words; a progress report answers too, see answeredAt.")
        String answer,

        @Description("To whom it was addressed; empty for calls (row 31).")
        List<@NonNull ExpediteRecipientRole> recipientRoles,

        @Ignore @Nullable Instant wordsAt,
        @Ignore UUID unitId,
        @Ignore @Nullable UUID sentById,
        @Ignore @Nullable UUID answeredById) {

    static ExpediteView of(ExpediteNotice notice) {
        return new ExpediteView(
                notice.id(),
                notice.matterId(),
                notice.taskId(),
                notice.level(),
                notice.channel(),
                notice.origin(),
                notice.note().orElse(null),
                notice.calleeName().orElse(null),
                notice.calledAt().orElse(null),
                notice.sentAt(),
                notice.answer().orElse(null),
                notice.recipientRoles(),
                notice.answeredAt().orElse(null),
                notice.unitId(),
                notice.sentBy().orElse(null),
                notice.answeredBy().orElse(null));
    }

    @RegisterForReflection
    @Type("ExpediteRecipient")
    @Description("One person who was urged.")
    public record ExpediteRecipientView(
            Instant deliveredAt,
            @Nullable Instant readAt,
            @Ignore UUID officerId) {
        static ExpediteRecipientView of(ExpediteRecipient recipient) {
            return new ExpediteRecipientView(recipient.deliveredAt(), recipient.readAt(), recipient.officerId());
        }
    }

    @Type("ExpeditePage")
    @Description("Notices, newest first.")
    public record ExpeditePage(
            List<@NonNull ExpediteView> items, @Nullable String nextCursor, int total) {}

    @RegisterForReflection
    @Type("ExpediteRefusal")
    @Description("A task that was not urged, and why.")
    public record ExpediteRefusalView(
            @Id UUID taskId,

            @Description("An error code, such as EXPEDITE_TWICE_A_DAY.")
            String code) {}

    @RegisterForReflection
    @Type("ExpediteOutcome")
    @Description("What urging many tasks at once did.")
    public record ExpediteOutcomeView(List<@NonNull ExpediteView> sent, List<@NonNull ExpediteRefusalView> refused) {
        static ExpediteOutcomeView of(ExpediteTask.Outcome outcome) {
            return new ExpediteOutcomeView(
                    outcome.sent().stream().map(ExpediteView::of).toList(),
                    outcome.refused().stream()
                            .map(refused -> new ExpediteRefusalView(
                                    refused.taskId(), refused.code().name()))
                            .toList());
        }
    }
}
