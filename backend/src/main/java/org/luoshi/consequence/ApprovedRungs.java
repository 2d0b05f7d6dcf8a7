package org.luoshi.consequence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.luoshi.escalation.EscalationProposal;
import org.luoshi.escalation.EscalationProposals;
import org.luoshi.escalation.EscalationRung;
import org.luoshi.escalation.EscalationStatus;
import org.luoshi.platform.DomainException;

/** Nothing follows that no leader has approved (decision 3, R733-21). */
@ApplicationScoped
class ApprovedRungs {
    private final EscalationProposals proposals;

    ApprovedRungs(EscalationProposals proposals) {
        this.proposals = proposals;
    }

    EscalationProposal require(UUID escalationId, Set<EscalationRung> rungs) {
        var proposal = proposals.require(escalationId);
        if (proposal.status() != EscalationStatus.APPROVED || !rungs.contains(proposal.rung())) {
            throw new DomainException.RuleViolated(
                    ConsequenceError.CONSEQUENCE_NOT_APPROVED,
                    "proposal " + escalationId + " is " + proposal.rung() + ", " + proposal.status());
        }
        return proposal;
    }
}
