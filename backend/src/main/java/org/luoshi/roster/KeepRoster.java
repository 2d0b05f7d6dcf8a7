package org.luoshi.roster;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.audit.AuditRecord;
import org.luoshi.audit.AuditTrail;
import org.luoshi.organization.Organization;
import org.luoshi.platform.Caller;
import org.luoshi.platform.DomainException;
import org.luoshi.platform.Texts;
import org.luoshi.platform.TimeSource;

/** 督查队伍: the office takes people in, renews them every year, records their trainings and lets them go (JC-05). */
@ApplicationScoped
public class KeepRoster {
    private static final int MOST_AT_ONCE = 100;

    private final RosterMembers members;
    private final RosterTrainings trainings;
    private final Organization organization;
    private final AuditTrail auditTrail;
    private final Clock clock;

    KeepRoster(
            RosterMembers members,
            RosterTrainings trainings,
            Organization organization,
            AuditTrail auditTrail,
            Clock clock) {
        this.members = members;
        this.trainings = trainings;
        this.organization = organization;
        this.auditTrail = auditTrail;
        this.clock = clock;
    }

    /**
     * Whom to take in: an officer, or somebody from outside who gets a record of his own and, if at all, a login later.
     *
     * @param name of somebody from outside
     */
    public record Person(@Nullable UUID officerId, @Nullable String name) {}

    /** 入库. */
    public RosterMember register(Person person, RosterMember.Draft draft, Caller registrar) {
        var now = clock.instant();
        var checked = draft.checked(TimeSource.dateOf(now));
        var employer = checked.employerUnitId();
        if (employer != null) {
            organization.unit(registrar.jurisdictionId(), employer);
        }
        var officerId = officer(person, checked, registrar);
        if (!members.keptByOfficer(List.of(officerId)).isEmpty()) {
            throw new DomainException.Conflict(RosterError.ALREADY_ON_ROSTER, "officer " + officerId);
        }
        var member = RosterMember.register(officerId, checked, registrar, now);
        members.persist(member);
        audit("ROSTER_MEMBER_REGISTERED", member, Map.of("pool", member.pool(), "note", member.document()));
        return member;
    }

    /** 续聘. */
    public RosterMember renew(UUID memberId, RosterTerm term, String document, Caller registrar) {
        var member = ofOwnJurisdiction(members.lock(memberId), registrar);
        var next = term.checked(TimeSource.today(clock));
        member.renew(next, Texts.line("document", document));
        audit("ROSTER_MEMBER_RENEWED", member, Map.of("fromOn", next.fromOn(), "toOn", next.toOn(), "note", document));
        return member;
    }

    /** 培训: one session for all who took part. */
    public List<RosterMember> recordTraining(List<UUID> memberIds, RosterTraining.Session session, Caller registrar) {
        var now = clock.instant();
        var checked = session.checked(TimeSource.dateOf(now));
        if (memberIds.isEmpty() || memberIds.size() > MOST_AT_ONCE) {
            throw DomainException.Invalid.field("memberIds", "1.." + MOST_AT_ONCE);
        }
        return memberIds.stream()
                .distinct()
                .sorted()
                .map(id -> train(ofOwnJurisdiction(members.lock(id), registrar), checked, registrar, now))
                .toList();
    }

    /** 出库. */
    public RosterMember dismiss(UUID memberId, String reason, Caller registrar) {
        var member = ofOwnJurisdiction(members.lock(memberId), registrar);
        var said = Texts.body("reason", reason);
        member.dismiss(registrar.officerId(), said, clock.instant());
        audit("ROSTER_MEMBER_DISMISSED", member, Map.of("reason", said));
        return member;
    }

    private RosterMember train(RosterMember member, RosterTraining.Session session, Caller registrar, Instant now) {
        member.train(session.heldOn());
        trainings.persist(RosterTraining.of(member.id(), session, registrar.officerId(), now));
        audit("ROSTER_TRAINING_RECORDED", member, Map.of("heldOn", session.heldOn(), "note", session.subject()));
        return member;
    }

    private UUID officer(Person person, RosterMember.Draft draft, Caller registrar) {
        var known = person.officerId();
        if (known != null) {
            return organization.officer(registrar.jurisdictionId(), known).id();
        }
        if (draft.pool() == Pool.PROFESSIONAL) {
            throw DomainException.Invalid.field("officerId", "an officer of the office");
        }
        var name = person.name();
        return organization
                .engage(Texts.line("name", name == null ? "" : name), draft.employer(), registrar.unitId())
                .id();
    }

    private static RosterMember ofOwnJurisdiction(RosterMember member, Caller caller) {
        if (!member.jurisdictionId().equals(caller.jurisdictionId())) {
            throw new DomainException.NotFound(RosterError.ROSTER_MEMBER_NOT_FOUND, member.id());
        }
        return member;
    }

    private void audit(String action, RosterMember member, Map<String, ?> after) {
        auditTrail.write(new AuditRecord(
                action, "rosterMember", member.id(), member.jurisdictionId(), null, null, true, null, null, after));
    }
}
