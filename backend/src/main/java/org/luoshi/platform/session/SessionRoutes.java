package org.luoshi.platform.session;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jspecify.annotations.Nullable;

/**
 * Pages around logging in. All stand behind the login ({@code quarkus.http.auth.permission.login}): whoever arrives has a session.
 */
@ApplicationScoped
public class SessionRoutes {
    private static final String HOME = "/";
    private static final String POPUP = """
            <!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>已登录</title>
            <script src="/auth/popup.js"></script></head><body>已登录，可以关闭此窗口。</body></html>
            """;

    void register(@Observes Router router) {
        router.get("/auth/login")
                .handler(context ->
                        redirect(context, destination(context.request().getParam("to"))));
        // A second tab that finishes logging in arrives here with a code that the first has used.
        router.get("/auth/callback").handler(context -> redirect(context, HOME));
        router.get("/auth/popup").handler(SessionRoutes::popup);
    }

    /** Only a path of our own: never a way to send somebody elsewhere. */
    static String destination(@Nullable String wanted) {
        if (wanted == null || !wanted.startsWith("/") || wanted.startsWith("//")) {
            return HOME;
        }
        return wanted.chars().allMatch(c -> c > ' ' && c != '\\' && c < 0x7f) ? wanted : HOME;
    }

    private static void popup(RoutingContext context) {
        context.response()
                .putHeader("Content-Type", "text/html; charset=utf-8")
                .putHeader("Cache-Control", "no-store")
                .end(POPUP);
    }

    private static void redirect(RoutingContext context, String to) {
        context.response()
                .setStatusCode(302)
                .putHeader("Location", to)
                .putHeader("Cache-Control", "no-store")
                .end();
    }
}
