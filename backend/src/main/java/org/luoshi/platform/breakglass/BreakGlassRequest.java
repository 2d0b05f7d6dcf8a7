package org.luoshi.platform.breakglass;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** Somebody shows a break-glass token. */
public final class BreakGlassRequest extends BaseAuthenticationRequest {
    private final String token;
    private final String address;

    BreakGlassRequest(String token, String address) {
        this.token = token;
        this.address = address;
    }

    String token() {
        return token;
    }

    /** Where it comes from. */
    String address() {
        return address;
    }
}
