package org.luoshi.conclusion;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.luoshi.audit.Signature;
import org.luoshi.platform.DomainException;
import org.luoshi.platform.TimeSource;

/** 复核申请: the unit objects to the conclusion, and somebody who had no part in it decides (R733-17). One for each conclusion. */
@Entity
@Table(name = "review_request")
public class ReviewRequest {
    @Id
    private UUID id;

    @Column(name = "conclusion_id")
    private UUID conclusionId;

    @Enumerated(EnumType.STRING)
    private ReviewStatus status;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Objection.Reason> reasons = List.of();

    private String wanted;

    @Column(name = "written_by")
    private UUID writtenBy;

    @Column(name = "written_at")
    private Instant writtenAt;

    @Column(name = "requested_by")
    private @Nullable UUID requestedBy;

    @Column(name = "requested_at")
    private @Nullable Instant requestedAt;

    @Column(name = "reviewer_id")
    private @Nullable UUID reviewerId;

    @Column(name = "assigned_by")
    private @Nullable UUID assignedBy;

    @Column(name = "assigned_at")
    private @Nullable Instant assignedAt;

    @Enumerated(EnumType.STRING)
    private @Nullable ReviewDecision decision;

    @Column(name = "decision_reasons")
    private @Nullable String decisionReasons;

    @Embedded
    private @Nullable SignedText signed;

    @Embedded
    private @Nullable Delivery delivery;

    @Version
    private int version;

    protected ReviewRequest() {}

    /** 草拟 by somebody of the unit. */
    static ReviewRequest draft(UUID id, UUID conclusionId, Objection objection, UUID officer, Instant now) {
        var request = new ReviewRequest();
        request.id = id;
        request.conclusionId = conclusionId;
        request.status = ReviewStatus.DRAFTED;
        request.take(objection, officer, now);
        return request;
    }

    /** Written anew while it is a draft. */
    void write(Objection objection, UUID officer, Instant now) {
        require(ReviewStatus.DRAFTED);
        take(objection, officer, now);
    }

    /** 申请复核 by the head of the unit: DRAFTED → REQUESTED. */
    void request(UUID head, Instant now) {
        require(ReviewStatus.DRAFTED);
        status = ReviewStatus.REQUESTED;
        requestedBy = head;
        requestedAt = now;
    }

    /** 指派: REQUESTED → ASSIGNED; another may be assigned until it is decided. */
    void assign(UUID reviewer, UUID officer, Instant now) {
        if (status != ReviewStatus.REQUESTED && status != ReviewStatus.ASSIGNED) {
            throw wrongStatus();
        }
        status = ReviewStatus.ASSIGNED;
        reviewerId = reviewer;
        assignedBy = officer;
        assignedAt = now;
    }

    void requireReviewer(UUID officer) {
        require(ReviewStatus.ASSIGNED);
        if (!officer.equals(reviewerId)) {
            throw new DomainException.Forbidden(
                    ConclusionError.NOT_REVIEWER, "review " + id + " is with " + reviewerId);
        }
    }

    /** 复核决定: ASSIGNED → DECIDED, and on its way to the unit. */
    void decide(ReviewDecision what, String why, Signature signature) {
        requireReviewer(signature.signerId());
        status = ReviewStatus.DECIDED;
        decision = what;
        decisionReasons = why;
        signed = SignedText.of(signature);
        delivery = Delivery.by(signature.signerId(), signature.signedAt());
    }

    /** What the unit has or will have a receipt for. */
    Delivery requireDelivered() {
        require(ReviewStatus.DECIDED);
        return delivery().orElseThrow();
    }

    private void take(Objection objection, UUID officer, Instant now) {
        reasons = objection.reasons();
        wanted = objection.wanted();
        writtenBy = officer;
        writtenAt = now;
    }

    private void require(ReviewStatus needed) {
        if (status != needed) {
            throw wrongStatus();
        }
    }

    private DomainException wrongStatus() {
        return new DomainException.RuleViolated(
                ConclusionError.REVIEW_WRONG_STATUS, "review " + id + " is " + status, Map.of("status", status.name()));
    }

    public UUID id() {
        return id;
    }

    public UUID conclusionId() {
        return conclusionId;
    }

    public ReviewStatus status() {
        return status;
    }

    public Objection objection() {
        return new Objection(reasons, wanted);
    }

    public UUID writtenBy() {
        return writtenBy;
    }

    public Optional<UUID> requestedBy() {
        return Optional.ofNullable(requestedBy);
    }

    public Optional<Instant> requestedAt() {
        return Optional.ofNullable(requestedAt);
    }

    /** Day 0 of the time to decide. */
    public Optional<LocalDate> requestedOn() {
        return requestedAt().map(TimeSource::dateOf);
    }

    public Optional<UUID> reviewerId() {
        return Optional.ofNullable(reviewerId);
    }

    public Optional<Instant> assignedAt() {
        return Optional.ofNullable(assignedAt);
    }

    public Optional<ReviewDecision> decision() {
        return Optional.ofNullable(decision);
    }

    public Optional<String> decisionReasons() {
        return Optional.ofNullable(decisionReasons);
    }

    public Optional<Signature> signature() {
        return Optional.ofNullable(signed).map(SignedText::signature);
    }

    public Optional<Delivery> delivery() {
        return Optional.ofNullable(delivery);
    }
}
