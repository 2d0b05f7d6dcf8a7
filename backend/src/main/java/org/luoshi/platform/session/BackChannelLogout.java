package org.luoshi.platform.session;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.oidc.SecurityEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;

/** The provider ends a session (OpenID Connect Back-Channel Logout); quarkus-oidc has verified the logout token. */
@ApplicationScoped
public class BackChannelLogout {
    private static final String LOGOUT_TOKEN = "logout_token";

    private final Sessions sessions;
    private final ObjectMapper json;

    public BackChannelLogout(Sessions sessions, ObjectMapper json) {
        this.sessions = sessions;
        this.json = json;
    }

    void onLogout(@ObservesAsync SecurityEvent event) {
        if (event.getEventType() == SecurityEvent.Type.OIDC_BACKCHANNEL_LOGOUT_INITIATED
                && event.getEventProperties().get(LOGOUT_TOKEN) instanceof String token) {
            var claims = TokenClaims.of(token, json);
            var sid = claims.sid();
            if (sid == null) {
                sessions.closeBySubject(claims.subject());
            } else {
                sessions.closeBySid(sid);
            }
        }
    }
}
