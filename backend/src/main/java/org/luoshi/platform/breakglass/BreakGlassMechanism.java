package org.luoshi.platform.breakglass;

import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;

/**
 * Takes tokens with a prefix of our own from {@code Authorization: Bearer} and from nowhere else. It comes first and decides: no such token
 * reaches the provider's mechanism, and none of the provider's reaches this one.
 */
@ApplicationScoped
public class BreakGlassMechanism implements HttpAuthenticationMechanism {
    static final String PREFIX = "luoshi-break-glass.";

    private static final String BEARER = "Bearer ";
    private static final int BEFORE_THE_PROVIDER = DEFAULT_PRIORITY + 1_000;
    private static final int UNAUTHORIZED = 401;

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identityProviders) {
        return token(context)
                .map(token -> identityProviders.authenticate(new BreakGlassRequest(
                        token, context.request().remoteAddress().hostAddress())))
                .orElseGet(() -> Uni.createFrom().nullItem());
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return token(context).isPresent()
                ? Uni.createFrom().item(new ChallengeData(UNAUTHORIZED))
                : Uni.createFrom().nullItem();
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(BreakGlassRequest.class);
    }

    @Override
    public int getPriority() {
        return BEFORE_THE_PROVIDER;
    }

    private static Optional<String> token(RoutingContext context) {
        return Optional.ofNullable(context.request().getHeader("Authorization"))
                .filter(header -> header.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .map(header -> header.substring(BEARER.length()).strip())
                .filter(token -> token.startsWith(PREFIX));
    }
}
