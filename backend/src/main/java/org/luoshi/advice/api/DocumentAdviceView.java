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
import org.luoshi.advice.AdviceStatus;
import org.luoshi.advice.DocumentAdvice;
import org.luoshi.advice.Remedy;
import org.luoshi.platform.Caller;
import org.luoshi.platform.Role;

@RegisterForReflection
@Type("DocumentAdvice")
@Description("规范性文件建议 (R733-19): the office advises, the head of the government decides.")
public record DocumentAdviceView(
        @Id UUID id,
        @Id UUID conclusionId,
        String documentTitle,
        @Nullable @Description("文号.") String documentNumber,
        @Description("制发机关.") String issuer,
        Remedy remedy,
        @Description("What in it is unfit.") String passages,
        @Description("Why, and by which law.") String grounds,
        AdviceStatus status,

        @Nullable @Description("Such as 督建〔2026〕3号, once it is reported.")
        String number,

        Instant draftedAt,

        @Nullable @Description("When it was reported or returned.")
        Instant reviewedAt,

        @Nullable String returnReason,
        @Nullable Instant decidedAt,

        @Nullable @Description("批示, or why it was declined.")
        String instruction,

        @Nullable LocalDate settledOn,

        @Nullable @Description("What became of the document.")
        String outcome,

        @Description("What the caller may do now.") List<@NonNull AdviceAction> actions,
        @Ignore UUID draftedById,
        @Ignore @Nullable UUID reviewedById,
        @Ignore @Nullable UUID decidedById) {

    @Type("DocumentAdvicePage")
    public record DocumentAdvicePage(
            List<@NonNull DocumentAdviceView> items,
            @Nullable String nextCursor,
            int total) {}

    static DocumentAdviceView of(DocumentAdvice advice, Caller caller) {
        var said = advice.content();
        return new DocumentAdviceView(
                advice.id(),
                advice.conclusionId(),
                said.documentTitle(),
                said.documentNumber(),
                said.issuer(),
                said.remedy(),
                said.passages(),
                said.grounds(),
                advice.status(),
                advice.number().orElse(null),
                advice.draftedAt(),
                advice.reviewedAt().orElse(null),
                advice.returnReason().orElse(null),
                advice.decidedAt().orElse(null),
                advice.instruction().orElse(null),
                advice.settledOn().orElse(null),
                advice.outcome().orElse(null),
                actions(advice, caller),
                advice.draftedBy(),
                advice.reviewedBy().orElse(null),
                advice.decidedBy().orElse(null));
    }

    private static List<AdviceAction> actions(DocumentAdvice advice, Caller caller) {
        return switch (advice.status()) {
            case DRAFTED ->
                caller.is(Role.DIRECTOR, Role.LEADER) && !caller.officerId().equals(advice.draftedBy())
                        ? List.of(AdviceAction.REVIEW)
                        : List.of();
            case SUBMITTED -> caller.is(Role.CHIEF) ? List.of(AdviceAction.DECIDE) : List.of();
            case ADOPTED -> caller.is(Role.CLERK, Role.DIRECTOR) ? List.of(AdviceAction.SETTLE) : List.of();
            case RETURNED, DECLINED, SETTLED -> List.of();
        };
    }
}
