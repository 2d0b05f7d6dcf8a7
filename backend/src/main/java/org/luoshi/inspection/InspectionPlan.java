package org.luoshi.inspection;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.DomainException;

/** 督查方案: who goes where to look at what. Sealed while its group must not be expected (decision 9). */
@Entity
@Table(name = "inspection_plan")
public class InspectionPlan {
    @Id
    private UUID id;

    @Column(name = "jurisdiction_id")
    private UUID jurisdictionId;

    @Column(name = "matter_id")
    private UUID matterId;

    @Embedded
    private Assignment assignment;

    @Embedded
    private @Nullable PlanBasis basis;

    @Enumerated(EnumType.STRING)
    @Column(name = "execution_mode")
    private ExecutionMode executionMode;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "execution_unit_ids")
    private List<UUID> executionUnitIds = List.of();

    @Column(name = "leader_led")
    private boolean leaderLed;

    @Enumerated(EnumType.STRING)
    private PlanStatus status;

    private boolean sealed;

    @Column(name = "planned_by")
    private UUID plannedBy;

    @Column(name = "planned_at")
    private Instant plannedAt;

    @Column(name = "approved_by")
    private @Nullable UUID approvedBy;

    @Column(name = "approved_at")
    private @Nullable Instant approvedAt;

    @Column(name = "returned_by")
    private @Nullable UUID returnedBy;

    @Column(name = "return_reason")
    private @Nullable String returnReason;

    @Column(name = "concluded_at")
    private @Nullable Instant concludedAt;

    @Column(name = "unseal_at")
    private @Nullable Instant unsealAt;

    @Column(name = "unsealed_at")
    private @Nullable Instant unsealedAt;

    @Version
    private int version;

    protected InspectionPlan() {}

    /** A plan that asks for approval; a secret one is sealed from this moment. */
    static InspectionPlan submit(
            UUID id,
            UUID jurisdictionId,
            UUID matterId,
            Assignment assignment,
            PlanBasis basis,
            Execution execution,
            UUID plannedBy,
            Instant now) {
        var plan = new InspectionPlan();
        plan.id = id;
        plan.jurisdictionId = jurisdictionId;
        plan.matterId = matterId;
        plan.assignment = assignment;
        plan.basis = basis;
        plan.executeBy(execution);
        plan.sealed = assignment.mode().isSecret();
        plan.status = PlanStatus.SUBMITTED;
        plan.plannedBy = plannedBy;
        plan.plannedAt = now;
        return plan;
    }

    /** A returned plan, put right: DRAFT → SUBMITTED. A plan that was secret once stays sealed. */
    void submitAgain(Assignment revised, PlanBasis revisedBasis, Execution execution) {
        require(PlanStatus.DRAFT);
        assignment = revised;
        basis = revisedBasis;
        executeBy(execution);
        sealed = sealed || revised.mode().isSecret();
        status = PlanStatus.SUBMITTED;
    }

    private void executeBy(Execution execution) {
        executionMode = execution.mode();
        executionUnitIds = execution.unitIds();
        leaderLed = execution.isLeaderLed();
    }

    /** 批准: SUBMITTED → APPROVED, never by the one who planned it. */
    void approve(UUID officer, Instant now) {
        requireWaitingFor(officer);
        status = PlanStatus.APPROVED;
        approvedBy = officer;
        approvedAt = now;
        returnReason = null;
    }

    /** It waits for a decision, and this officer did not make it. */
    void requireWaitingFor(UUID officer) {
        require(PlanStatus.SUBMITTED);
        requireSecondPairOfEyes(officer);
    }

    /** Its group may be completed: it waits for a decision or is under way, and this officer did not make it. */
    void requireOpenFor(UUID officer) {
        if (status != PlanStatus.SUBMITTED && status != PlanStatus.APPROVED) {
            throw wrongStatus();
        }
        requireSecondPairOfEyes(officer);
    }

    /** 退回: SUBMITTED → DRAFT, with the reason. */
    void returnToPlanner(UUID officer, String reason) {
        requireWaitingFor(officer);
        status = PlanStatus.DRAFT;
        returnedBy = officer;
        returnReason = reason;
    }

    /** 变更: what the group goes by from now on; the version that was approved says it too (R733-15). */
    void amend(Assignment approved) {
        requireApproved();
        assignment = approved;
    }

    /** 解封: the group no longer needs the secret; the target may know. */
    void unseal(Instant now) {
        requireApproved();
        requireSealed();
        openUp(now);
    }

    /** Sets the time at which it unseals itself, or none. */
    void setUnsealAt(@Nullable Instant at, Instant now) {
        requireSealed();
        if (at != null && !at.isAfter(now)) {
            throw DomainException.Invalid.field("unsealAt", "in the past");
        }
        unsealAt = at;
    }

    /** Its time has come, and the group is on its way; a plan that waits for approval stays sealed. */
    boolean isUnsealDue(Instant now) {
        return sealed && status == PlanStatus.APPROVED && unsealAt != null && !unsealAt.isAfter(now);
    }

    private void requireSealed() {
        if (!sealed) {
            throw new DomainException.RuleViolated(InspectionError.PLAN_NOT_SEALED, "plan " + id + " is not sealed");
        }
    }

    private void openUp(Instant now) {
        if (sealed) {
            sealed = false;
            unsealedAt = now;
        }
    }

    void requireApproved() {
        require(PlanStatus.APPROVED);
    }

    /** The group is back: APPROVED → CONCLUDED; everybody concerned may see it now. */
    void conclude(int openVisits, Instant now) {
        require(PlanStatus.APPROVED);
        if (openVisits > 0) {
            throw new DomainException.RuleViolated(
                    InspectionError.PLAN_WRONG_STATUS,
                    "plan " + id + " has " + openVisits + " open visits",
                    Map.of("openVisits", openVisits));
        }
        status = PlanStatus.CONCLUDED;
        openUp(now);
        concludedAt = now;
    }

    /** Field work may be entered for it: it is approved, or the work was done before it was concluded and only arrives now. */
    void requireInField(Instant doneAt) {
        var isLate = status == PlanStatus.CONCLUDED && concludedAt != null && !doneAt.isAfter(concludedAt);
        if (status != PlanStatus.APPROVED && !isLate) {
            throw wrongStatus();
        }
    }

    void requireSecondPairOfEyes(UUID officer) {
        if (officer.equals(plannedBy)) {
            throw new DomainException.Forbidden(
                    InspectionError.PLAN_SELF_APPROVAL, "plan " + id + " was made by " + officer);
        }
    }

    private void require(PlanStatus wanted) {
        if (status != wanted) {
            throw wrongStatus();
        }
    }

    private DomainException wrongStatus() {
        return new DomainException.RuleViolated(
                InspectionError.PLAN_WRONG_STATUS, "plan " + id + " is " + status, Map.of("status", status.name()));
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

    public Assignment assignment() {
        return assignment;
    }

    /** What it stands on; plans of earlier times have nothing. */
    Optional<PlanBasis> basis() {
        return Optional.ofNullable(basis);
    }

    /** The time at which it unseals itself, if any. */
    public Optional<Instant> unsealAt() {
        return Optional.ofNullable(unsealAt);
    }

    /** When it was opened to those concerned; empty while it is sealed, and for one that never was. */
    public Optional<Instant> unsealedAt() {
        return Optional.ofNullable(unsealedAt);
    }

    /** The item of the annual plan it belongs to; empty for 一事一报. */
    public Optional<UUID> annualItemId() {
        return Optional.ofNullable(basis).flatMap(PlanBasis::item);
    }

    /** 双随机: the draw by which target and group were found. */
    public Optional<UUID> drawId() {
        return Optional.ofNullable(basis).flatMap(PlanBasis::draw);
    }

    /** 一事一报: why it is needed outside the annual plan. */
    public Optional<String> offPlanReason() {
        return Optional.ofNullable(basis).map(PlanBasis::offPlanReason);
    }

    /** 自行, 委托 or 联合, and with whom (BZ-28); 领导带队 or not (BZ-05). */
    public Execution execution() {
        return new Execution(executionMode, executionUnitIds, leaderLed);
    }

    public PlanStatus status() {
        return status;
    }

    /** 封存: exists for its group, planner, approver and the auditor alone. */
    public boolean isSealed() {
        return sealed;
    }

    public UUID plannedBy() {
        return plannedBy;
    }

    public Instant plannedAt() {
        return plannedAt;
    }

    public Optional<UUID> approvedBy() {
        return Optional.ofNullable(approvedBy);
    }

    public Optional<Instant> approvedAt() {
        return Optional.ofNullable(approvedAt);
    }

    Optional<UUID> returnedBy() {
        return Optional.ofNullable(returnedBy);
    }

    public Optional<String> returnReason() {
        return Optional.ofNullable(returnReason);
    }

    public int version() {
        return version;
    }
}
