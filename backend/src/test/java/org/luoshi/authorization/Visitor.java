package org.luoshi.authorization;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.luoshi.platform.Role;
import org.luoshi.testing.GraphQl;
import org.luoshi.testing.Persona;

/** One role in one place. The scenes hang on the city's office and its housing bureau; finance and the far county are strangers to them. */
record Visitor(Role role, Place place) {

    enum Place {
        OFFICE,
        HOUSING,
        FINANCE,
        FAR_COUNTY
    }

    static List<Visitor> all() {
        return Arrays.stream(Role.values())
                .flatMap(role -> Stream.of(Place.values()).map(place -> new Visitor(role, place)))
                .toList();
    }

    Persona persona() {
        return switch (place) {
            case OFFICE ->
                switch (role) {
                    case CLERK, LIAISON, UNIT_HEAD -> Persona.CLERK;
                    case DIRECTOR -> Persona.DIRECTOR;
                    case LEADER -> Persona.LEADER;
                    case CHIEF -> Persona.CHIEF;
                    case INSPECTOR -> Persona.INSPECTOR;
                    case GROUP_LEADER -> Persona.GROUP_LEADER;
                    case AUDITOR -> Persona.AUDITOR;
                    case ADMIN -> Persona.ADMIN;
                };
            case HOUSING -> role == Role.UNIT_HEAD ? Persona.UNIT_HEAD : Persona.LIAISON;
            case FINANCE -> Persona.OTHER_LIAISON;
            case FAR_COUNTY -> Persona.FAR_CLERK;
        };
    }

    GraphQl api() {
        return GraphQl.as(persona(), role);
    }

    String token() {
        return persona().token(role);
    }
}
