package org.luoshi.platform;

import java.util.Set;
import java.util.UUID;

/** The officer on whose behalf a request runs. */
public record Caller(UUID officerId, String name, UUID unitId, UUID jurisdictionId, Set<Role> roles) {

    public Caller {
        roles = Set.copyOf(roles);
    }

    public boolean is(Role... wanted) {
        for (var role : wanted) {
            if (roles.contains(role)) {
                return true;
            }
        }
        return false;
    }
}
