package org.luoshi.roster;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.Caller;
import org.luoshi.platform.DomainException;
import org.luoshi.platform.Texts;

/** 利害关系: a reason for which a person keeps away from a unit or place until it is lifted (R733-17). */
@Entity
public class Tie {
    @Id
    private UUID id;

    @Column(name = "jurisdiction_id")
    private UUID jurisdictionId;

    @Column(name = "officer_id")
    private UUID officerId;

    @Enumerated(EnumType.STRING)
    private TieKind kind;

    @Column(name = "unit_id")
    private @Nullable UUID unitId;

    @Column(name = "place_name")
    private @Nullable String placeName;

    private String note;

    @Column(name = "since_on")
    private @Nullable LocalDate sinceOn;

    @Column(name = "declared_by")
    private UUID declaredBy;

    @Column(name = "declared_at")
    private Instant declaredAt;

    @Column(name = "lifted_by")
    private @Nullable UUID liftedBy;

    @Column(name = "lifted_at")
    private @Nullable Instant liftedAt;

    @Column(name = "lift_reason")
    private @Nullable String liftReason;

    @Version
    private int version;

    protected Tie() {}

    /**
     * What is declared.
     *
     * @param unitId the unit, or
     * @param placeName the place, by the name that plans give it; one of the two
     * @param note 说明
     * @param sinceOn since when, as far as known
     */
    public record Draft(
            TieKind kind,
            @Nullable UUID unitId,
            @Nullable String placeName,
            String note,
            @Nullable LocalDate sinceOn) {
        Draft checked(LocalDate today) {
            if (kind == TieKind.PRESENT_SERVICE) {
                throw DomainException.Invalid.field("kind", "known from the register");
            }
            var place = Texts.optional("placeName", placeName);
            if ((unitId == null) == (place == null)) {
                throw DomainException.Invalid.field("unitId", "a unit or a place");
            }
            if (sinceOn != null && sinceOn.isAfter(today)) {
                throw DomainException.Invalid.field("sinceOn", "in the future");
            }
            return new Draft(kind, unitId, place, Texts.body("note", note), sinceOn);
        }
    }

    static Tie declare(UUID officerId, Draft draft, Caller declarer, Instant now) {
        var tie = new Tie();
        tie.id = UUID.randomUUID();
        tie.jurisdictionId = declarer.jurisdictionId();
        tie.officerId = officerId;
        tie.kind = draft.kind();
        tie.unitId = draft.unitId();
        tie.placeName = draft.placeName();
        tie.note = draft.note();
        tie.sinceOn = draft.sinceOn();
        tie.declaredBy = declarer.officerId();
        tie.declaredAt = now;
        return tie;
    }

    /** 解除, by somebody else than the person himself, with the reason. */
    void lift(UUID officer, String reason, Instant now) {
        if (liftedAt != null) {
            throw new DomainException.RuleViolated(RosterError.TIE_LIFTED, "tie " + id + " was lifted before");
        }
        if (officer.equals(officerId)) {
            throw new DomainException.Forbidden(RosterError.TIE_SELF_LIFT, "tie " + id + " is his own");
        }
        liftedBy = officer;
        liftedAt = now;
        liftReason = reason;
    }

    /** It keeps him away from inspecting that unit, at that place. */
    boolean binds(UUID targetUnitId, @Nullable String place) {
        return liftedAt == null
                && (unitId == null ? placeName != null && placeName.equals(place) : unitId.equals(targetUnitId));
    }

    public UUID id() {
        return id;
    }

    public UUID jurisdictionId() {
        return jurisdictionId;
    }

    public UUID officerId() {
        return officerId;
    }

    public TieKind kind() {
        return kind;
    }

    public Optional<UUID> unitId() {
        return Optional.ofNullable(unitId);
    }

    public Optional<String> placeName() {
        return Optional.ofNullable(placeName);
    }

    public String note() {
        return note;
    }

    public Optional<LocalDate> sinceOn() {
        return Optional.ofNullable(sinceOn);
    }

    public UUID declaredBy() {
        return declaredBy;
    }

    public Instant declaredAt() {
        return declaredAt;
    }

    public Optional<Instant> liftedAt() {
        return Optional.ofNullable(liftedAt);
    }

    public Optional<String> liftReason() {
        return Optional.ofNullable(liftReason);
    }
}
