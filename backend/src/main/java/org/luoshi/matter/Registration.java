package org.luoshi.matter;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.DomainException;
import org.luoshi.platform.Texts;

/** What is written down when a matter comes in: where from, on what basis (R733-11), what is to be achieved (JS-13), and when the level above wants to hear (BZ-15). */
@Embeddable
public record Registration(
        String title,
        @Enumerated(EnumType.STRING) MatterSource source,
        @Nullable @Column(name = "source_reference") String sourceReference,
        @Nullable @Column(name = "instruction_leader") String instructionLeader,
        @Nullable @Column(name = "instruction_text") String instructionText,
        @Nullable @Column(name = "instructed_on") LocalDate instructedOn,

        @Enumerated(EnumType.STRING) @Column(name = "legal_basis")
        LegalBasis legalBasis,

        @Column(name = "basis_document") String basisDocument,
        @Enumerated(EnumType.STRING) SupervisionSystem system,
        @Enumerated(EnumType.STRING) Urgency urgency,
        String objective,
        String content,
        @Nullable @Column(name = "place_name") String placeName,
        @Nullable Double latitude,
        @Nullable Double longitude,
        @Nullable @Column(name = "upward_due_on") LocalDate upwardDueOn) {

    /** The same with every text checked; a provincial instruction becomes urgent by itself (JS-04), and what its source asks for is there. */
    public Registration checked() {
        var profile = SourceProfile.of(source);
        var missing = profile.missing(this);
        if (!missing.isEmpty()) {
            throw new DomainException.RuleViolated(
                    MatterError.MATTER_INCOMPLETE, source + " lacks " + missing.keySet(), missing);
        }
        if ((latitude == null) != (longitude == null)) {
            throw DomainException.Invalid.field("place", "latitude and longitude belong together");
        }
        return new Registration(
                Texts.line("title", title),
                source,
                Texts.optional("sourceReference", sourceReference),
                Texts.optional("instruction.leader", instructionLeader),
                Texts.optional("instruction.text", instructionText),
                instructedOn,
                legalBasis,
                Texts.line("basisDocument", basisDocument),
                system,
                profile.atLeast(urgency),
                Texts.body("objective", objective),
                Texts.body("content", content),
                Texts.optional("place.name", placeName),
                latitude,
                longitude,
                upwardDueOn);
    }
}
