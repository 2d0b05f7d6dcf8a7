package org.luoshi.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;

import jakarta.transaction.RollbackException;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.stream.Stream;
import org.jboss.logmanager.ExtHandler;
import org.jboss.logmanager.LogContext;
import org.jboss.logmanager.handlers.ConsoleHandler;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.testing.ApiTest;
import org.luoshi.testing.GraphQl;
import org.luoshi.testing.Persona;

@ApiTest
@DisplayName("The log names the unexpected alone")
class ExpectedRefusalsTest {

    @Test
    void keepsARefusalOut() {
        GraphQl.as(Persona.CLERK)
                .ask(
                        "query($id: ID!) { auditEntries { items { id } } matter(id: $id) { id } }",
                        Map.of("id", UUID.randomUUID()))
                .body("errors.extensions.code", containsInAnyOrder("FORBIDDEN", "MATTER_NOT_FOUND"));
        var refusal = new DomainException.Forbidden(PlatformError.FORBIDDEN, "no");
        assertThat(logs(refusal)).isFalse();
        var rollback = new RollbackException("commit");
        rollback.initCause(refusal);
        assertThat(logs(rollback)).isFalse();
    }

    @Test
    void letsEverythingElsePass() {
        assertThat(logs(new IllegalStateException("broken"))).isTrue();
        assertThat(logs(null)).isTrue();
    }

    /** Whether the console of this server would show it. */
    private static boolean logs(Throwable thrown) {
        var record = new LogRecord(Level.SEVERE, "SRGQL012000: Data Fetching Error");
        record.setThrown(thrown);
        var console = Stream.of(LogContext.getLogContext().getLogger("").getHandlers())
                .flatMap(handler -> handler instanceof ExtHandler ext && ext.getHandlers().length > 0
                        ? Arrays.stream(ext.getHandlers())
                        : Stream.of(handler))
                .filter(ConsoleHandler.class::isInstance)
                .findFirst()
                .orElseThrow();
        return console.isLoggable(record);
    }
}
