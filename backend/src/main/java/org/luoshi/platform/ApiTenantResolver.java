package org.luoshi.platform;

import io.quarkus.oidc.TenantResolver;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Bearer tokens belong to scripts (tenant {@code api}); everything else is a browser with a session cookie. */
@ApplicationScoped
public class ApiTenantResolver implements TenantResolver {
    @Override
    public @Nullable String resolve(RoutingContext context) {
        return isBearer(context.request()) ? "api" : null;
    }

    public static boolean isBearer(HttpServerRequest request) {
        var authorization = request.getHeader("Authorization");
        return authorization != null && authorization.toLowerCase(Locale.ROOT).startsWith("bearer ");
    }
}
