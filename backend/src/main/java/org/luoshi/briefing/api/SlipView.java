package org.luoshi.briefing.api;

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
import org.luoshi.briefing.Slip;
import org.luoshi.briefing.SlipContent;
import org.luoshi.briefing.SlipDelivery;
import org.luoshi.briefing.SlipKind;
import org.luoshi.matter.HandlingRole;
import org.luoshi.matter.LegalBasis;
import org.luoshi.matter.MatterSource;
import org.luoshi.matter.Urgency;

@RegisterForReflection
@Type("Slip")
@Description("单据: a numbered, signed notice made from a matter's data (JC-06, CT-07). It never changes.")
public record SlipView(
        @Id UUID id,
        SlipKind kind,

        @Description("督任〔年〕n号: per series and year without gaps.")
        String number,

        LocalDate issuedOn,
        @Id UUID matterId,
        @Nullable @Id UUID taskId,
        String signerName,
        Instant signedAt,

        @Description("SHA-256 of the text that was signed.") String sha256,

        SlipContentView content) {

    static SlipView of(Slip slip, SlipContent content) {
        return new SlipView(
                slip.id(),
                slip.kind(),
                slip.number(),
                slip.issuedOn(),
                slip.matterId(),
                slip.taskId().orElse(null),
                slip.signerName(),
                slip.signedAt(),
                slip.contentSha256(),
                SlipContentView.of(content));
    }

    @RegisterForReflection
    @Type("SlipContent")
    @Description("What stands on a slip: the matter's data at the moment of signing.")
    public record SlipContentView(
            SlipKind kind,
            @Description("Empty in a draft.") String number,
            LocalDate issuedOn,
            String jurisdictionName,
            String officeName,
            String matterNumber,
            String matterTitle,
            MatterSource source,
            @Nullable String sourceReference,
            @Nullable String instructionLeader,
            @Nullable String instructionText,
            @Nullable LocalDate instructedOn,
            LegalBasis legalBasis,
            String basisDocument,
            Urgency urgency,
            boolean listed,
            String objective,
            String content,
            List<@NonNull SlipLineView> lines,
            @Nullable @Description("办理要求.") String requirement,

            @Nullable @Description("限时办结 of a coordination; extends no deadline.")
            LocalDate limitOn,

            @Nullable String result,
            @Nullable String recommendation,
            @Nullable LocalDate matterDueOn,
            boolean closedLate,
            String signerName,
            String signerTitle,
            Instant signedAt) {

        static SlipContentView of(SlipContent content) {
            return new SlipContentView(
                    content.kind(),
                    content.number(),
                    content.issuedOn(),
                    content.jurisdictionName(),
                    content.officeName(),
                    content.matterNumber(),
                    content.matterTitle(),
                    content.source(),
                    content.sourceReference(),
                    content.instructionLeader(),
                    content.instructionText(),
                    content.instructedOn(),
                    content.legalBasis(),
                    content.basisDocument(),
                    content.urgency(),
                    content.listed(),
                    content.objective(),
                    content.content(),
                    content.lines().stream().map(SlipLineView::of).toList(),
                    content.requirement(),
                    content.limitOn(),
                    content.result(),
                    content.recommendation(),
                    content.matterDueOn(),
                    content.closedLate(),
                    content.signerName(),
                    content.signerTitle(),
                    content.signedAt());
        }
    }

    @RegisterForReflection
    @Type("SlipLine")
    @Description("One unit's part on a slip.")
    public record SlipLineView(
            @Id UUID unitId,
            String unitName,
            HandlingRole role,
            String duty,
            @Nullable @Description("第一责任人.") String firstResponsible,
            @Description("直接责任人.") String responsibleOfficer,
            @Nullable @Description("承办科室或承办人.") String handlingSection,
            LocalDate issuedOn,
            LocalDate dueOn,
            String rule,
            @Nullable Integer workingDays,
            @Description("暂定.") boolean provisional,
            int progressPercent,
            @Nullable Integer overdueWorkingDays) {

        static SlipLineView of(SlipContent.Line line) {
            return new SlipLineView(
                    line.unitId(),
                    line.unitName(),
                    line.role(),
                    line.duty(),
                    line.firstResponsible(),
                    line.responsibleOfficer(),
                    line.handlingSection(),
                    line.issuedOn(),
                    line.dueOn(),
                    line.rule(),
                    line.workingDays(),
                    line.provisional(),
                    line.progressPercent(),
                    line.overdueWorkingDays());
        }
    }

    @RegisterForReflection
    @Type("SlipDelivery")
    @Description("送达: a slip in one unit's inbox.")
    public record SlipDeliveryView(
            Instant deliveredAt,
            @Nullable Instant readAt,
            @Ignore UUID unitId,
            @Ignore @Nullable UUID readById) {

        static SlipDeliveryView of(SlipDelivery delivery) {
            return new SlipDeliveryView(
                    delivery.deliveredAt(),
                    delivery.readAt().orElse(null),
                    delivery.unitId(),
                    delivery.readBy().orElse(null));
        }
    }

    @Type("SlipPage")
    @Description("Slips, newest first.")
    public record SlipPage(
            List<@NonNull SlipView> items, @Nullable String nextCursor, int total) {}
}
