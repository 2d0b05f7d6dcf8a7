package org.luoshi.commendation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.DomainException;

/** 通报表扬: a circular that commends a unit (row 77). The text that was approved is the text that is reported. */
@Entity
public class Commendation {
    @Id
    private UUID id;

    @Column(name = "jurisdiction_id")
    private UUID jurisdictionId;

    @Column(name = "matter_id")
    private UUID matterId;

    @Column(name = "finding_id")
    private @Nullable UUID findingId;

    @Column(name = "unit_id")
    private UUID unitId;

    private String text;

    private String redaction;

    @Enumerated(EnumType.STRING)
    private CommendationStatus status;

    @Column(name = "proposed_by")
    private UUID proposedBy;

    @Column(name = "proposed_at")
    private Instant proposedAt;

    @Column(name = "decided_by")
    private @Nullable UUID decidedBy;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @Column(name = "return_reason")
    private @Nullable String returnReason;

    @Column(name = "ended_by")
    private @Nullable UUID endedBy;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Column(name = "end_reason")
    private @Nullable String endReason;

    @Column(name = "report_id")
    private @Nullable UUID reportId;

    @Column(name = "report_number")
    private @Nullable String reportNumber;

    @Column(name = "reported_on")
    private @Nullable LocalDate reportedOn;

    @Version
    private int version;

    protected Commendation() {}

    /** 提请: the text as it is to be reported, and what was taken out of it. */
    static Commendation propose(Merit merit, String text, String redaction, UUID officer, Instant now) {
        var commendation = new Commendation();
        commendation.id = UUID.randomUUID();
        commendation.jurisdictionId = merit.jurisdictionId();
        commendation.matterId = merit.matterId();
        commendation.findingId = merit.findingId();
        commendation.unitId = merit.unitId();
        commendation.text = text;
        commendation.redaction = redaction;
        commendation.status = CommendationStatus.PROPOSED;
        commendation.proposedBy = officer;
        commendation.proposedAt = now;
        return commendation;
    }

    /** 同意表扬. */
    void approve(UUID leader, Instant now) {
        decide(CommendationStatus.APPROVED, leader, now);
    }

    /** 退回, with a word. */
    void sendBack(String reason, UUID leader, Instant now) {
        decide(CommendationStatus.RETURNED, leader, now);
        returnReason = reason;
    }

    private void decide(CommendationStatus decision, UUID leader, Instant now) {
        require(CommendationStatus.PROPOSED);
        if (leader.equals(proposedBy)) {
            throw new DomainException.RuleViolated(
                    CommendationError.COMMENDATION_OWN_PROPOSAL,
                    "commendation " + id + " was proposed by the same officer");
        }
        status = decision;
        decidedBy = leader;
        decidedAt = now;
    }

    /** 撤回 while nobody has decided. */
    void withdraw(String reason, UUID officer, Instant now) {
        end(CommendationStatus.PROPOSED, CommendationStatus.WITHDRAWN, reason, officer, now);
    }

    /** 撤销 what was approved and stands in no report yet. */
    void revoke(String reason, UUID officer, Instant now) {
        end(CommendationStatus.APPROVED, CommendationStatus.REVOKED, reason, officer, now);
    }

    private void end(CommendationStatus from, CommendationStatus to, String reason, UUID officer, Instant now) {
        require(from);
        status = to;
        endReason = reason;
        endedBy = officer;
        endedAt = now;
    }

    /** 已通报 in this issue. */
    void report(UUID report, String number, LocalDate on) {
        require(CommendationStatus.APPROVED);
        status = CommendationStatus.REPORTED;
        reportId = report;
        reportNumber = number;
        reportedOn = on;
    }

    private void require(CommendationStatus wanted) {
        if (status != wanted) {
            throw new DomainException.Conflict(
                    CommendationError.COMMENDATION_WRONG_STATUS, "commendation " + id + " is " + status);
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

    /** The good practice; empty for a matter closed in time. */
    public Optional<UUID> findingId() {
        return Optional.ofNullable(findingId);
    }

    public UUID unitId() {
        return unitId;
    }

    /** Waits or was approved: nobody proposes the same again. */
    public boolean stands() {
        return CommendationStatus.STANDING.contains(status);
    }

    Merit merit() {
        return new Merit(jurisdictionId, matterId, findingId, unitId);
    }

    public String text() {
        return text;
    }

    /** What was taken out, or why nothing had to be. */
    public String redaction() {
        return redaction;
    }

    public CommendationStatus status() {
        return status;
    }

    public UUID proposedBy() {
        return proposedBy;
    }

    public Instant proposedAt() {
        return proposedAt;
    }

    public Optional<UUID> decidedBy() {
        return Optional.ofNullable(decidedBy);
    }

    public Optional<Instant> decidedAt() {
        return Optional.ofNullable(decidedAt);
    }

    public Optional<String> returnReason() {
        return Optional.ofNullable(returnReason);
    }

    public Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }

    /** Why it was withdrawn or revoked. */
    public Optional<String> endReason() {
        return Optional.ofNullable(endReason);
    }

    public Optional<UUID> reportId() {
        return Optional.ofNullable(reportId);
    }

    /** 督专〔年〕n号. */
    public Optional<String> reportNumber() {
        return Optional.ofNullable(reportNumber);
    }

    public Optional<LocalDate> reportedOn() {
        return Optional.ofNullable(reportedOn);
    }
}
