package org.luoshi.mandate;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.luoshi.audit.AuditRecord;
import org.luoshi.audit.AuditTrail;
import org.luoshi.organization.Organization;
import org.luoshi.platform.Caller;
import org.luoshi.platform.DomainException;
import org.luoshi.platform.Role;
import org.luoshi.platform.Texts;
import org.luoshi.platform.TimeSource;

/** 授权备案 (decision 1): what the chief has delegated to a deputy leader, as the director or the administrator records it. */
@ApplicationScoped
public class KeepDelegations {
    private final Delegations delegations;
    private final Organization organization;
    private final AuditTrail auditTrail;
    private final Clock clock;

    KeepDelegations(Delegations delegations, Organization organization, AuditTrail auditTrail, Clock clock) {
        this.delegations = delegations;
        this.organization = organization;
        this.auditTrail = auditTrail;
        this.clock = clock;
    }

    public Delegation record(Delegation.Draft draft, Caller recorder) {
        var now = clock.instant();
        var checked = draft.checked(TimeSource.dateOf(now));
        var leader = organization.officer(recorder.jurisdictionId(), checked.leaderId());
        if (organization.officers(recorder.jurisdictionId(), null, Role.LEADER).stream()
                .noneMatch(officer -> officer.id().equals(leader.id()))) {
            throw new DomainException.RuleViolated(
                    MandateError.DELEGATION_NOT_TO_LEADER, "officer " + leader.id() + " is no deputy leader");
        }
        var delegation = Delegation.record(checked, recorder, now);
        delegations.persist(delegation);
        audit(
                "DELEGATION_RECORDED",
                delegation,
                Map.of("leaderId", leader.id(), "note", leader.name() + "：" + delegation.words()));
        return delegation;
    }

    public Delegation revoke(UUID id, String reason, Caller officer) {
        var delegation = delegations.lock(id);
        var said = Texts.body("reason", reason);
        delegation.revoke(officer.officerId(), said, clock.instant());
        audit("DELEGATION_REVOKED", delegation, Map.of("leaderId", delegation.leaderId(), "reason", said));
        return delegation;
    }

    private void audit(String action, Delegation delegation, Object after) {
        auditTrail.write(new AuditRecord(
                action,
                "delegation",
                delegation.id(),
                delegation.jurisdictionId(),
                null,
                null,
                true,
                null,
                null,
                after));
    }
}
