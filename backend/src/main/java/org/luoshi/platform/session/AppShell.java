package org.luoshi.platform.session;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/** Serves the app: every page of it is the same file, which is never kept, while its hashed parts are kept for good. */
@ApplicationScoped
public class AppShell {
    private static final String INDEX = "/index.html";
    private static final List<String> NOT_PAGES =
            List.of("/graphql", "/files", "/public", "/q", "/auth", "/assets", "/back-channel-logout");
    private static final int AFTER_REQUEST_FILTER = 300;

    void register(@Observes Filters filters) {
        filters.register(AppShell::serve, AFTER_REQUEST_FILTER);
    }

    private static void serve(RoutingContext context) {
        var path = context.normalizedPath();
        if (isPage(context.request(), path)) {
            context.reroute(INDEX);
            return;
        }
        if (path.startsWith("/assets/")) {
            keep(context, "public, max-age=31536000, immutable");
        } else if (path.equals("/") || path.equals(INDEX) || path.equals("/sw.js") || path.endsWith(".webmanifest")) {
            keep(context, "no-cache");
        }
        context.next();
    }

    private static boolean isPage(HttpServerRequest request, String path) {
        var accepts = request.getHeader("Accept");
        return (request.method() == HttpMethod.GET || request.method() == HttpMethod.HEAD)
                && accepts != null
                && accepts.contains("text/html")
                && !path.equals("/")
                && path.indexOf('.', path.lastIndexOf('/')) < 0
                && NOT_PAGES.stream().noneMatch(prefix -> path.equals(prefix) || path.startsWith(prefix + "/"));
    }

    /** Only of what is there: an error must not be kept. */
    private static void keep(RoutingContext context, String how) {
        context.addHeadersEndHandler(sent -> {
            var status = context.response().getStatusCode();
            var isFound = status == 200 || status == 206 || status == 304;
            context.response().putHeader("Cache-Control", isFound ? how : "no-store");
        });
    }
}
