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

    @Column(name = "office_name")
    private @Nullable String officeName;

    @Column(name = "office_phone")
    private @Nullable String officePhone;

    @Column(name = "deputy_director")
    private @Nullable String deputyDirector;

    @Column(name = "superior_id")
    private @Nullable UUID superiorId;

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

    /** 主管单位, to which it is subordinate. */
    public Optional<UUID> superiorId() {
        return Optional.ofNullable(superiorId);
    }

    /** 主要负责人, who signs the unit's reports. */
    public Optional<UUID> headId() {
        return Optional.ofNullable(headId);
    }

    /** 承办科室(办公室): receives and reports supervision work (BZ-26). */
    public Optional<String> officeName() {
        return Optional.ofNullable(officeName);
    }

    public Optional<String> officePhone() {
        return Optional.ofNullable(officePhone);
    }

    /** 分管副主任(分管负责人) (BZ-26). */
    public Optional<String> deputyDirector() {
        return Optional.ofNullable(deputyDirector);
    }
}
