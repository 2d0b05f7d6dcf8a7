package org.luoshi.organization;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** 单位: a supervision office, department or county government. */
@Entity
@Immutable
public class Unit {
    @Id
    private UUID id;

    @Column(name = "jurisdiction_id")
    private UUID jurisdictionId;

    private String name;

    @Column(name = "short_name")
    private String shortName;

    @Enumerated(EnumType.STRING)
    private UnitKind kind;

    @Column(name = "head_id")
    private @Nullable UUID headId;

    protected Unit() {}

    public UUID id() {
        return id;
    }

    public UUID jurisdictionId() {
        return jurisdictionId;
    }

    public String name() {
        return name;
    }

    public String shortName() {
        return shortName;
    }

    public UnitKind kind() {
        return kind;
    }

    /** 主要负责人, who signs the unit's reports. */
    public Optional<UUID> headId() {
        return Optional.ofNullable(headId);
    }
}
