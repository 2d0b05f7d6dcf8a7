package org.luoshi.platform.session;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import org.luoshi.platform.ApiTenantResolver;

/**
 * Refuses what another site could make a browser send with our cookie, before anybody looks who is calling. What changes something must
 * come from our own page: by {@code Sec-Fetch-Site}, {@code Origin} and a header that only our own script can set. GraphQL takes JSON by
 * POST alone, because SmallRye also executes text/plain, application/graphql and requests without a type. Bearer requests carry no
 * cookie and are free of the first part.
 */
@ApplicationScoped
public class RequestFilter {
    static final String OWN_HEADER = "X-Requested-With";
    static final String OWN_HEADER_VALUE = "luoshi";

    private static final String GRAPHQL = "/graphql";
    private static final String BACK_CHANNEL_LOGOUT = "/back-channel-logout";
    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final String FILES = "/files";
    /** Longest request but for files, which count by themselves (S7). */
    private static final int LIMIT = 64 * 1024;
    /** Higher runs earlier; authentication is 200. */
    private static final int FIRST = 400;

    private final BodyHandler graphQlBody =
            BodyHandler.create(false).setBodyLimit(LIMIT).setHandleFileUploads(false);
    private final SessionSockets sockets;

    public RequestFilter(SessionSockets sockets) {
        this.sockets = sockets;
    }

    void register(@Observes Filters filters) {
        filters.register(this::guard, FIRST);
        filters.register(this::readGraphQl, FIRST - 1);
        filters.register(RequestFilter::refuseBatch, FIRST - 2);
    }

    private void guard(RoutingContext context) {
        var request = context.request();
        var path = context.normalizedPath();
        var refusal = refusal(request, path);
        if (refusal.isPresent()) {
            context.response().setStatusCode(refusal.getAsInt()).end();
            return;
        }
        var cookie = request.getCookie(SessionId.COOKIE);
        if (isWebSocket(request) && cookie != null) {
            sockets.opened(SessionId.ofCookie(cookie.getValue()), request.connection());
        }
        context.next();
    }

    private static OptionalInt refusal(HttpServerRequest request, String path) {
        if (!path.equals(FILES) && !path.startsWith(FILES + "/") && isTooLong(request)) {
            return OptionalInt.of(413);
        }
        if (isGraphQl(path) && !isWebSocket(request)) {
            if (request.method() != HttpMethod.POST) {
                return OptionalInt.of(405);
            }
            if (!isJson(request)) {
                return OptionalInt.of(415);
            }
        }
        if (path.equals(BACK_CHANNEL_LOGOUT)) {
            return OptionalInt.empty(); // speaks for itself by a signed token
        }
        if (ApiTenantResolver.isBearer(request)) {
            // Never both: a bearer request must not be carried by a cookie.
            return request.getCookie(SessionId.COOKIE) == null ? OptionalInt.empty() : OptionalInt.of(400);
        }
        if (SAFE.contains(request.method()) && !isWebSocket(request)) {
            return OptionalInt.empty();
        }
        return isOurOwnPage(request) ? OptionalInt.empty() : OptionalInt.of(403);
    }

    private static boolean isOurOwnPage(HttpServerRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null && !site.equals("same-origin")) {
            return false;
        }
        var origin = request.getHeader("Origin");
        if (origin != null && !isOwnOrigin(origin, request)) {
            return false;
        }
        // A script cannot set headers of a WebSocket, but every browser sends its Origin.
        return isWebSocket(request) ? origin != null : OWN_HEADER_VALUE.equals(request.getHeader(OWN_HEADER));
    }

    private static boolean isOwnOrigin(String origin, HttpServerRequest request) {
        var authority = request.authority();
        var separator = origin.indexOf("://");
        return authority != null
                && separator > 0
                && origin.substring(separator + 3).equalsIgnoreCase(authority.toString());
    }

    private static boolean isTooLong(HttpServerRequest request) {
        var length = request.getHeader("Content-Length");
        return length != null && (length.length() > 9 || Long.parseLong(length) > LIMIT);
    }

    private static boolean isJson(HttpServerRequest request) {
        var type = request.getHeader("Content-Type");
        return type != null
                && type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT).equals("application/json");
    }

    private static boolean isWebSocket(HttpServerRequest request) {
        return request.method() == HttpMethod.GET && "websocket".equalsIgnoreCase(request.getHeader("Upgrade"));
    }

    private static boolean isGraphQl(String path) {
        return path.equals(GRAPHQL) || path.equals(GRAPHQL + "/");
    }

    private void readGraphQl(RoutingContext context) {
        if (isGraphQl(context.normalizedPath()) && context.request().method() == HttpMethod.POST) {
            graphQlBody.handle(context);
        } else {
            context.next();
        }
    }

    /** One request, one operation: batches would go around every limit (S6). */
    private static void refuseBatch(RoutingContext context) {
        var body = isGraphQl(context.normalizedPath()) ? context.body().asString() : null;
        if (body != null && body.stripLeading().startsWith("[")) {
            context.response().setStatusCode(400).end();
        } else {
            context.next();
        }
    }
}
