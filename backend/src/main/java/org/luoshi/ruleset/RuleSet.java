package org.luoshi.ruleset;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** 规则版本: the numbers that hold from a day on. Never changed, only followed by another version (decision 15). */
@Entity
@Immutable
@Table(name = "rule_set")
public class RuleSet {
    /** The version Luoshi comes with, for every jurisdiction that has none of its own. */
    public static final UUID DEFAULT = UUID.fromString("00000000-0000-4000-8000-000000000001");

    @Id
    private UUID id;

    @Column(name = "jurisdiction_id")
    private @Nullable UUID jurisdictionId;

    private int version;

    @Column(name = "effective_on")
    private LocalDate effectiveOn;

    @JdbcTypeCode(SqlTypes.JSON)
    private RuleParameters parameters;

    private String note;

    @Column(name = "changed_by")
    private @Nullable UUID changedBy;

    @Column(name = "changed_at")
    private Instant changedAt;

    protected RuleSet() {}

    static RuleSet adopt(UUID id, UUID jurisdictionId, RuleSetDraft draft, String note, UUID officerId, Instant now) {
        var ruleSet = new RuleSet();
        ruleSet.id = id;
        ruleSet.jurisdictionId = jurisdictionId;
        ruleSet.version = draft.version();
        ruleSet.effectiveOn = draft.effectiveOn();
        ruleSet.parameters = draft.parameters();
        ruleSet.note = note;
        ruleSet.changedBy = officerId;
        ruleSet.changedAt = now;
        return ruleSet;
    }

    public UUID id() {
        return id;
    }

    /** None for the version Luoshi comes with. */
    public Optional<UUID> jurisdictionId() {
        return Optional.ofNullable(jurisdictionId);
    }

    /** 1 for the version Luoshi comes with; a jurisdiction's own start at 2. */
    public int version() {
        return version;
    }

    public LocalDate effectiveOn() {
        return effectiveOn;
    }

    public RuleParameters parameters() {
        return parameters;
    }

    /** Why it was changed. */
    public String note() {
        return note;
    }

    public Optional<UUID> changedBy() {
        return Optional.ofNullable(changedBy);
    }

    public Instant changedAt() {
        return changedAt;
    }
}
