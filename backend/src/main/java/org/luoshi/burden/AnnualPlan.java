package org.luoshi.burden;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.DomainException;

/** 年度督查计划: what a jurisdiction will supervise in a year (BZ-02); approved by a leader, and fixed from then on. */
@Entity
@Table(name = "annual_plan")
public class AnnualPlan {
    @Id
    private UUID id;

    @Column(name = "jurisdiction_id")
    private UUID jurisdictionId;

    @Column(name = "year")
    private int year;

    @Enumerated(EnumType.STRING)
    private AnnualPlanStatus status;

    @Column(name = "prepared_by")
    private UUID preparedBy;

    @Column(name = "prepared_at")
    private Instant preparedAt;

    @Column(name = "approved_by")
    private @Nullable UUID approvedBy;

    @Column(name = "approved_at")
    private @Nullable Instant approvedAt;

    @Column(name = "return_reason")
    private @Nullable String returnReason;

    @Version
    private int version;

    protected AnnualPlan() {}

    static AnnualPlan submit(UUID jurisdictionId, int year, UUID officer, Instant now) {
        var plan = new AnnualPlan();
        plan.id = UUID.randomUUID();
        plan.jurisdictionId = jurisdictionId;
        plan.year = year;
        plan.moveTo(AnnualPlanStatus.SUBMITTED);
        plan.preparedBy = officer;
        plan.preparedAt = now;
        return plan;
    }

    /** Put right, or changed while nobody has decided: DRAFT or SUBMITTED → SUBMITTED. */
    void submitAgain(UUID officer, Instant now) {
        if (status == AnnualPlanStatus.APPROVED) {
            throw wrongStatus();
        }
        moveTo(AnnualPlanStatus.SUBMITTED);
        preparedBy = officer;
        preparedAt = now;
    }

    /** 批准: SUBMITTED → APPROVED, never by the one who prepared it. */
    void approve(UUID officer, Instant now) {
        requireWaiting(officer);
        moveTo(AnnualPlanStatus.APPROVED);
        approvedBy = officer;
        approvedAt = now;
        returnReason = null;
    }

    /** 退回: SUBMITTED → DRAFT, with the reason. */
    void returnToOffice(UUID officer, String reason) {
        requireWaiting(officer);
        moveTo(AnnualPlanStatus.DRAFT);
        returnReason = reason;
    }

    private void moveTo(AnnualPlanStatus next) {
        status = next;
    }

    private void requireWaiting(UUID officer) {
        if (status != AnnualPlanStatus.SUBMITTED) {
            throw wrongStatus();
        }
        if (officer.equals(preparedBy)) {
            throw new DomainException.Forbidden(
                    BurdenError.ANNUAL_PLAN_SELF_APPROVAL, "annual plan " + id + " was prepared by " + officer);
        }
    }

    private DomainException wrongStatus() {
        return new DomainException.RuleViolated(
                BurdenError.ANNUAL_PLAN_WRONG_STATUS,
                "annual plan " + id + " is " + status,
                Map.of("status", status.name()));
    }

    public UUID id() {
        return id;
    }

    public UUID jurisdictionId() {
        return jurisdictionId;
    }

    public int year() {
        return year;
    }

    public AnnualPlanStatus status() {
        return status;
    }

    public UUID preparedBy() {
        return preparedBy;
    }

    public Instant preparedAt() {
        return preparedAt;
    }

    public Optional<UUID> approvedBy() {
        return Optional.ofNullable(approvedBy);
    }

    public Optional<Instant> approvedAt() {
        return Optional.ofNullable(approvedAt);
    }

    public Optional<String> returnReason() {
        return Optional.ofNullable(returnReason);
    }
}
