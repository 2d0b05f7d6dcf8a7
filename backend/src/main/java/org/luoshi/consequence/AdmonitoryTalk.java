package org.luoshi.consequence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.luoshi.escalation.EscalationProposal;

/** 约谈纪要: who was talked to, by whom, what was said and what was promised (row 73, R733-12). Never changed after it was recorded. */
@Entity
@Immutable
@Table(name = "admonitory_talk")
public class AdmonitoryTalk {
    /** What is written of a talk. */
    public record Minutes(LocalDate talkedOn, String place, String talkedBy, String talkedTo, String text) {}

    @Id
    private UUID id;

    @Column(name = "jurisdiction_id")
    private UUID jurisdictionId;

    @Column(name = "matter_id")
    private UUID matterId;

    @Column(name = "escalation_id")
    private UUID escalationId;

    @Column(name = "unit_id")
    private UUID unitId;

    @Column(name = "talked_on")
    private LocalDate talkedOn;

    private String place;

    @Column(name = "talked_by")
    private String talkedBy;

    @Column(name = "talked_to")
    private String talkedTo;

    private String minutes;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<TalkPromise> promises;

    @Column(name = "recorded_by")
    private UUID recordedBy;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    protected AdmonitoryTalk() {}

    static AdmonitoryTalk record(
            EscalationProposal approved, Minutes said, List<TalkPromise> promises, UUID officer, Instant now) {
        var talk = new AdmonitoryTalk();
        talk.id = UUID.randomUUID();
        talk.jurisdictionId = approved.jurisdictionId();
        talk.matterId = approved.matterId();
        talk.escalationId = approved.id();
        talk.unitId = approved.unitId();
        talk.talkedOn = said.talkedOn();
        talk.place = said.place();
        talk.talkedBy = said.talkedBy();
        talk.talkedTo = said.talkedTo();
        talk.minutes = said.text();
        talk.promises = List.copyOf(promises);
        talk.recordedBy = officer;
        talk.recordedAt = now;
        return talk;
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

    public LocalDate talkedOn() {
        return talkedOn;
    }

    public String place() {
        return place;
    }

    /** 约谈人. */
    public String talkedBy() {
        return talkedBy;
    }

    /** 约谈对象. */
    public String talkedTo() {
        return talkedTo;
    }

    public String minutes() {
        return minutes;
    }

    public List<TalkPromise> promises() {
        return List.copyOf(promises);
    }

    public UUID recordedBy() {
        return recordedBy;
    }

    public Instant recordedAt() {
        return recordedAt;
    }
}
