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

/** 衔接移送: what a conclusion showed and another supervision is to deal with (R733-22), and what that one answered. No clue of an offence: those are a sealed referral (R733-23). */
@Entity
@Table(name = "supervision_handover")
public class Handover {
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

    @Column(name = "recorded_by")
    private UUID recordedBy;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "answered_on")
    private @Nullable LocalDate answeredOn;

    private @Nullable String answer;

    @Version
    private int version;

    protected Handover() {}

    /**
     * What was handed over.
     *
     * @param body 接收机关
     * @param letterNumber 函号, where there is one
     */
    @Embeddable
    public record Content(
            @Enumerated(EnumType.STRING) OtherSupervision supervision,
            String body,
            String subject,
            @Column(name = "letter_number") @Nullable String letterNumber,
            @Column(name = "handed_on") LocalDate handedOn) {

        Content checked() {
            return new Content(
                    supervision,
                    Texts.line("body", body),
                    Texts.body("subject", subject),
                    Texts.optionalLine("letterNumber", letterNumber),
                    handedOn);
        }
    }

    static Handover of(Conclusion conclusion, Content content, UUID officer, Instant now) {
        var handover = new Handover();
        handover.id = UUID.randomUUID();
        handover.jurisdictionId = conclusion.jurisdictionId();
        handover.matterId = conclusion.matterId();
        handover.conclusionId = conclusion.id();
        handover.content = content;
        handover.recordedBy = officer;
        handover.recordedAt = now;
        return handover;
    }

    /** 反馈, in the words of the other body. */
    void answer(String said, LocalDate on) {
        if (answeredOn != null) {
            throw new DomainException.Conflict(AdviceError.HANDOVER_ANSWERED, "handover " + id + " was answered");
        }
        answer = said;
        answeredOn = on;
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

    public UUID recordedBy() {
        return recordedBy;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public Optional<LocalDate> answeredOn() {
        return Optional.ofNullable(answeredOn);
    }

    public Optional<String> answer() {
        return Optional.ofNullable(answer);
    }
}
