package org.luoshi.platform.breakglass;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Lets an administrator in as an administrator and as nothing else, whatever other roles he has. */
@ApplicationScoped
public class BreakGlassProvider implements IdentityProvider<BreakGlassRequest> {
    /** The one group it grants, spelled as the provider would. */
    private static final String ADMINISTRATORS = "admin";

    private final BreakGlassTokens tokens;

    public BreakGlassProvider(BreakGlassTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public Class<BreakGlassRequest> getRequestType() {
        return BreakGlassRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(BreakGlassRequest request, AuthenticationRequestContext context) {
        return context.runBlocking(() -> tokens.officer(request.token(), request.address())
                .map(BreakGlassProvider::identity)
                .orElseThrow(AuthenticationFailedException::new));
    }

    private static SecurityIdentity identity(BreakGlassOfficer officer) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(officer)
                .addRole(ADMINISTRATORS)
                .build();
    }
}
