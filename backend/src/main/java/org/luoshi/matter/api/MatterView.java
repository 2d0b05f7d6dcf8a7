package org.luoshi.matter.api;

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
import org.luoshi.matter.LegalBasis;
import org.luoshi.matter.Matter;
import org.luoshi.matter.MatterSource;
import org.luoshi.matter.MatterStep;
import org.luoshi.matter.Registration;
import org.luoshi.matter.SupervisionSystem;
import org.luoshi.matter.Urgency;

@RegisterForReflection
@Type("Matter")
@Description("督查事项: something decided that must get done.")
public record MatterView(
        @Id UUID id,

        @Nullable @Description("督〔年〕n号, from initiation on.")
        String number,

        String title,
        MatterSource source,
        @Nullable String sourceReference,
        @Nullable InstructionView instruction,
        LegalBasis legalBasis,
        String basisDocument,
        SupervisionSystem system,
        Urgency urgency,
        @Description("目标任务 (JS-13).") String objective,
        @Description("工作内容 (JS-13).") String content,
        @Nullable PlaceView place,
        MatterStep step,
        @Description("挂牌督办.") boolean listed,
        @Nullable LocalDate dueOn,

        @Description("Struck off after its deadline; the mark stays.")
        boolean closedLate,

        Instant registeredAt,
        @Nullable Instant initiatedAt,
        @Nullable Instant closedAt,
        int version,
        @Nullable HandlingProposalView handlingProposal,
        @Description("Mean progress of its tasks, 0..100.") int progressPercent,
        Instant lastActivityAt,

        @Description("重点, 难点, 焦点 and words of the office's own (JC-16).")
        List<@NonNull String> tags,

        @Nullable @Description("上级要求报送时限 (BZ-15).") LocalDate upwardDueOn,

        @Ignore UUID registeredById) {

    public static MatterView of(Matter matter) {
        var registration = matter.registration();
        return new MatterView(
                matter.id(),
                matter.number().orElse(null),
                registration.title(),
                registration.source(),
                registration.sourceReference(),
                instruction(registration),
                registration.legalBasis(),
                registration.basisDocument(),
                registration.system(),
                registration.urgency(),
                registration.objective(),
                registration.content(),
                place(registration),
                matter.step(),
                matter.isListed(),
                matter.dueOn().orElse(null),
                matter.isClosedLate(),
                matter.registeredAt(),
                matter.initiatedAt().orElse(null),
                matter.closedAt().orElse(null),
                matter.version(),
                matter.handlingProposal().map(HandlingProposalView::of).orElse(null),
                matter.progressPercent(),
                matter.lastActivityAt(),
                matter.tags(),
                registration.upwardDueOn(),
                matter.registeredBy());
    }

    @Ignore
    @Nullable
    UUID leadUnitId() {
        return handlingProposal == null ? null : handlingProposal.leadUnitId();
    }

    @Ignore
    List<@NonNull UUID> supportingUnitIds() {
        return handlingProposal == null
                ? List.of()
                : handlingProposal.supports().stream()
                        .map(HandlingProposalView.SupportProposalView::unitId)
                        .toList();
    }

    private static @Nullable InstructionView instruction(Registration registration) {
        return registration.instructionLeader() == null
                        || registration.instructionText() == null
                        || registration.instructedOn() == null
                ? null
                : new InstructionView(
                        registration.instructionLeader(), registration.instructionText(), registration.instructedOn());
    }

    private static @Nullable PlaceView place(Registration registration) {
        return registration.placeName() == null
                ? null
                : new PlaceView(registration.placeName(), registration.latitude(), registration.longitude());
    }
}
