package org.luoshi.consequence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.audit.AuditRecord;
import org.luoshi.audit.AuditTrail;
import org.luoshi.escalation.EscalationRung;
import org.luoshi.matter.Matters;
import org.luoshi.platform.Caller;
import org.luoshi.platform.DomainException;
import org.luoshi.platform.PastDays;
import org.luoshi.platform.Texts;
import org.luoshi.platform.TimeSource;

/**
 * 公开通报批评 (CT-19, JS-10, row 90): the rung was approved, the text needs an approval of its own after a redaction step (decision 10), by
 * somebody other than its writer.
 */
@ApplicationScoped
public class PublishCriticism {
    private static final Set<EscalationRung> RUNGS =
            Set.of(EscalationRung.SPECIAL_REPORT_CRITICISM, EscalationRung.PUBLIC_CRITICISM);
    private static final Set<EscalationRung> OUTSIDE = Set.of(EscalationRung.PUBLIC_CRITICISM);

    private final ApprovedRungs approvedRungs;
    private final Publications publications;
    private final Matters matters;
    private final PastDays pastDays;
    private final AuditTrail auditTrail;
    private final Event<Object> events;
    private final Clock clock;

    PublishCriticism(
            ApprovedRungs approvedRungs,
            Publications publications,
            Matters matters,
            PastDays pastDays,
            AuditTrail auditTrail,
            Event<Object> events,
            Clock clock) {
        this.approvedRungs = approvedRungs;
        this.publications = publications;
        this.matters = matters;
        this.pastDays = pastDays;
        this.auditTrail = auditTrail;
        this.events = events;
        this.clock = clock;
    }

    /** 脱敏: the text as it is to go out. Criticism in the 《督查专报》 goes out inside the administration alone. */
    @Transactional
    public Publication prepare(
            UUID escalationId, PublicationMedium medium, String text, String redaction, Caller caller) {
        var approved = approvedRungs.require(escalationId, medium == PublicationMedium.INTERNAL ? RUNGS : OUTSIDE);
        var written = Texts.body("text", text);
        var found = RedactionPolicy.found(written);
        if (!found.isEmpty()) {
            throw new DomainException.Invalid(
                    ConsequenceError.REDACTION_NEEDED,
                    "the text holds " + found,
                    Map.of("kinds", found.stream().map(Enum::name).toList()));
        }
        var publication = Publication.prepare(
                approved, medium, written, Texts.body("redaction", redaction), caller.officerId(), clock.instant());
        publications.persist(publication);
        audit("PUBLICATION_PREPARED", publication, true);
        events.fire(new PublicationPrepared(
                publication.id(),
                escalationId,
                publication.matterId(),
                publication.jurisdictionId(),
                title(publication),
                publication.preparedBy()));
        return publication;
    }

    /**
     * @param returnReason null approves it
     */
    @Transactional
    public Publication decide(UUID publicationId, @Nullable String returnReason, Caller leader) {
        var publication = publications.lock(publicationId);
        publication.decide(Texts.optional("returnReason", returnReason), leader.officerId(), clock.instant());
        audit(
                publication.status() == PublicationStatus.APPROVED ? "PUBLICATION_APPROVED" : "PUBLICATION_RETURNED",
                publication,
                true);
        events.fire(new PublicationDecided(
                publicationId,
                publication.escalationId(),
                publication.matterId(),
                title(publication),
                publication.preparedBy()));
        return publication;
    }

    @Transactional
    public Publication record(UUID publicationId, String outlet, LocalDate publishedOn, Caller caller) {
        var publication = publications.lock(publicationId);
        var earliest = publication.decidedAt().map(TimeSource::dateOf).orElse(publishedOn);
        publication.publish(Texts.line("outlet", outlet), pastDays.require("publishedOn", publishedOn, earliest));
        audit("CRITICISM_PUBLISHED", publication, false);
        events.fire(new PublicationSettled(publication.id()));
        return publication;
    }

    @Transactional
    public Publication withdraw(UUID publicationId, String reason, LocalDate withdrawnOn, Caller caller) {
        var publication = publications.lock(publicationId);
        var earliest = publication.publishedOn().orElse(withdrawnOn);
        publication.withdraw(Texts.body("reason", reason), pastDays.require("withdrawnOn", withdrawnOn, earliest));
        audit("PUBLICATION_WITHDRAWN", publication, publication.publishedOn().isEmpty());
        events.fire(new PublicationSettled(publication.id()));
        return publication;
    }

    private String title(Publication publication) {
        return matters.require(publication.matterId()).title();
    }

    private void audit(String action, Publication publication, boolean isForOfficeOnly) {
        var written = AuditRecord.ofMatter(
                action,
                "publication",
                publication.id(),
                publication.jurisdictionId(),
                publication.matterId(),
                Map.of(
                        "medium", publication.medium(),
                        "status", publication.status(),
                        "text", publication.text(),
                        "note", publication.outlet().orElse("")));
        auditTrail.write(isForOfficeOnly ? written.forOfficeOnly() : written);
    }
}
