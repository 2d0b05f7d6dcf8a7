package org.luoshi.testing;

import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.luoshi.platform.Role;

/** Named people of the test world. Those of the city supervise; two bureaus are supervised; the far county is another world. */
public enum Persona {
    CLERK(1, World.OFFICE, "clerk"),
    DIRECTOR(2, World.OFFICE, "director"),
    LEADER(3, World.OFFICE, "leader"),
    CHIEF(4, World.OFFICE, "chief"),
    INSPECTOR(5, World.OFFICE, "inspector"),
    INSPECTOR2(6, World.OFFICE, "inspector"),
    GROUP_LEADER(7, World.OFFICE, "inspector", "group-leader"),
    LIAISON(8, World.HOUSING, "liaison"),
    UNIT_HEAD(9, World.HOUSING, "unit-head"),
    AUDITOR(10, World.OFFICE, "auditor"),
    ADMIN(11, World.OFFICE, "admin"),
    /** Liaison of another unit of the same city. */
    OTHER_LIAISON(12, World.FINANCE, "liaison"),
    /** Clerk of another jurisdiction. */
    FAR_CLERK(13, World.FAR_OFFICE, "clerk"),
    FAR_DIRECTOR(14, World.FAR_OFFICE, "director"),
    /** Head of the other unit. */
    OTHER_HEAD(15, World.FINANCE, "unit-head"),
    /** B 角 of LIAISON. */
    LIAISON_B(16, World.HOUSING, "liaison");

    private final int number;
    private final UUID unitId;
    private final Set<String> groups;

    Persona(int number, UUID unitId, String... groups) {
        this.number = number;
        this.unitId = unitId;
        this.groups = Set.of(groups);
    }

    public UUID officerId() {
        return World.id("0f", number);
    }

    public String subject() {
        return World.id("05", number).toString();
    }

    public UUID unitId() {
        return unitId;
    }

    public Set<String> groups() {
        return groups;
    }

    public String token() {
        return TestIdentity.token(subject(), groups);
    }

    /** A token that grants this role alone. */
    public String token(Role role) {
        return TestIdentity.token(
                subject(), Set.of(role.name().toLowerCase(Locale.ROOT).replace('_', '-')));
    }
}
