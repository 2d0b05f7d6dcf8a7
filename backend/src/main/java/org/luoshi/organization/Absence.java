package org.luoshi.organization;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.luoshi.platform.DomainException;
import org.luoshi.platform.Texts;

/** 请假、外出: days on which an officer is away and his alternate acts for him (WF-03). */
@Entity
public class Absence {
    @Id
    private UUID id;

    @Column(name = "officer_id")
    private UUID officerId;

    @Column(name = "from_on")
    private LocalDate fromOn;

    @Column(name = "to_on")
    private LocalDate toOn;

    private String reason;

    @Column(name = "recorded_by")
    private UUID recordedBy;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    protected Absence() {}

    static Absence of(
            UUID officerId, LocalDate fromOn, LocalDate toOn, String reason, UUID recordedBy, Instant recordedAt) {
        if (toOn.isBefore(fromOn)) {
            throw DomainException.Invalid.field("toOn", "before fromOn");
        }
        var absence = new Absence();
        absence.id = UUID.randomUUID();
        absence.officerId = officerId;
        absence.fromOn = fromOn;
        absence.toOn = toOn;
        absence.reason = Texts.line("reason", reason);
        absence.recordedBy = recordedBy;
        absence.recordedAt = recordedAt;
        return absence;
    }

    /** 销假: the officer is back on this day. */
    void endBefore(LocalDate backOn) {
        toOn = backOn.minusDays(1);
    }

    boolean hasBegunBefore(LocalDate day) {
        return fromOn.isBefore(day);
    }

    boolean isOver(LocalDate today) {
        return toOn.isBefore(today);
    }

    public UUID id() {
        return id;
    }

    public UUID officerId() {
        return officerId;
    }

    public LocalDate fromOn() {
        return fromOn;
    }

    /** The last day away. */
    public LocalDate toOn() {
        return toOn;
    }

    public String reason() {
        return reason;
    }
}
