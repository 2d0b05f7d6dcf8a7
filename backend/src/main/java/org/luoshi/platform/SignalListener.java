package org.luoshi.platform;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;
import org.postgresql.PGConnection;

/** Hears {@link Signals} on a connection of its own, outside the pool, and comes back when it is lost. */
@ApplicationScoped
public class SignalListener {
    private static final Logger LOG = Logger.getLogger(SignalListener.class);
    /** A wait this long without a word, then a look whether the connection still lives. */
    private static final Duration SILENCE = Duration.ofSeconds(10);

    private static final Duration FIRST_RETRY = Duration.ofMillis(250);
    private static final Duration LONGEST_RETRY = Duration.ofSeconds(15);
    private static final int ALIVE_SECONDS = 3;

    private final String url;
    private final Properties login = new Properties();
    private final Event<SignalReceived> received;
    private final Event<SignalsResumed> resumed;
    private final Clock clock;
    private volatile boolean stopping;
    private volatile Instant aliveAt;
    private volatile @Nullable Thread thread;

    public SignalListener(
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") String username,
            @ConfigProperty(name = "quarkus.datasource.password") Optional<String> password,
            Event<SignalReceived> received,
            Event<SignalsResumed> resumed,
            Clock clock) {
        this.url = url;
        this.received = received;
        this.resumed = resumed;
        this.clock = clock;
        aliveAt = clock.instant();
        login.setProperty("user", username);
        password.ifPresent(known -> login.setProperty("password", known));
        login.setProperty("ApplicationName", "luoshi-signals");
        login.setProperty("connectTimeout", "5");
        login.setProperty("tcpKeepAlive", "true");
    }

    void start(@Observes StartupEvent started) {
        // A thread of the platform: the driver waits in the socket, which would pin a carrier.
        var listening = Thread.ofPlatform().daemon().name("luoshi-signals").unstarted(this::listen);
        thread = listening;
        listening.start();
    }

    void stop(@Observes ShutdownEvent stopped) {
        stopping = true;
        var listening = thread;
        if (listening != null) {
            listening.interrupt();
        }
    }

    private void listen() {
        var retry = FIRST_RETRY;
        while (!stopping) {
            try (var connection = connect()) {
                resumed.fire(new SignalsResumed(aliveAt));
                retry = FIRST_RETRY;
                hear(connection);
            } catch (SQLException e) {
                if (!stopping) {
                    LOG.warnf("Signals are lost, next try in %s: %s", retry, e.getMessage());
                    sleep(retry);
                    var longer = retry.multipliedBy(2);
                    retry = longer.compareTo(LONGEST_RETRY) > 0 ? LONGEST_RETRY : longer;
                }
            }
        }
    }

    private Connection connect() throws SQLException {
        var connection = new Driver().connect(url, login);
        if (connection == null) {
            throw new SQLException("not an address of PostgreSQL");
        }
        try (var statement = connection.createStatement()) {
            statement.execute("listen " + Signals.CHANNEL);
        }
        return connection;
    }

    private void hear(Connection connection) throws SQLException {
        var notices = connection.unwrap(PGConnection.class);
        while (!stopping) {
            var heard = notices.getNotifications((int) SILENCE.toMillis());
            if (heard == null || heard.length == 0) {
                if (!connection.isValid(ALIVE_SECONDS)) {
                    throw new SQLException("the connection is dead");
                }
            } else {
                for (var notice : heard) {
                    pass(notice.getParameter());
                }
            }
            aliveAt = clock.instant();
        }
    }

    /** An observer that fails must not make the others deaf. */
    private void pass(String payload) {
        var parts = payload.split(":", 2);
        try {
            received.fire(new SignalReceived(parts[0], parts.length > 1 ? parts[1] : ""));
        } catch (RuntimeException e) {
            LOG.errorf(e, "a signal could not be handled: %s", parts[0]);
        }
    }

    private static void sleep(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
