package org.luoshi.roster;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.luoshi.platform.DomainException;
import org.luoshi.platform.Texts;

/** 培训记录: a member took part in a training (JC-05, BZ-41, JS-24, R733-09). */
@Entity
@Immutable
@Table(name = "roster_training")
public class RosterTraining {
    private static final int MOST_HOURS = 200;

    @Id
    private UUID id;

    @Column(name = "member_id")
    private UUID memberId;

    @Column(name = "held_on")
    private LocalDate heldOn;

    private String subject;

    private int hours;

    @Column(name = "recorded_by")
    private UUID recordedBy;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    protected RosterTraining() {}

    /**
     * What was held.
     *
     * @param heldOn its last day; today or before
     */
    public record Session(LocalDate heldOn, String subject, int hours) {
        Session checked(LocalDate today) {
            if (heldOn.isAfter(today)) {
                throw DomainException.Invalid.field("heldOn", "in the future");
            }
            if (hours < 1 || hours > MOST_HOURS) {
                throw DomainException.Invalid.field("hours", "1.." + MOST_HOURS);
            }
            return new Session(heldOn, Texts.line("subject", subject), hours);
        }
    }

    static RosterTraining of(UUID memberId, Session session, UUID recordedBy, Instant now) {
        var training = new RosterTraining();
        training.id = UUID.randomUUID();
        training.memberId = memberId;
        training.heldOn = session.heldOn();
        training.subject = session.subject();
        training.hours = session.hours();
        training.recordedBy = recordedBy;
        training.recordedAt = now;
        return training;
    }

    public UUID id() {
        return id;
    }

    public UUID memberId() {
        return memberId;
    }

    public LocalDate heldOn() {
        return heldOn;
    }

    public String subject() {
        return subject;
    }

    public int hours() {
        return hours;
    }
}
