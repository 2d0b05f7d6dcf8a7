package org.luoshi.finding.api;

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
import org.luoshi.evidence.api.PositionView;
import org.luoshi.finding.Dismissal;
import org.luoshi.finding.Finding;
import org.luoshi.finding.FindingCategory;
import org.luoshi.finding.FindingKind;
import org.luoshi.finding.FindingStatus;
import org.luoshi.finding.OutsidePlan;
import org.luoshi.finding.Severity;

@RegisterForReflection
@Type("Finding")
@Description("发现问题 (or a good practice): what was seen on site.")
public record FindingView(
        @Id UUID id,
        @Id UUID matterId,
        @Id @Nullable UUID planId,
        @Id @Nullable UUID visitId,
        FindingKind kind,
        FindingCategory category,
        Severity severity,
        String text,
        @Nullable PositionView position,
        @Nullable String noPositionReason,
        @Nullable @Description("关键环节.") String bottleneck,

        @Nullable @Description("Ends at 24:00 Asia/Shanghai.")
        LocalDate dueOn,

        @Nullable @Description("What the order asks for.") String requirement,
        FindingStatus status,

        @Description("超出方案范围: why it lies outside the plan that was in force; empty inside (R733-15).")
        List<@NonNull OutsidePlan> outsidePlan,

        @Nullable @Description("When an approver allowed acting upon it although it lies outside.")
        Instant outsideApprovedAt,

        @Nullable @Description("When an approver decided that it is not acted upon, as it lies outside (R733-15).")
        Instant dismissedAt,

        @Nullable String dismissReason,
        @Description("Device clock.") Instant recordedAt,
        @Description("Server clock.") Instant receivedAt,
        int version,
        @Ignore UUID responsibleUnitId,
        @Ignore UUID recordedById,
        @Ignore @Nullable UUID outsideApprovedById,
        @Ignore @Nullable UUID dismissedById,
        @Ignore String receiptNumber) {

    /** It lies outside its plan, and nobody has approved that yet. */
    @Ignore
    public boolean needsOutsideApproval() {
        return !outsidePlan.isEmpty() && outsideApprovedAt == null;
    }

    public static FindingView of(Finding finding) {
        var observation = finding.observation();
        return new FindingView(
                finding.id(),
                finding.matterId(),
                finding.planId().orElse(null),
                finding.visitId().orElse(null),
                observation.kind(),
                observation.category(),
                observation.severity(),
                observation.text(),
                finding.position().map(PositionView::of).orElse(null),
                observation.noPositionReason(),
                observation.bottleneck(),
                finding.dueOn().orElse(null),
                finding.requirement().orElse(null),
                finding.status(),
                finding.outsidePlan(),
                finding.outsideApprovedAt().orElse(null),
                finding.dismissal().map(Dismissal::at).orElse(null),
                finding.dismissal().map(Dismissal::reason).orElse(null),
                finding.recordedAt(),
                finding.receivedAt(),
                finding.version(),
                observation.responsibleUnitId(),
                finding.recordedBy(),
                finding.outsideApprovedBy().orElse(null),
                finding.dismissal().map(Dismissal::by).orElse(null),
                finding.receiptNumber());
    }
}
