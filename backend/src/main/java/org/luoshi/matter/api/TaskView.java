package org.luoshi.matter.api;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.graphql.api.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Type;
import org.luoshi.matter.DeadlineClass;
import org.luoshi.matter.HandlingRole;
import org.luoshi.matter.Task;
import org.luoshi.matter.TaskStatus;

@RegisterForReflection
@Type("Task")
@Description("交办任务: one unit's obligation under a matter.")
public record TaskView(
        @Id UUID id,
        @Id UUID matterId,
        HandlingRole role,
        String duty,
        TaskStatus status,
        LocalDate issuedOn,
        @Description("Ends at 24:00 Asia/Shanghai.") LocalDate dueOn,

        @Description("The first deadline, kept when an extension moves it (JS-17).")
        LocalDate originalDueOn,

        @Description("直接责任人 (BZ-12).") String responsibleOfficer,

        @Nullable @Description("第一责任人 (BZ-12, CT-17).") String firstResponsible,

        @Nullable @Description("承办科室或承办人 (BZ-12).") String handlingSection,

        @Description("专项督查督办 (BZ-12, BZ-13, BZ-25).") boolean special,
        @Nullable AcknowledgementView acknowledgement,
        int progressPercent,
        @Nullable CompletionReportView completionReport,
        int version,
        @Ignore UUID unitId,
        @Ignore DeadlineClass deadlineClass,
        @Ignore String rule,
        @Ignore @Nullable Integer workingDays) {

    @RegisterForReflection
    @Type("Acknowledgement")
    @Description("签收 (JC-07).")
    public record AcknowledgementView(String signerName, Instant at) {}

    @RegisterForReflection
    @Type("CompletionReport")
    @Description("办结报告, released by the unit's head (JS-05).")
    public record CompletionReportView(
            @Nullable @Id @Description("With which its attachments came; none of earlier versions.")
            UUID id,

            Instant reportedAt,
            String result,
            String signedOffBy,
            @Nullable FormalDocumentView document,
            @Nullable String returnedReason,
            @Ignore UUID reportedById) {}

    public static TaskView of(Task task) {
        var days = task.workingDays();
        return new TaskView(
                task.id(),
                task.matterId(),
                task.role(),
                task.duty(),
                task.status(),
                task.issuedOn(),
                task.dueOn(),
                task.originalDueOn(),
                task.responsibleOfficer(),
                task.firstResponsible().orElse(null),
                task.handlingSection().orElse(null),
                task.isSpecial(),
                task.acknowledgedBy()
                        .map(signer -> new AcknowledgementView(
                                signer, task.acknowledgedAt().orElseThrow()))
                        .orElse(null),
                task.progressPercent(),
                task.completionResult()
                        .map(result -> new CompletionReportView(
                                task.completionId().orElse(null),
                                task.completedAt().orElseThrow(),
                                result,
                                task.signedOffBy().orElseThrow(),
                                task.document().map(FormalDocumentView::of).orElse(null),
                                task.returnedReason().orElse(null),
                                task.completedBy().orElseThrow()))
                        .orElse(null),
                task.version(),
                task.unitId(),
                task.deadlineClass(),
                task.rule(),
                days.isPresent() ? days.getAsInt() : null);
    }
}
