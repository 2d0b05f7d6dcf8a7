package org.luoshi.watch;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.luoshi.escalation.EscalationProposal;

/** 转问责: an accountability proposal that came from the watch list. The unit does not hear of it (R733-23). */
@Entity
@Immutable
@Table(name = "watch_accountability")
public class WatchAccountability {
    @Id
    @Column(name = "escalation_id")
    private UUID escalationId;

    @Column(name = "watched_project_id")
    private UUID projectId;

    @Column(name = "matter_id")
    private UUID matterId;

    protected WatchAccountability() {}

    static WatchAccountability of(WatchedProject project, EscalationProposal proposal) {
        var turned = new WatchAccountability();
        turned.escalationId = proposal.id();
        turned.projectId = project.id();
        turned.matterId = project.matterId();
        return turned;
    }

    public UUID escalationId() {
        return escalationId;
    }

    public UUID projectId() {
        return projectId;
    }
}
