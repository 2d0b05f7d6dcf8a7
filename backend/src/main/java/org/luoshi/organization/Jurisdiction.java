package org.luoshi.organization;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** 行政区划, with its GB/T 2260 code. */
@Entity
@Immutable
public class Jurisdiction {
    @Id
    private UUID id;

    private String code;

    private String name;

    protected Jurisdiction() {}

    public UUID id() {
        return id;
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }
}
