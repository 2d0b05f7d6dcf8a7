package org.luoshi.roster;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.Caller;
import org.luoshi.platform.DomainException;
import org.luoshi.platform.Texts;

/** 督查队伍成员: one person in one pool, for a year at a time, trained before he goes (JC-05, BZ-41). */
@Entity
@Table(name = "roster_member")
public class RosterMember {
    /** 培训 counts for this long. */
    private static final int TRAINING_YEARS = 1;

    @Id
    private UUID id;

    @Column(name = "jurisdiction_id")
    private UUID jurisdictionId;

    @Column(name = "officer_id")
    private UUID officerId;

    @Enumerated(EnumType.STRING)
    private Pool pool;

    @Enumerated(EnumType.STRING)
    @Column(name = "invited_as")
    private @Nullable Invitation invitedAs;

    private String employer;

    @Column(name = "employer_unit_id")
    private @Nullable UUID employerUnitId;

    private @Nullable String specialty;

    private @Nullable String phone;

    private String document;

    @Embedded
    private RosterTerm term;

    @Column(name = "trained_on")
    private @Nullable LocalDate trainedOn;

    @Column(name = "registered_by")
    private UUID registeredBy;

    @Column(name = "registered_at")
    private Instant registeredAt;

    @Column(name = "dismissed_by")
    private @Nullable UUID dismissedBy;

    @Column(name = "dismissed_at")
    private @Nullable Instant dismissedAt;

    @Column(name = "dismiss_reason")
    private @Nullable String dismissReason;

    @Version
    private int version;

    protected RosterMember() {}

    /**
     * What is registered.
     *
     * @param invitedAs for {@link Pool#INVITED} alone
     * @param employer 工作单位, in words
     * @param employerUnitId the same, when it is a unit of the register: he never inspects it
     * @param document 聘任文件 or 邀请函
     */
    public record Draft(
            Pool pool,
            @Nullable Invitation invitedAs,
            String employer,
            @Nullable UUID employerUnitId,
            @Nullable String specialty,
            @Nullable String phone,
            String document,
            RosterTerm term) {
        Draft checked(LocalDate today) {
            if ((pool == Pool.INVITED) != (invitedAs != null)) {
                throw DomainException.Invalid.field("invitedAs", "for INVITED, and for nobody else");
            }
            return new Draft(
                    pool,
                    invitedAs,
                    Texts.line("employer", employer),
                    employerUnitId,
                    Texts.optional("specialty", specialty),
                    Texts.optional("phone", phone),
                    Texts.line("document", document),
                    term.checked(today));
        }
    }

    static RosterMember register(UUID officerId, Draft draft, Caller registrar, Instant now) {
        var member = new RosterMember();
        member.id = UUID.randomUUID();
        member.jurisdictionId = registrar.jurisdictionId();
        member.officerId = officerId;
        member.pool = draft.pool();
        member.invitedAs = draft.invitedAs();
        member.employer = draft.employer();
        member.employerUnitId = draft.employerUnitId();
        member.specialty = draft.specialty();
        member.phone = draft.phone();
        member.document = draft.document();
        member.term = draft.term();
        member.registeredBy = registrar.officerId();
        member.registeredAt = now;
        return member;
    }

    /** 续聘, for a year at most (年度动态更新). */
    void renew(RosterTerm next, String newDocument) {
        requireKept();
        term = next;
        document = newDocument;
    }

    /** 培训: the latest one counts. */
    void train(LocalDate heldOn) {
        requireKept();
        if (trainedOn == null || heldOn.isAfter(trainedOn)) {
            trainedOn = heldOn;
        }
    }

    /** 出库. */
    void dismiss(UUID officer, String reason, Instant now) {
        requireKept();
        dismissedBy = officer;
        dismissedAt = now;
        dismissReason = reason;
    }

    private void requireKept() {
        if (dismissedAt != null) {
            throw new DomainException.RuleViolated(
                    RosterError.ROSTER_MEMBER_DISMISSED, "roster member " + id + " was dismissed");
        }
    }

    public RosterStanding standingOn(LocalDate day) {
        if (dismissedAt != null) {
            return RosterStanding.DISMISSED;
        }
        if (!term.covers(day, day)) {
            return RosterStanding.LAPSED;
        }
        return term.isEndingOn(day) ? RosterStanding.ENDING : RosterStanding.IN_TERM;
    }

    /** He is kept, and his term holds on all of these days. */
    boolean serves(LocalDate first, LocalDate last) {
        return dismissedAt == null && term.covers(first, last);
    }

    /** 培训上岗: trained in the year before that day. */
    public boolean isTrainedFor(LocalDate day) {
        return trainedOn != null && !trainedOn.isAfter(day) && trainedOn.isAfter(day.minusYears(TRAINING_YEARS));
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

    public Pool pool() {
        return pool;
    }

    public Optional<Invitation> invitedAs() {
        return Optional.ofNullable(invitedAs);
    }

    public String employer() {
        return employer;
    }

    /** Where he serves now, when that is a unit of the register. */
    public Optional<UUID> employerUnitId() {
        return Optional.ofNullable(employerUnitId);
    }

    public Optional<String> specialty() {
        return Optional.ofNullable(specialty);
    }

    public Optional<String> phone() {
        return Optional.ofNullable(phone);
    }

    public String document() {
        return document;
    }

    public RosterTerm term() {
        return term;
    }

    /** The latest training. */
    public Optional<LocalDate> trainedOn() {
        return Optional.ofNullable(trainedOn);
    }

    public UUID registeredBy() {
        return registeredBy;
    }

    public Instant registeredAt() {
        return registeredAt;
    }

    public Optional<String> dismissReason() {
        return Optional.ofNullable(dismissReason);
    }
}
