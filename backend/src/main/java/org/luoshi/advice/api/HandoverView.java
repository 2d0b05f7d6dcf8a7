package org.luoshi.advice.api;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.graphql.api.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.luoshi.advice.Handover;
import org.luoshi.advice.OtherSupervision;
import org.luoshi.platform.Caller;
import org.luoshi.platform.Role;

@RegisterForReflection
@Type("Handover")
@Description("衔接移送 (R733-22): what another supervision is to deal with, and what it answered.")
public record HandoverView(
        @Id UUID id,
        @Id UUID conclusionId,
        OtherSupervision supervision,
        @Description("接收机关.") String body,
        @Description("What it is to deal with.") String subject,
        @Nullable @Description("函号.") String letterNumber,
        LocalDate handedOn,
        Instant recordedAt,
        @Nullable LocalDate answeredOn,

        @Nullable @Description("In the words of the other body.")
        String answer,

        @Description("The caller may record the answer.") boolean mayAnswer,
        @Ignore UUID recordedById) {

    @Type("HandoverPage")
    public record HandoverPage(
            List<@NonNull HandoverView> items, @Nullable String nextCursor, int total) {}

    static HandoverView of(Handover handover, Caller caller) {
        var said = handover.content();
        return new HandoverView(
                handover.id(),
                handover.conclusionId(),
                said.supervision(),
                said.body(),
                said.subject(),
                said.letterNumber(),
                said.handedOn(),
                handover.recordedAt(),
                handover.answeredOn().orElse(null),
                handover.answer().orElse(null),
                handover.answeredOn().isEmpty() && caller.is(Role.CLERK, Role.DIRECTOR),
                handover.recordedBy());
    }
}
