package org.luoshi.escalation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** 转办: a leader passes an undecided proposal on to another one, with a word. Never changed afterwards. */
@Entity
@Table(name = "escalation_forward")
public class EscalationForward {
    @Id
    private UUID id;

    @Column(name = "jurisdiction_id")
    private UUID jurisdictionId;

    @Column(name = "escalation_id")
    private UUID escalationId;

    @Column(name = "matter_id")
    private UUID matterId;

    @Column(name = "from_officer_id")
    private UUID fromOfficerId;

    @Column(name = "to_officer_id")
    private UUID toOfficerId;

    @Column(name = "note")
    private String note;

    @Column(name = "forwarded_at")
    private Instant forwardedAt;

    protected EscalationForward() {}

    static EscalationForward of(EscalationProposal proposal, UUID from, UUID to, String note, Instant now) {
        var forward = new EscalationForward();
        forward.id = UUID.randomUUID();
        forward.jurisdictionId = proposal.jurisdictionId();
        forward.escalationId = proposal.id();
        forward.matterId = proposal.matterId();
        forward.fromOfficerId = from;
        forward.toOfficerId = to;
        forward.note = note;
        forward.forwardedAt = now;
        return forward;
    }

    public UUID id() {
        return id;
    }

    public UUID escalationId() {
        return escalationId;
    }

    public UUID fromOfficerId() {
        return fromOfficerId;
    }

    public UUID toOfficerId() {
        return toOfficerId;
    }

    public String note() {
        return note;
    }

    public Instant forwardedAt() {
        return forwardedAt;
    }
}
