package org.luoshi.platform.session;

import io.quarkus.oidc.JavaScriptRequestChecker;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/** Only a person who opens a page is led to the login page; everything else hears 499 and stays where it is. */
@ApplicationScoped
public class ScriptedRequests implements JavaScriptRequestChecker {
    @Override
    public boolean isJavaScriptRequest(RoutingContext context) {
        var headers = context.request().headers();
        var mode = headers.get("Sec-Fetch-Mode");
        return headers.contains(RequestFilter.OWN_HEADER)
                || headers.contains("Upgrade")
                || (mode != null && !"navigate".equals(mode));
    }
}
