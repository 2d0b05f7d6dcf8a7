package org.luoshi.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.audit.AuditRecord;
import org.luoshi.audit.AuditTrail;
import org.luoshi.intake.SimilarMatters.Asked;
import org.luoshi.matter.DuplicateAnswer;
import org.luoshi.matter.DuplicateDecision;
import org.luoshi.matter.Matter;
import org.luoshi.matter.MatterSource;
import org.luoshi.matter.Matters;
import org.luoshi.matter.RegistrationGuard;
import org.luoshi.platform.Caller;
import org.luoshi.platform.DomainException;
import org.luoshi.platform.Texts;

/** The same thing comes in once (JC-09, R733-15): a look-alike is merged, linked or justified, and the decision stays on record. */
@ApplicationScoped
public class GuardDuplicates implements RegistrationGuard {
    private final SimilarMatters similarMatters;
    private final Matters matters;
    private final EntityManager entityManager;
    private final AuditTrail auditTrail;
    private final Clock clock;

    public GuardDuplicates(
            SimilarMatters similarMatters,
            Matters matters,
            EntityManager entityManager,
            AuditTrail auditTrail,
            Clock clock) {
        this.similarMatters = similarMatters;
        this.matters = matters;
        this.entityManager = entityManager;
        this.auditTrail = auditTrail;
        this.clock = clock;
    }

    @Override
    public void check(Matter matter, @Nullable DuplicateAnswer answer, Caller caller) {
        var registration = matter.registration();
        var asked = new Asked(
                registration.title(),
                null,
                registration.placeName(),
                registration.latitude(),
                registration.longitude());
        var alike = similarMatters.find(matter.jurisdictionId(), matter.id(), asked).stream()
                .filter(SimilarMatters.Similar::isDecisive)
                .toList();
        if (alike.isEmpty() && (answer == null || answer.decision() == DuplicateDecision.JUSTIFIED)) {
            return;
        }
        if (answer == null || answer.decision() == DuplicateDecision.MERGED) {
            throw new DomainException.RuleViolated(
                    IntakeError.DUPLICATE_UNDECIDED,
                    "looks like "
                            + alike.stream().map(SimilarMatters.Similar::id).toList(),
                    Map.of(
                            "matterIds",
                            alike.stream().map(each -> each.id().toString()).toList()));
        }
        var otherId = answer.otherId();
        if (answer.decision() == DuplicateDecision.LINKED) {
            if (otherId == null) {
                throw DomainException.Invalid.field("duplicate.otherId", "required");
            }
            matters.require(otherId);
        }
        record(matter.id(), otherId, answer.decision(), answer.reason(), null, null, matter.jurisdictionId(), caller);
    }

    /** 并入: the known matter hears that it came in again; nothing new is registered. */
    @Transactional
    public Matter merge(
            UUID intoId, String title, MatterSource source, @Nullable String reference, String reason, Caller caller) {
        var known = matters.lock(intoId);
        var checkedTitle = Texts.line("title", title);
        known.touch(clock.instant());
        record(
                known.id(),
                null,
                DuplicateDecision.MERGED,
                checkedTitle + "：" + Texts.body("reason", reason),
                source,
                Texts.optional("sourceReference", reference),
                known.jurisdictionId(),
                caller);
        return known;
    }

    private void record(
            UUID matterId,
            @Nullable UUID otherId,
            DuplicateDecision decision,
            String reason,
            @Nullable MatterSource source,
            @Nullable String reference,
            UUID jurisdictionId,
            Caller caller) {
        var why = Texts.body("duplicate.reason", reason);
        entityManager
                .createNativeQuery("""
                        insert into matter_link (id, jurisdiction_id, matter_id, other_id, decision, reason, source, source_reference,
                          decided_by, decided_at)
                        values (:id, :jurisdiction, :matter, :other, :decision, :reason, :source, :reference, :officer, :now)""")
                .setParameter("id", UUID.randomUUID())
                .setParameter("jurisdiction", jurisdictionId)
                .setParameter("matter", matterId)
                .setParameter("other", otherId)
                .setParameter("decision", decision.name())
                .setParameter("reason", why)
                .setParameter("source", source == null ? null : source.name())
                .setParameter("reference", reference)
                .setParameter("officer", caller.officerId())
                .setParameter("now", clock.instant())
                .executeUpdate();
        var after = new HashMap<String, Object>(Map.of("decision", decision, "reason", why));
        if (otherId != null) {
            after.put("otherId", otherId);
        }
        auditTrail.write(
                AuditRecord.ofMatter("DUPLICATE_" + decision, "matter", matterId, jurisdictionId, matterId, after)
                        .forOfficeOnly());
    }
}
