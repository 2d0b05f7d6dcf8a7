package org.luoshi.advice;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.conclusion.Conclusion;
import org.luoshi.platform.DomainException;
import org.luoshi.platform.Texts;

/**
 * 规范性文件建议 (R733-19): on the ground of a conclusion, the office advises the government or its head to change or revoke an unfit decision or order. One
 * officer drafts it, another reports it under a number of its own series, the head of the government decides; the office never does.
 */
@Entity
@Table(name = "document_advice")
public class DocumentAdvice {
    /** 督建〔年〕n号. */
    static final String SERIES = "督建";

    @Id
    private UUID id;

    @Column(name = "jurisdiction_id")
    private UUID jurisdictionId;

    @Column(name = "matter_id")
    private UUID matterId;

    @Column(name = "conclusion_id")
    private UUID conclusionId;

    @Embedded
    private Content content;

    @Enumerated(EnumType.STRING)
    private AdviceStatus status;

    @Column(name = "drafted_by")
    private UUID draftedBy;

    @Column(name = "drafted_at")
    private Instant draftedAt;

    @Column(name = "reviewed_by")
    private @Nullable UUID reviewedBy;

    @Column(name = "reviewed_at")
    private @Nullable Instant reviewedAt;

    @Column(name = "return_reason")
    private @Nullable String returnReason;

    private @Nullable String number;

    @Column(name = "decided_by")
    private @Nullable UUID decidedBy;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    private @Nullable String instruction;

    @Column(name = "settled_on")
    private @Nullable LocalDate settledOn;

    private @Nullable String outcome;

    @Version
    private int version;

    protected DocumentAdvice() {}

    /**
     * What it says.
     *
     * @param documentTitle the decision, order or other document
     * @param documentNumber 文号, where it has one
     * @param issuer 制发机关: a government or a department, of this level or below
     * @param passages what in it is unfit
     * @param grounds why, and by which law
     */
    @Embeddable
    public record Content(
            @Column(name = "document_title") String documentTitle,
            @Column(name = "document_number") @Nullable String documentNumber,
            String issuer,
            @Enumerated(EnumType.STRING) Remedy remedy,
            String passages,
            String grounds) {

        Content checked() {
            return new Content(
                    Texts.line("documentTitle", documentTitle),
                    Texts.optionalLine("documentNumber", documentNumber),
                    Texts.line("issuer", issuer),
                    remedy,
                    Texts.body("passages", passages),
                    Texts.body("grounds", grounds));
        }
    }

    static DocumentAdvice draft(Conclusion conclusion, Content content, UUID officer, Instant now) {
        var advice = new DocumentAdvice();
        advice.id = UUID.randomUUID();
        advice.jurisdictionId = conclusion.jurisdictionId();
        advice.matterId = conclusion.matterId();
        advice.conclusionId = conclusion.id();
        advice.content = content;
        advice.status = AdviceStatus.DRAFTED;
        advice.draftedBy = officer;
        advice.draftedAt = now;
        return advice;
    }

    /** It waits for a review, and not for who drafted it. */
    void requireReviewableBy(UUID officer) {
        require(AdviceStatus.DRAFTED);
        if (officer.equals(draftedBy)) {
            throw new DomainException.RuleViolated(
                    AdviceError.ADVICE_OWN_DRAFT, "advice " + id + " was drafted by the same officer");
        }
    }

    /** 退回: DRAFTED → RETURNED, with the reason. */
    void sendBack(String reason, UUID officer, Instant now) {
        review(AdviceStatus.RETURNED, officer, now);
        returnReason = reason;
    }

    /** 报送: DRAFTED → SUBMITTED, under this number. */
    void submit(String nextNumber, UUID officer, Instant now) {
        review(AdviceStatus.SUBMITTED, officer, now);
        number = nextNumber;
    }

    private void review(AdviceStatus result, UUID officer, Instant now) {
        requireReviewableBy(officer);
        status = result;
        reviewedBy = officer;
        reviewedAt = now;
    }

    /** 采纳: SUBMITTED → ADOPTED, with or without a word of instruction. */
    void adopt(@Nullable String word, UUID chief, Instant now) {
        decide(AdviceStatus.ADOPTED, word, chief, now);
    }

    /** 不采纳: SUBMITTED → DECLINED, with the reason. */
    void decline(String reason, UUID chief, Instant now) {
        decide(AdviceStatus.DECLINED, reason, chief, now);
    }

    private void decide(AdviceStatus decision, @Nullable String word, UUID chief, Instant now) {
        require(AdviceStatus.SUBMITTED);
        status = decision;
        instruction = word;
        decidedBy = chief;
        decidedAt = now;
    }

    /** 办结: ADOPTED → SETTLED, with what became of the document. */
    void settle(String result, LocalDate on) {
        require(AdviceStatus.ADOPTED);
        status = AdviceStatus.SETTLED;
        outcome = result;
        settledOn = on;
    }

    private void require(AdviceStatus wanted) {
        if (status != wanted) {
            throw new DomainException.Conflict(AdviceError.ADVICE_WRONG_STATUS, "advice " + id + " is " + status);
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

    public UUID conclusionId() {
        return conclusionId;
    }

    public Content content() {
        return content;
    }

    public AdviceStatus status() {
        return status;
    }

    public UUID draftedBy() {
        return draftedBy;
    }

    public Instant draftedAt() {
        return draftedAt;
    }

    public Optional<UUID> reviewedBy() {
        return Optional.ofNullable(reviewedBy);
    }

    public Optional<Instant> reviewedAt() {
        return Optional.ofNullable(reviewedAt);
    }

    public Optional<String> returnReason() {
        return Optional.ofNullable(returnReason);
    }

    /** 督建〔年〕n号, once it is reported. */
    public Optional<String> number() {
        return Optional.ofNullable(number);
    }

    public Optional<UUID> decidedBy() {
        return Optional.ofNullable(decidedBy);
    }

    public Optional<Instant> decidedAt() {
        return Optional.ofNullable(decidedAt);
    }

    /** 批示, or why it was declined. */
    public Optional<String> instruction() {
        return Optional.ofNullable(instruction);
    }

    public Optional<LocalDate> settledOn() {
        return Optional.ofNullable(settledOn);
    }

    /** What became of the document. */
    public Optional<String> outcome() {
        return Optional.ofNullable(outcome);
    }
}
