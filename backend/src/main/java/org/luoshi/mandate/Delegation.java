package org.luoshi.mandate;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
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

/** 授权: the chief lets a deputy leader approve supervision proposals in his place, for a term (decision 1, R733-11). */
@Entity
public class Delegation {
    @Id
    private UUID id;

    @Column(name = "jurisdiction_id")
    private UUID jurisdictionId;

    @Column(name = "leader_id")
    private UUID leaderId;

    @Enumerated(EnumType.STRING)
    private DelegationScope scope;

    @Column(name = "scope_text")
    private String scopeText;

    @Embedded
    private Term term;

    private String document;

    @Column(name = "recorded_by")
    private UUID recordedBy;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "revoked_by")
    private @Nullable UUID revokedBy;

    @Column(name = "revoked_at")
    private @Nullable Instant revokedAt;

    @Column(name = "revoke_reason")
    private @Nullable String revokeReason;

    @Version
    private int version;

    protected Delegation() {}

    /**
     * What was delegated.
     *
     * @param scopeText which systems or topics; may be empty for all
     * @param document 授权文件
     */
    public record Draft(
            UUID leaderId, DelegationScope scope, @Nullable String scopeText, Term term, String document) {
        Draft checked(LocalDate today) {
            var text = Texts.optional("scopeText", scopeText);
            if (scope != DelegationScope.ALL && text == null) {
                throw DomainException.Invalid.field("scopeText", "required");
            }
            return new Draft(leaderId, scope, text, term.checked(today), Texts.line("document", document));
        }
    }

    static Delegation record(Draft draft, Caller recorder, Instant now) {
        var delegation = new Delegation();
        delegation.id = UUID.randomUUID();
        delegation.jurisdictionId = recorder.jurisdictionId();
        delegation.leaderId = draft.leaderId();
        delegation.scope = draft.scope();
        delegation.scopeText = draft.scopeText() == null ? "" : draft.scopeText();
        delegation.term = draft.term();
        delegation.document = draft.document();
        delegation.recordedBy = recorder.officerId();
        delegation.recordedAt = now;
        return delegation;
    }

    /** 撤销: from now on it covers nothing; what was approved under it stays approved. */
    void revoke(UUID officer, String reason, Instant now) {
        if (revokedAt != null) {
            throw new DomainException.RuleViolated(
                    MandateError.DELEGATION_REVOKED, "delegation " + id + " was revoked at " + revokedAt);
        }
        revokedBy = officer;
        revokedAt = now;
        revokeReason = reason;
    }

    /** Not revoked, and within its term. */
    public boolean holdsOn(LocalDate day) {
        return revokedAt == null && term.holdsOn(day);
    }

    /** As it is written under a decision. */
    public String words() {
        return document + (scopeText.isEmpty() ? "" : "（" + scopeText + "）") + "，" + term.fromOn() + " 至 "
                + term.toOn();
    }

    public UUID id() {
        return id;
    }

    public UUID jurisdictionId() {
        return jurisdictionId;
    }

    public UUID leaderId() {
        return leaderId;
    }

    public DelegationScope scope() {
        return scope;
    }

    /** Which systems or topics. */
    public String scopeText() {
        return scopeText;
    }

    public Term term() {
        return term;
    }

    public String document() {
        return document;
    }

    public UUID recordedBy() {
        return recordedBy;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public Optional<Instant> revokedAt() {
        return Optional.ofNullable(revokedAt);
    }

    public Optional<String> revokeReason() {
        return Optional.ofNullable(revokeReason);
    }
}
