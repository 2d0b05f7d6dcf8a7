package org.luoshi.finding;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.luoshi.evidence.Position;
import org.luoshi.platform.DomainException;

/** 发现问题 (or a good practice): what was seen on site. The observation never changes; its status moves from order to verification. */
@Entity
public class Finding {
    @Id
    private UUID id;

    @Column(name = "jurisdiction_id")
    private UUID jurisdictionId;

    @Column(name = "matter_id")
    private UUID matterId;

    @Column(name = "plan_id")
    private @Nullable UUID planId;

    @Column(name = "visit_id")
    private @Nullable UUID visitId;

    @Embedded
    private Observation observation;

    @Embedded
    private @Nullable Position position;

    @Column(name = "due_on")
    private @Nullable LocalDate dueOn;

    private @Nullable String requirement;

    @Enumerated(EnumType.STRING)
    private FindingStatus status;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "outside_plan")
    private List<String> outsidePlan = List.of();

    @Column(name = "outside_approved_by")
    private @Nullable UUID outsideApprovedBy;

    @Column(name = "outside_approved_at")
    private @Nullable Instant outsideApprovedAt;

    @Embedded
    private @Nullable Dismissal dismissal;

    @Column(name = "recorded_by")
    private UUID recordedBy;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "received_at")
    private Instant receivedAt;

    @Column(name = "clock_skew_seconds")
    private int clockSkewSeconds;

    @Column(name = "receipt_number")
    private String receiptNumber;

    @Version
    private int version;

    protected Finding() {}

    /** Takes down what an inspector saw. */
    static Finding record(
            FieldReport report,
            FieldReport.Origin origin,
            UUID jurisdictionId,
            @Nullable LocalDate dueOn,
            UUID recordedBy,
            String receipt,
            Instant now) {
        var finding = new Finding();
        finding.id = report.findingId();
        finding.jurisdictionId = jurisdictionId;
        finding.matterId = origin.matterId();
        finding.planId = origin.planId();
        finding.visitId = report.visitId();
        finding.outsidePlan =
                origin.outsidePlan().stream().sorted().map(OutsidePlan::name).toList();
        finding.observation = report.observation();
        finding.position = report.position();
        finding.dueOn = dueOn;
        finding.status = FindingStatus.RECORDED;
        finding.recordedBy = recordedBy;
        finding.recordedAt = report.recordedAt();
        finding.receivedAt = now;
        finding.clockSkewSeconds =
                Math.clamp(Duration.between(report.sentAt(), now).toSeconds(), Integer.MIN_VALUE, Integer.MAX_VALUE);
        finding.receiptNumber = receipt;
        return finding;
    }

    /** 责令整改: RECORDED → RECTIFICATION_ORDERED. */
    void orderRectification(LocalDate newDueOn, String newRequirement) {
        if (observation.kind() != FindingKind.PROBLEM) {
            throw new DomainException.RuleViolated(
                    FindingError.FINDING_WRONG_STATUS, "finding " + id + " is a good practice");
        }
        require(FindingStatus.RECORDED);
        if (needsOutsideApproval()) {
            throw new DomainException.RuleViolated(
                    FindingError.FINDING_OUTSIDE_PLAN,
                    "finding " + id + " is outside its plan",
                    Map.of("outsidePlan", outsidePlan));
        }
        status = FindingStatus.RECTIFICATION_ORDERED;
        dueOn = newDueOn;
        requirement = newRequirement;
    }

    /** 超出方案范围, approved by an officer who did not record it: it may be acted upon (R733-15). */
    void approveOutside(UUID officer, Instant now) {
        requireOutsideDecidableBy(officer);
        outsideApprovedBy = officer;
        outsideApprovedAt = now;
    }

    /** 不予办理, by an officer who did not record it: RECORDED → DISMISSED, with the reason. The matter does not wait for it. */
    void dismissOutside(String reason, UUID officer, Instant now) {
        requireOutsideDecidableBy(officer);
        status = FindingStatus.DISMISSED;
        dismissal = new Dismissal(officer, now, reason);
    }

    private void requireOutsideDecidableBy(UUID officer) {
        require(FindingStatus.RECORDED);
        if (!needsOutsideApproval()) {
            throw new DomainException.RuleViolated(
                    FindingError.FINDING_WRONG_STATUS, "finding " + id + " needs no approval");
        }
        if (officer.equals(recordedBy)) {
            throw new DomainException.Forbidden(
                    FindingError.FINDING_SELF_APPROVAL, "finding " + id + " was recorded by " + officer);
        }
    }

    /** It lies outside its plan, and nobody has approved that yet. */
    public boolean needsOutsideApproval() {
        return !outsidePlan.isEmpty() && outsideApprovedAt == null;
    }

    /** 整改反馈 of the unit: → RECTIFIED. */
    void reportRectified() {
        if (!isWithUnit()) {
            throw wrongStatus();
        }
        status = FindingStatus.RECTIFIED;
    }

    /** 核验通过: RECTIFIED → VERIFIED. */
    void passVerification() {
        require(FindingStatus.RECTIFIED);
        status = FindingStatus.VERIFIED;
    }

    /** 核验不通过: RECTIFIED → RECTIFYING, the unit goes on. */
    void failVerification() {
        require(FindingStatus.RECTIFIED);
        status = FindingStatus.RECTIFYING;
    }

    /** With its matter: a verified problem or a good practice is settled. */
    void close() {
        if (!blocksClosing() && status != FindingStatus.DISMISSED) {
            status = FindingStatus.CLOSED;
        }
    }

    /** A problem that nobody has seen put right. */
    boolean blocksClosing() {
        return observation.kind() == FindingKind.PROBLEM
                && switch (status) {
                    case RECORDED, RECTIFICATION_ORDERED, RECTIFYING, RECTIFIED, VERIFICATION_FAILED -> true;
                    case VERIFIED, DISMISSED, CLOSED -> false;
                };
    }

    /** The next move is the unit's. */
    private boolean isWithUnit() {
        return switch (status) {
            case RECTIFICATION_ORDERED, RECTIFYING, VERIFICATION_FAILED -> true;
            case RECORDED, RECTIFIED, VERIFIED, DISMISSED, CLOSED -> false;
        };
    }

    /** Its photos stay: somebody has decided by them. */
    public boolean isSettled() {
        return switch (status) {
            case VERIFIED, DISMISSED, CLOSED -> true;
            case RECORDED, RECTIFICATION_ORDERED, RECTIFYING, RECTIFIED, VERIFICATION_FAILED -> false;
        };
    }

    private void require(FindingStatus wanted) {
        if (status != wanted) {
            throw wrongStatus();
        }
    }

    private DomainException wrongStatus() {
        return new DomainException.RuleViolated(
                FindingError.FINDING_WRONG_STATUS, "finding " + id + " is " + status, Map.of("status", status.name()));
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

    public Optional<UUID> planId() {
        return Optional.ofNullable(planId);
    }

    public Optional<UUID> visitId() {
        return Optional.ofNullable(visitId);
    }

    public Observation observation() {
        return observation;
    }

    public Optional<Position> position() {
        return Optional.ofNullable(position);
    }

    public Optional<LocalDate> dueOn() {
        return Optional.ofNullable(dueOn);
    }

    /** What the order asks for. */
    public Optional<String> requirement() {
        return Optional.ofNullable(requirement);
    }

    public FindingStatus status() {
        return status;
    }

    /** Why it lies outside the plan that was in force; empty inside (R733-15). */
    public List<OutsidePlan> outsidePlan() {
        return outsidePlan.stream().map(OutsidePlan::valueOf).toList();
    }

    /** Who approved that it is acted upon although it is outside. */
    public Optional<UUID> outsideApprovedBy() {
        return Optional.ofNullable(outsideApprovedBy);
    }

    public Optional<Instant> outsideApprovedAt() {
        return Optional.ofNullable(outsideApprovedAt);
    }

    /** Who did not allow acting upon it, when and why. */
    public Optional<Dismissal> dismissal() {
        return Optional.ofNullable(dismissal);
    }

    public UUID recordedBy() {
        return recordedBy;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    public String receiptNumber() {
        return receiptNumber;
    }

    public int version() {
        return version;
    }
}
