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
    private static final Set<TaskStatus> UNDER_WAY =
            Set.of(TaskStatus.ISSUED, TaskStatus.ACKNOWLEDGED, TaskStatus.IN_PROGRESS, TaskStatus.COMPLETION_REPORTED);
    private static final Set<TaskStatus> UNDER_WAY_OR_RESTING = Set.of(
            TaskStatus.ISSUED,
            TaskStatus.ACKNOWLEDGED,
            TaskStatus.IN_PROGRESS,
            TaskStatus.COMPLETION_REPORTED,
            TaskStatus.SUSPENDED,
            TaskStatus.SENT_BACK);
    private static final Set<TaskStatus> AT_WORK = Set.of(TaskStatus.ACKNOWLEDGED, TaskStatus.IN_PROGRESS);
    private static final Set<TaskStatus> WITH_UNIT =
            Set.of(TaskStatus.ISSUED, TaskStatus.ACKNOWLEDGED, TaskStatus.IN_PROGRESS);
    private static final String EXTENSION = "JS-17";

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

    private boolean promised;

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

    @Column(name = "original_due_on")
    private @Nullable LocalDate originalDueOn;

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

    @Column(name = "document_number")
    private @Nullable String documentNumber;

    @Column(name = "document_on")
    private @Nullable LocalDate documentOn;

    @Column(name = "completion_id")
    private @Nullable UUID completionId;

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

    @Enumerated(EnumType.STRING)
    @Column(name = "verification_method")
    private @Nullable VerificationMethod verificationMethod;

    @Column(name = "verification_note")
    private @Nullable String verificationNote;

    @Column(name = "verified_by")
    private @Nullable UUID verifiedBy;

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

    /** 报办结: released by the unit's head (JS-05); special supervision by a formal document (BZ-13). */
    void reportCompletion(
            UUID reportId,
            String result,
            @Nullable FormalDocument document,
            String signer,
            UUID officerId,
            Instant now) {
        requireDocument(document);
        change(AT_WORK, TaskStatus.COMPLETION_REPORTED);
        completionResult = result;
        documentNumber = document == null ? null : document.number();
        documentOn = document == null ? null : document.issuedOn();
        completionId = reportId;
        signedOffBy = signer;
        completedBy = officerId;
        completedAt = now;
        returnedReason = null;
    }

    /** Refuses a report on special supervision without its formal document. */
    public void requireDocument(@Nullable FormalDocument document) {
        if (special && document == null) {
            throw new DomainException.RuleViolated(
                    MatterError.FORMAL_DOCUMENT_REQUIRED, "task " + id + " is under special supervision");
        }
    }

    /** 退办: the unit says that it is not its own. */
    public void sendBack() {
        change(Set.of(TaskStatus.ISSUED), TaskStatus.SENT_BACK);
    }

    /** 退办不成立: it stays with the unit, which must sign for it. */
    public void keepWithUnit() {
        change(Set.of(TaskStatus.SENT_BACK), TaskStatus.ISSUED);
    }

    /** An approved extension: the deadline moves, the first one is kept (JS-17). */
    public void extend(LocalDate newDueOn) {
        requireWithUnit();
        if (originalDueOn == null) {
            originalDueOn = dueOn;
        }
        dueOn = newDueOn;
        deadlineClass = DeadlineClass.EXPLICIT_DATE;
        rule = EXTENSION;
        workingDays = null;
        provisional = false; // a date that was named is moved by no notice (decision 13)
    }

    /** Refused unless the unit has it: issued, signed for, or at work. */
    public void requireWithUnit() {
        require(WITH_UNIT);
    }

    /** Refused unless the unit has signed for it and has not reported completion. */
    public void requireAtWork() {
        require(AT_WORK);
    }

    /** 核验通过 by the office: the second hand (row 78). */
    public void accept(VerificationMethod method, String note, UUID officerId, Instant now) {
        change(Set.of(TaskStatus.COMPLETION_REPORTED), TaskStatus.ACCEPTED);
        acceptedAt = now;
        verificationMethod = method;
        verificationNote = note;
        verifiedBy = officerId;
        progressPercent = 100;
    }

    /** 审核退回: back to work. */
    public void returnCompletion(String reason) {
        change(Set.of(TaskStatus.COMPLETION_REPORTED), TaskStatus.IN_PROGRESS);
        returnedReason = reason;
    }

    /** Struck off with its matter; what was struck off before or has ended stays so. */
    void close() {
        if (status != TaskStatus.CLOSED && status != TaskStatus.TERMINATED) {
            change(Set.of(TaskStatus.ACCEPTED), TaskStatus.CLOSED);
        }
    }

    /** 中止: rests; the deadline stays. */
    void suspend() {
        change(UNDER_WAY, TaskStatus.SUSPENDED);
    }

    /** 终止: ends without being done. */
    void terminate() {
        change(UNDER_WAY_OR_RESTING, TaskStatus.TERMINATED);
    }

    /** 恢复办理, at the same deadline; a completion that was reported before has to be reported again. */
    void resume() {
        change(Set.of(TaskStatus.SUSPENDED), afterRest());
    }

    /** 重开 with a new deadline. */
    void reopen(LocalDate today, LocalDate newDueOn) {
        change(Set.of(TaskStatus.CLOSED, TaskStatus.TERMINATED), afterRest());
        acceptedAt = null;
        verificationMethod = null;
        verificationNote = null;
        verifiedBy = null;
        completionResult = null;
        signedOffBy = null;
        completedBy = null;
        completedAt = null;
        deadlineClass = DeadlineClass.EXPLICIT_DATE;
        rule = "JC-08";
        workingDays = null;
        issuedOn = today;
        dueOn = newDueOn;
        provisional = false; // a date that was named is moved by no notice (decision 13)
    }

    private TaskStatus afterRest() {
        return acknowledgedAt == null ? TaskStatus.ISSUED : TaskStatus.IN_PROGRESS;
    }

    private void change(Set<TaskStatus> from, TaskStatus to) {
        require(from);
        status = to;
    }

    private void require(Set<TaskStatus> from) {
        if (!from.contains(status)) {
            throw new DomainException.RuleViolated(
                    MatterError.TASK_WRONG_STATUS, "task " + id + " is " + status + ", not " + from);
        }
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

    /** The unit promised it in a talk (承诺事项, row 73) or was ordered to (责令改正, R733-25), beside its own task under the matter. */
    void promise() {
        promised = true;
    }

    public boolean isPromised() {
        return promised;
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

    /** The first deadline; the same as the deadline while it was never extended (JS-17). */
    public LocalDate originalDueOn() {
        return originalDueOn == null ? dueOn : originalDueOn;
    }

    /** 暂定. */
    public boolean isProvisional() {
        return provisional;
    }

    public TaskStatus status() {
        return status;
    }

    /** Neither done nor ended nor resting. */
    public boolean isUnderWay() {
        return UNDER_WAY.contains(status);
    }

    /** Done and accepted, or ended. */
    public boolean isSettled() {
        return isAccepted() || status == TaskStatus.TERMINATED;
    }

    public Optional<Instant> acceptedAt() {
        return Optional.ofNullable(acceptedAt);
    }

    public Optional<VerificationMethod> verificationMethod() {
        return Optional.ofNullable(verificationMethod);
    }

    public Optional<String> verificationNote() {
        return Optional.ofNullable(verificationNote);
    }

    public Optional<UUID> verifiedBy() {
        return Optional.ofNullable(verifiedBy);
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

    /** 正式文件 of the completion report (BZ-13). */
    /** The current report of completion, with which its attachments came. */
    public Optional<UUID> completionId() {
        return Optional.ofNullable(completionId);
    }

    public Optional<FormalDocument> document() {
        return documentNumber == null || documentOn == null
                ? Optional.empty()
                : Optional.of(new FormalDocument(documentNumber, documentOn));
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
