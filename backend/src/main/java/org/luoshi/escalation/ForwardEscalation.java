package org.luoshi.escalation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.luoshi.audit.AuditRecord;
import org.luoshi.audit.AuditTrail;
import org.luoshi.matter.MatterRules;
import org.luoshi.matter.Matters;
import org.luoshi.organization.Officer;
import org.luoshi.organization.Organization;
import org.luoshi.platform.Caller;
import org.luoshi.platform.DomainException;
import org.luoshi.platform.Role;
import org.luoshi.platform.Texts;

/** 转办: an undecided proposal goes to another leader of the same jurisdiction. It stays everybody's to decide: one wins. */
@ApplicationScoped
public class ForwardEscalation {
    private final EscalationProposals proposals;
    private final EscalationForwards forwards;
    private final Matters matters;
    private final MatterRules matterRules;
    private final Organization organization;
    private final AuditTrail auditTrail;
    private final Event<Object> events;
    private final Clock clock;

    ForwardEscalation(
            EscalationProposals proposals,
            EscalationForwards forwards,
            Matters matters,
            MatterRules matterRules,
            Organization organization,
            AuditTrail auditTrail,
            Event<Object> events,
            Clock clock) {
        this.proposals = proposals;
        this.forwards = forwards;
        this.matters = matters;
        this.matterRules = matterRules;
        this.organization = organization;
        this.auditTrail = auditTrail;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public EscalationProposal forward(UUID proposalId, UUID toOfficerId, String note, Caller leader) {
        var word = Texts.body("note", note);
        var proposal = proposals.lock(proposalId);
        if (!proposal.isOpen()) {
            throw new DomainException.Conflict(
                    EscalationError.ESCALATION_ALREADY_DECIDED, "proposal " + proposalId + " is " + proposal.status());
        }
        if (receivers(proposal, leader).stream()
                .noneMatch(officer -> officer.id().equals(toOfficerId))) {
            throw new DomainException.RuleViolated(
                    EscalationError.ESCALATION_RECEIVER, "officer " + toOfficerId + " does not decide " + proposalId);
        }
        var forward = EscalationForward.of(proposal, leader.officerId(), toOfficerId, word, clock.instant());
        forwards.persistAndFlush(forward);
        announce(forward, proposal);
        return proposal;
    }

    /**
     * To whom this leader can pass it on: who decides this rung in the jurisdiction, but for himself and who proposed it (see {@link
     * ApprovalPolicy}).
     */
    @Transactional
    public List<Officer> receivers(EscalationProposal proposal, Caller leader) {
        var chiefFromRung = matterRules.of(matters.require(proposal.matterId())).chiefFromRung();
        var roles =
                proposal.rung().ordinal() >= chiefFromRung ? Stream.of(Role.CHIEF) : Stream.of(Role.CHIEF, Role.LEADER);
        return roles.flatMap(role -> organization.officers(proposal.jurisdictionId(), null, role).stream())
                .distinct()
                .filter(officer -> !officer.id().equals(leader.officerId())
                        && proposal.proposedBy().filter(officer.id()::equals).isEmpty())
                .sorted(Comparator.comparing(Officer::name))
                .toList();
    }

    private void announce(EscalationForward forward, EscalationProposal proposal) {
        var matter = matters.require(proposal.matterId());
        auditTrail.write(AuditRecord.ofMatter(
                        "ESCALATION_FORWARDED",
                        "escalation_proposal",
                        proposal.id(),
                        matter.jurisdictionId(),
                        matter.id(),
                        Map.of("rung", proposal.rung(), "toOfficerId", forward.toOfficerId(), "note", forward.note()))
                .forOfficeOnly());
        events.fire(new EscalationForwarded(
                forward.id(), proposal.id(), matter.id(), proposal.taskId(), matter.title(), forward.toOfficerId()));
    }
}
