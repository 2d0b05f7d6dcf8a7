package org.luoshi.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.quarkus.arc.Arc;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.quarkus.virtual.threads.VirtualThreads;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import org.jboss.logging.Logger;

/**
 * Answers {@link CompiledOperation}s before the GraphQL engine sees them, after the same authentication. Whatever is not a plain success
 * (unknown variables, refusals, faults) is left to the engine, which knows how to say it.
 */
@ApplicationScoped
public class CompiledOperations {
    private static final Logger LOG = Logger.getLogger(CompiledOperations.class);
    /** After authentication (-200) and authorization (-100), before the engine (0). */
    private static final int ORDER = -50;

    private final Map<String, CompiledOperation> byDocument = new HashMap<>();
    private final ObjectMapper json;
    private final ExecutorService virtualThreads;
    private final CurrentCaller caller;
    private final CurrentIdentityAssociation identity;

    public CompiledOperations(
            Instance<CompiledOperation> operations,
            ObjectMapper json,
            @VirtualThreads ExecutorService virtualThreads,
            CurrentCaller caller,
            CurrentIdentityAssociation identity) {
        operations.forEach(operation -> byDocument.put(normal(operation.document()), operation));
        this.json = json;
        this.virtualThreads = virtualThreads;
        this.caller = caller;
        this.identity = identity;
    }

    void register(@Observes Router router) {
        router.post("/graphql").order(ORDER).handler(this::handle);
    }

    private void handle(RoutingContext context) {
        if (!(context.user() instanceof QuarkusHttpUser user)) {
            context.next();
            return;
        }
        var body = context.body().buffer();
        virtualThreads.execute(() -> {
            var answer = answer(user.getSecurityIdentity(), body == null ? new byte[0] : body.getBytes());
            if (answer.isEmpty()) {
                context.vertx().runOnContext(none -> context.next());
            } else {
                context.response()
                        .putHeader("Content-Type", "application/json; charset=utf-8")
                        .end(Buffer.buffer(answer.get()));
            }
        });
    }

    private Optional<byte[]> answer(SecurityIdentity who, byte[] body) {
        try {
            var request = json.readTree(body);
            var operation = byDocument.get(normal(request.path("query").asText()));
            return operation == null ? Optional.empty() : answer(who, operation, request.path("variables"));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        } catch (java.io.IOException | SQLException | RuntimeException e) {
            LOG.debug("left to the engine", e);
            return Optional.empty();
        }
    }

    private Optional<byte[]> answer(SecurityIdentity who, CompiledOperation operation, JsonNode variables)
            throws SQLException {
        var context = Arc.container().requestContext();
        context.activate();
        try {
            identity.setIdentity(who);
            return caller.read((connection, me) -> {
                var statement = operation.statement(me, variables.isNull() ? MissingNode.getInstance() : variables);
                return statement.isEmpty() ? Optional.empty() : statement.get().value(connection);
            });
        } finally {
            context.terminate();
        }
    }

    /** The tokens of a document: white space and commas count only where they part two names. */
    static String normal(String document) {
        var normal = new StringBuilder(document.length());
        var gap = false;
        for (var i = 0; i < document.length(); i++) {
            var c = document.charAt(i);
            if (c <= ' ' || c == ',') {
                gap = true;
            } else {
                if (gap && isWord(c) && !normal.isEmpty() && isWord(normal.charAt(normal.length() - 1))) {
                    normal.append(' ');
                }
                normal.append(c);
                gap = false;
            }
        }
        return normal.toString();
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || c == '_';
    }
}
