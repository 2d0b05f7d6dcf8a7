package org.luoshi.platform.breakglass;

import java.security.Principal;

/** The administrator whom a break-glass token lets in. */
public record BreakGlassOfficer(String subject, String officerName) implements Principal {
    @Override
    public String getName() {
        return officerName;
    }
}
