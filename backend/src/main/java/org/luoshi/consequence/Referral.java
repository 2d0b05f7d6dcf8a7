package org.luoshi.consequence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.escalation.EscalationProposal;
import org.luoshi.platform.DomainException;

/**
 * 移送: a clue handed to the authority that may decide on it (row 74, R733-23). Sealed: the database shows it to who made it, the leader
 * who approved it and the chief alone. The office writes down what the authority says and judges nothing.
 */
@Entity
public class Referral {
    @Id
    private UUID id;

    @Column(name = "jurisdiction_id")
    private UUID jurisdictionId;

    @Column(name = "matter_id")
    private UUID matterId;

    @Column(name = "escalation_id")
    private UUID escalationId;

    @Enumerated(EnumType.STRING)
    private ReferralAuthority authority;

    private String clue;

    private String materials;

    @Enumerated(EnumType.STRING)
    private ReferralStatus status;

    @Column(name = "made_by")
    private UUID madeBy;

    @Column(name = "made_at")
    private Instant madeAt;

    @Column(name = "approved_by")
    private UUID approvedBy;

    @Column(name = "received_on")
    private @Nullable LocalDate receivedOn;

    @Column(name = "receipt_number")
    private @Nullable String receiptNumber;

    @Column(name = "answered_on")
    private @Nullable LocalDate answeredOn;

    private @Nullable String answer;

    protected Referral() {}

    static Referral make(
            EscalationProposal approved,
            ReferralAuthority authority,
            String clue,
            String materials,
            UUID officer,
            Instant now) {
        var referral = new Referral();
        referral.id = UUID.randomUUID();
        referral.jurisdictionId = approved.jurisdictionId();
        referral.matterId = approved.matterId();
        referral.escalationId = approved.id();
        referral.authority = authority;
        referral.clue = clue;
        referral.materials = materials;
        referral.status = ReferralStatus.MADE;
        referral.madeBy = officer;
        referral.madeAt = now;
        referral.approvedBy = approved.decidedBy().orElseThrow();
        return referral;
    }

    /** 回执. */
    void receive(String number, LocalDate on) {
        require(ReferralStatus.MADE);
        status = ReferralStatus.RECEIVED;
        receiptNumber = number;
        receivedOn = on;
    }

    /** 反馈结果, in the authority's words. */
    void answer(String said, LocalDate on) {
        require(ReferralStatus.RECEIVED);
        status = ReferralStatus.ANSWERED;
        answer = said;
        answeredOn = on;
    }

    private void require(ReferralStatus wanted) {
        if (status != wanted) {
            throw new DomainException.Conflict(
                    ConsequenceError.REFERRAL_WRONG_STATUS, "referral " + id + " is " + status);
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

    public ReferralAuthority authority() {
        return authority;
    }

    public String clue() {
        return clue;
    }

    public String materials() {
        return materials;
    }

    public ReferralStatus status() {
        return status;
    }

    public UUID madeBy() {
        return madeBy;
    }

    public Instant madeAt() {
        return madeAt;
    }

    public Optional<LocalDate> receivedOn() {
        return Optional.ofNullable(receivedOn);
    }

    public Optional<String> receiptNumber() {
        return Optional.ofNullable(receiptNumber);
    }

    public Optional<LocalDate> answeredOn() {
        return Optional.ofNullable(answeredOn);
    }

    public Optional<String> answer() {
        return Optional.ofNullable(answer);
    }
}
