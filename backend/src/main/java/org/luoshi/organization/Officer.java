package org.luoshi.organization;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A person who acts in the system. */
@Entity
@Immutable
public class Officer {
    @Id
    private UUID id;

    private String name;

    private String title;

    @Column(name = "unit_id")
    private UUID unitId;

    @Column(name = "jurisdiction_id")
    private UUID jurisdictionId;

    @Column(name = "alternate_officer_id")
    private @Nullable UUID alternateId;

    protected Officer() {}

    /** Somebody from outside whom a unit engages; without a login until an administrator binds one. */
    static Officer engaged(UUID id, String name, String title, Unit unit) {
        var officer = new Officer();
        officer.id = id;
        officer.name = name;
        officer.title = title;
        officer.unitId = unit.id();
        officer.jurisdictionId = unit.jurisdictionId();
        return officer;
    }

    public UUID id() {
        return id;
    }

    public String name() {
        return name;
    }

    public String title() {
        return title;
    }

    public UUID unitId() {
        return unitId;
    }

    public UUID jurisdictionId() {
        return jurisdictionId;
    }

    /** B 角, who acts while he is away (WF-03). */
    public Optional<UUID> alternateId() {
        return Optional.ofNullable(alternateId);
    }
}
