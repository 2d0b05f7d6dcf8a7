package org.luoshi.conclusion;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.luoshi.inspection.InspectionPlan;
import org.luoshi.platform.DomainException;

/** 督查结论 of one concluded inspection (R733-16): its way from the draft to the day on which nobody can object any more. What it says is in its versions. */
@Entity
public class Conclusion {
    @Id
    private UUID id;

    @Column(name = "jurisdiction_id")
    private UUID jurisdictionId;

    @Column(name = "matter_id")
    private UUID matterId;

    @Column(name = "plan_id")
    private UUID planId;

    @Column(name = "target_unit_id")
    private UUID targetUnitId;

    private String title;

    private @Nullable String number;

    @Enumerated(EnumType.STRING)
    private ConclusionStatus status;

    @Column(name = "drafted_by")
    private UUID draftedBy;

    @Column(name = "drafted_at")
    private Instant draftedAt;

    @Column(name = "written_at")
    private Instant writtenAt;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "writer_ids")
    private List<UUID> writerIds = List.of();

    @Column(name = "submitted_by")
    private @Nullable UUID submittedBy;

    @Column(name = "submitted_at")
    private @Nullable Instant submittedAt;

    @Column(name = "returned_by")
    private @Nullable UUID returnedBy;

    @Column(name = "return_reason")
    private @Nullable String returnReason;

    @Column(name = "signed_by")
    private @Nullable UUID signedBy;

    @Column(name = "signed_at")
    private @Nullable Instant signedAt;

    @Column(name = "clock_days")
    private @Nullable Integer clockDays;

    @Embedded
    private @Nullable Delivery delivery;

    @Column(name = "final_at")
    private @Nullable Instant finalAt;

    @Version
    private int version;

    protected Conclusion() {}

    /** 起草. */
    static Conclusion draft(UUID id, InspectionPlan plan, String title, UUID officer, Instant now) {
        var conclusion = new Conclusion();
        conclusion.id = id;
        conclusion.jurisdictionId = plan.jurisdictionId();
        conclusion.matterId = plan.matterId();
        conclusion.planId = plan.id();
        conclusion.targetUnitId = plan.assignment().targetUnitId();
        conclusion.title = title;
        conclusion.status = ConclusionStatus.DRAFTED;
        conclusion.draftedBy = officer;
        conclusion.draftedAt = now;
        conclusion.writtenAt = now;
        conclusion.writerIds = List.of(officer);
        return conclusion;
    }

    /** Somebody of the group wrote on it. */
    void wrote(UUID officer, Instant now) {
        requireWithGroup();
        writtenAt = now;
        writerIds =
                Stream.concat(writerIds.stream(), Stream.of(officer)).distinct().toList();
    }

    /** 报签: DRAFTED or RETURNED → SUBMITTED. */
    void submit(UUID officer, Instant now) {
        requireWithGroup();
        status = ConclusionStatus.SUBMITTED;
        submittedBy = officer;
        submittedAt = now;
        returnReason = null;
    }

    /** 签发: SUBMITTED → SIGNED, under this number. */
    void sign(UUID officer, String newNumber, Instant now) {
        requireWaitingFor(officer);
        status = ConclusionStatus.SIGNED;
        signedBy = officer;
        signedAt = now;
        number = newNumber;
    }

    /** 退回修改: SUBMITTED → RETURNED, with the reason. */
    void returnToGroup(UUID officer, String reason) {
        requireWaitingFor(officer);
        status = ConclusionStatus.RETURNED;
        returnedBy = officer;
        returnReason = reason;
    }

    /** It waits for a decision, and this officer wrote nothing of it. Whether he is of the group, its group knows. */
    void requireWaitingFor(UUID officer) {
        require(ConclusionStatus.SUBMITTED);
        if (writerIds.contains(officer) || officer.equals(submittedBy)) {
            throw new DomainException.Forbidden(
                    ConclusionError.CONCLUSION_SELF_APPROVAL, "conclusion " + id + " was written by " + officer);
        }
    }

    /** 送达: SIGNED → DELIVERED. Its clocks will be so many days long, whatever the rules say later. */
    void deliver(UUID officer, int days, Instant now) {
        require(ConclusionStatus.SIGNED);
        status = ConclusionStatus.DELIVERED;
        delivery = Delivery.by(officer, now);
        clockDays = days;
    }

    /** What the unit has or will have a receipt for. */
    Delivery requireDelivered() {
        require(ConclusionStatus.DELIVERED);
        return delivery().orElseThrow();
    }

    /** 申请复核 in time: DELIVERED → UNDER_REVIEW. */
    void underReview() {
        require(ConclusionStatus.DELIVERED);
        status = ConclusionStatus.UNDER_REVIEW;
    }

    /** 复核决定: UNDER_REVIEW → UPHELD, REVISED or WITHDRAWN. */
    void reviewed(ReviewDecision decision) {
        require(ConclusionStatus.UNDER_REVIEW);
        status = switch (decision) {
            case UPHOLD -> ConclusionStatus.UPHELD;
            case REVISE -> ConclusionStatus.REVISED;
            case WITHDRAW -> ConclusionStatus.WITHDRAWN;
        };
    }

    /** 生效: DELIVERED → FINAL, when the clock ran out. */
    void becomeFinal(Instant now) {
        require(ConclusionStatus.DELIVERED);
        status = ConclusionStatus.FINAL;
        finalAt = now;
    }

    void requireWithGroup() {
        if (status != ConclusionStatus.DRAFTED && status != ConclusionStatus.RETURNED) {
            throw wrongStatus();
        }
    }

    private void require(ConclusionStatus wanted) {
        if (status != wanted) {
            throw wrongStatus();
        }
    }

    private DomainException wrongStatus() {
        return new DomainException.RuleViolated(
                ConclusionError.CONCLUSION_WRONG_STATUS,
                "conclusion " + id + " is " + status,
                Map.of("status", status.name()));
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

    public UUID planId() {
        return planId;
    }

    public UUID targetUnitId() {
        return targetUnitId;
    }

    /** Of the matter when it was drafted: the unit may not see the matter itself. */
    public String title() {
        return title;
    }

    /** 督结〔年〕n号, once it is signed. */
    public Optional<String> number() {
        return Optional.ofNullable(number);
    }

    public ConclusionStatus status() {
        return status;
    }

    public UUID draftedBy() {
        return draftedBy;
    }

    public Instant draftedAt() {
        return draftedAt;
    }

    /** The last time that somebody wrote on it. */
    public Instant writtenAt() {
        return writtenAt;
    }

    /** Everybody who wrote on it. */
    public List<UUID> writerIds() {
        return List.copyOf(writerIds);
    }

    public Optional<UUID> submittedBy() {
        return Optional.ofNullable(submittedBy);
    }

    public Optional<Instant> submittedAt() {
        return Optional.ofNullable(submittedAt);
    }

    public Optional<UUID> returnedBy() {
        return Optional.ofNullable(returnedBy);
    }

    public Optional<String> returnReason() {
        return Optional.ofNullable(returnReason);
    }

    public Optional<UUID> signedBy() {
        return Optional.ofNullable(signedBy);
    }

    public Optional<Instant> signedAt() {
        return Optional.ofNullable(signedAt);
    }

    public Optional<Delivery> delivery() {
        return Optional.ofNullable(delivery);
    }

    /** Day 0 of the time to object. */
    public Optional<LocalDate> receivedOn() {
        return delivery().flatMap(Delivery::receivedOn);
    }

    /** How many calendar days each clock has (R733-17); known with the delivery. */
    public Optional<Integer> clockDays() {
        return Optional.ofNullable(clockDays);
    }

    public Optional<Instant> finalAt() {
        return Optional.ofNullable(finalAt);
    }

    public int version() {
        return version;
    }
}
