package org.luoshi.matter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.audit.AuditRecord;
import org.luoshi.audit.AuditTrail;
import org.luoshi.platform.Caller;
import org.luoshi.platform.DomainException;
import org.luoshi.platform.TimeSource;
import org.luoshi.ruleset.RuleSets;

/** 收件登记: the one way in (JC-02). */
@ApplicationScoped
public class RegisterMatter {
    private final Matters matters;
    private final RuleSets ruleSets;
    private final Instance<RegistrationGuard> guards;
    private final AuditTrail auditTrail;
    private final Clock clock;

    public RegisterMatter(
            Matters matters,
            RuleSets ruleSets,
            @Any Instance<RegistrationGuard> guards,
            AuditTrail auditTrail,
            Clock clock) {
        this.matters = matters;
        this.ruleSets = ruleSets;
        this.guards = guards;
        this.auditTrail = auditTrail;
        this.clock = clock;
    }

    @Transactional
    public Matter register(
            UUID matterId,
            Registration registration,
            boolean listed,
            boolean classified,
            @Nullable DuplicateAnswer duplicate,
            Caller caller) {
        if (classified) {
            throw new DomainException.RuleViolated(
                    MatterError.CLASSIFIED_REFUSED, "classified matters may not be entered");
        }
        var matter = Matter.register(
                matterId,
                caller.jurisdictionId(),
                ruleSets.inForce(caller.jurisdictionId(), TimeSource.today(clock))
                        .id(),
                registration.checked(),
                listed,
                caller.officerId(),
                clock.instant());
        matters.persist(matter);
        guards.forEach(guard -> guard.check(matter, duplicate, caller));
        auditTrail.write(AuditRecord.ofMatter(
                "MATTER_REGISTERED",
                "matter",
                matter.id(),
                matter.jurisdictionId(),
                matter.id(),
                matter.registration()));
        return matter;
    }
}
