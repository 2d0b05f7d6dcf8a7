package org.luoshi.organization;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

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

    protected Officer() {}

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
}
