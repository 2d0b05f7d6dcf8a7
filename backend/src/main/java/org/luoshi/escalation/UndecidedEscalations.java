package org.luoshi.escalation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.luoshi.matter.CloseBlocker;
import org.luoshi.matter.CloseBlockerCode;
import org.luoshi.matter.CloseBlockerSource;

/** A matter is not struck off while a leader still has to decide on it. */
@ApplicationScoped
public class UndecidedEscalations implements CloseBlockerSource {
    private final EscalationProposals proposals;

    public UndecidedEscalations(EscalationProposals proposals) {
        this.proposals = proposals;
    }

    @Override
    public List<CloseBlocker> blockers(UUID matterId) {
        return proposals.ofMatters(List.of(matterId)).stream()
                .filter(EscalationProposal::isOpen)
                .map(proposal -> new CloseBlocker(
                        CloseBlockerCode.ESCALATION_UNDECIDED,
                        proposal.id(),
                        proposal.rung().name()))
                .toList();
    }
}
