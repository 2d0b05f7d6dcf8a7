package org.luoshi.platform.session;

import io.quarkus.oidc.AuthorizationCodeTokens;
import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.TokenStateManager;
import io.quarkus.security.AuthenticationFailedException;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import org.jboss.logging.Logger;

/** Gives quarkus-oidc the tokens of a session cookie. Renewal happens here, not there: theirs breaks when requests come in parallel. */
@Alternative
@Priority(1)
@ApplicationScoped
public class BrowserSessions implements TokenStateManager {
    private static final Logger LOG = Logger.getLogger(BrowserSessions.class);

    private final Sessions sessions;
    private final TokenEndpoint provider;

    public BrowserSessions(Sessions sessions, TokenEndpoint provider) {
        this.sessions = sessions;
        this.provider = provider;
    }

    @Override
    public Uni<String> createTokenState(
            RoutingContext context,
            OidcTenantConfig config,
            AuthorizationCodeTokens tokens,
            OidcRequestContext<String> blocking) {
        return blocking.runBlocking(
                () -> sessions.open(tokens.getIdToken(), tokens.getAccessToken(), tokens.getRefreshToken()));
    }

    @Override
    public Uni<AuthorizationCodeTokens> getTokens(
            RoutingContext context,
            OidcTenantConfig config,
            String cookie,
            OidcRequestContext<AuthorizationCodeTokens> blocking) {
        return blocking.runBlocking(() -> sessions.tokens(cookie, old -> provider.renew(config, old))
                        // Without a refresh token quarkus-oidc does not try to renew by itself.
                        .map(tokens -> new AuthorizationCodeTokens(tokens.idToken(), tokens.accessToken(), null))
                        .orElseThrow(AuthenticationFailedException::new))
                .onFailure(failure -> !(failure instanceof AuthenticationFailedException))
                .recoverWithUni(failure -> unavailable(context, failure));
    }

    /** A failure here would make quarkus-oidc drop the cookie: an outage of the database must not log everybody out. */
    private static Uni<AuthorizationCodeTokens> unavailable(RoutingContext context, Throwable failure) {
        LOG.error("sessions cannot be read", failure);
        context.response().setStatusCode(503).putHeader("Retry-After", "5").end();
        return Uni.createFrom().nothing();
    }

    @Override
    public Uni<Void> deleteTokens(
            RoutingContext context, OidcTenantConfig config, String cookie, OidcRequestContext<Void> blocking) {
        return blocking.runBlocking(() -> {
                    sessions.close(cookie);
                    return null;
                })
                .onFailure()
                .invoke(failure -> LOG.error("a session could not be deleted", failure))
                .onFailure()
                .recoverWithNull();
    }
}
