package org.luoshi.matter;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.DomainException;

/** 交办任务: one unit's obligation under a matter, with its own duty, deadline and reports (JS-13). */
@Entity
public class Task {
    private static final Set<TaskStatus> AT_WORK = Set.of(TaskStatus.ACKNOWLEDGED, TaskStatus.IN_PROGRESS);

    @Id
    private UUID id;

    @Column(name = "jurisdiction_id")
    private UUID jurisdictionId;

    @Column(name = "matter_id")
    private UUID matterId;

    @Column(name = "unit_id")
    private UUID unitId;

    @Enumerated(EnumType.STRING)
    private HandlingRole role;

    private String duty;

    @Column(name = "responsible_officer")
    private String responsibleOfficer;

    @Column(name = "first_responsible")
    private @Nullable String firstResponsible;

    @Column(name = "handling_section")
    private @Nullable String handlingSection;

    private boolean special;

    @Enumerated(EnumType.STRING)
    @Column(name = "deadline_class")
    private DeadlineClass deadlineClass;

    private String rule;

    @Column(name = "working_days")
    private @Nullable Integer workingDays;

    @Column(name = "issued_on")
    private LocalDate issuedOn;

    @Column(name = "due_on")
    private LocalDate dueOn;

    private boolean provisional;

    @Enumerated(EnumType.STRING)
    private TaskStatus status;

    @Column(name = "acknowledged_by")
    private @Nullable String acknowledgedBy;

    @Column(name = "acknowledged_at")
    private @Nullable Instant acknowledgedAt;

    @Column(name = "progress_percent")
    private int progressPercent;

    @Column(name = "completion_result")
    private @Nullable String completionResult;

    @Column(name = "signed_off_by")
    private @Nullable String signedOffBy;

    @Column(name = "completed_by")
    private @Nullable UUID completedBy;

    @Column(name = "completed_at")
    private @Nullable Instant completedAt;

    @Column(name = "returned_reason")
    private @Nullable String returnedReason;

    @Column(name = "accepted_at")
    private @Nullable Instant acceptedAt;

    @Version
    private int version;

    protected Task() {}

    /** A task notice (任务通知单) to one unit. */
    static Task issue(
            Matter matter,
            UUID unitId,
            HandlingRole role,
            String duty,
            Responsibles responsibles,
            TaskDeadline deadline,
            boolean special) {
        var task = new Task();
        task.id = UUID.randomUUID();
        task.jurisdictionId = matter.jurisdictionId();
        task.matterId = matter.id();
        task.unitId = unitId;
        task.role = role;
        task.duty = duty;
        task.responsibleOfficer = responsibles.direct();
        task.firstResponsible = responsibles.first();
        task.handlingSection = responsibles.section();
        task.special = special;
        task.deadlineClass = deadline.deadlineClass();
        task.rule = deadline.rule();
        task.workingDays = deadline.workingDays();
        task.issuedOn = deadline.issuedOn();
        task.dueOn = deadline.dueOn();
        task.provisional = deadline.isProvisional();
        task.status = TaskStatus.ISSUED;
        return task;
    }

    /** The same clock by a calendar that became known (decision 13). */
    void recount(LocalDate newDueOn, boolean isProvisional, @Nullable Integer newWorkingDays) {
        dueOn = newDueOn;
        provisional = isProvisional;
        workingDays = newWorkingDays;
    }

    /** 签收, with the name of who signs (JC-07). */
    public void acknowledge(String signerName, Instant now) {
        change(Set.of(TaskStatus.ISSUED), TaskStatus.ACKNOWLEDGED);
        acknowledgedBy = signerName;
        acknowledgedAt = now;
    }

    /** 反馈进展. */
    public void reportProgress(int percent) {
        change(AT_WORK, TaskStatus.IN_PROGRESS);
        progressPercent = percent;
    }

    /** 报办结: released by the unit's head (JS-05). */
    public void reportCompletion(String result, String signer, UUID officerId, Instant now) {
        change(AT_WORK, TaskStatus.COMPLETION_REPORTED);
        completionResult = result;
        signedOffBy = signer;
        completedBy = officerId;
        completedAt = now;
        returnedReason = null;
    }

    /** 办结审核通过. */
    public void accept(Instant now) {
        change(Set.of(TaskStatus.COMPLETION_REPORTED), TaskStatus.ACCEPTED);
        acceptedAt = now;
        progressPercent = 100;
    }

    /** 审核退回: back to work. */
    public void returnCompletion(String reason) {
        change(Set.of(TaskStatus.COMPLETION_REPORTED), TaskStatus.IN_PROGRESS);
        returnedReason = reason;
    }

    /** Struck off with its matter. */
    void close() {
        change(Set.of(TaskStatus.ACCEPTED), TaskStatus.CLOSED);
    }

    private void change(Set<TaskStatus> from, TaskStatus to) {
        if (!from.contains(status)) {
            throw new DomainException.RuleViolated(
                    MatterError.TASK_WRONG_STATUS, "task " + id + " is " + status + ", not " + from);
        }
        status = to;
    }

    public UUID id() {
        return id;
    }

    public UUID jurisdictionId() {
        return jurisdictionId;
    }

    public UUID matterId() {
        return matterId;
    }

    public UUID unitId() {
        return unitId;
    }

    public HandlingRole role() {
        return role;
    }

    public String duty() {
        return duty;
    }

    /** 直接责任人 (BZ-12). */
    public String responsibleOfficer() {
        return responsibleOfficer;
    }

    /** 第一责任人 (BZ-12, CT-17). */
    public Optional<String> firstResponsible() {
        return Optional.ofNullable(firstResponsible);
    }

    /** 承办科室或承办人 (BZ-12). */
    public Optional<String> handlingSection() {
        return Optional.ofNullable(handlingSection);
    }

    /** 专项督查督办. */
    public boolean isSpecial() {
        return special;
    }

    public DeadlineClass deadlineClass() {
        return deadlineClass;
    }

    /** Rule id of the deadline. */
    public String rule() {
        return rule;
    }

    /** Working days of the deadline; none when the date was set by hand. */
    public OptionalInt workingDays() {
        return workingDays == null ? OptionalInt.empty() : OptionalInt.of(workingDays);
    }

    public LocalDate issuedOn() {
        return issuedOn;
    }

    public LocalDate dueOn() {
        return dueOn;
    }

    /** 暂定. */
    public boolean isProvisional() {
        return provisional;
    }

    public TaskStatus status() {
        return status;
    }

    public boolean isAccepted() {
        return acceptedAt != null;
    }

    public Optional<String> acknowledgedBy() {
        return Optional.ofNullable(acknowledgedBy);
    }

    public Optional<Instant> acknowledgedAt() {
        return Optional.ofNullable(acknowledgedAt);
    }

    public int progressPercent() {
        return progressPercent;
    }

    public Optional<String> completionResult() {
        return Optional.ofNullable(completionResult);
    }

    public Optional<String> signedOffBy() {
        return Optional.ofNullable(signedOffBy);
    }

    public Optional<UUID> completedBy() {
        return Optional.ofNullable(completedBy);
    }

    public Optional<Instant> completedAt() {
        return Optional.ofNullable(completedAt);
    }

    public Optional<String> returnedReason() {
        return Optional.ofNullable(returnedReason);
    }

    public int version() {
        return version;
    }
}
