package org.luoshi.platform;

import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.breakglass.BreakGlassOfficer;

/**
 * Who is calling, for the length of one request. Asking for the caller also binds every database connection of the request to him
 * ({@link RowScopeInterceptor}); until then a connection sees no protected row.
 */
@RequestScoped
public class CurrentCaller {
    private static final String ENTER =
            "select officer_id, name, unit_id, jurisdiction_id, disabled from enter_caller(?, ?)";

    private final SecurityIdentity identity;
    private final DataSource dataSource;
    private @Nullable String subject;
    private Set<Role> roles = Set.of();
    private @Nullable Caller caller;

    public CurrentCaller(SecurityIdentity identity, DataSource dataSource) {
        this.identity = identity;
        this.dataSource = dataSource;
    }

    /** The caller; refused when nobody is logged in, or the officer is unknown or disabled. */
    public Caller get() {
        var known = caller;
        return known == null ? identify() : known;
    }

    /** The caller, if he has at least one of these roles. */
    public Caller require(Role... wanted) {
        var known = get();
        if (!known.is(wanted)) {
            throw new DomainException.Forbidden(
                    PlatformError.FORBIDDEN, known.roles() + " is none of " + Arrays.toString(wanted));
        }
        return known;
    }

    /** Something to be read on one connection. */
    @FunctionalInterface
    public interface Reading<T> {
        T read(Connection connection, Caller caller) throws SQLException;
    }

    /** Reads on a connection that is bound to the caller, outside of any transaction. */
    public <T> T read(Reading<T> reading) throws SQLException {
        name();
        try (var connection = dataSource.getConnection()) {
            var known = caller; // taking a fresh connection has already entered
            return reading.read(connection, known == null ? enter(connection) : known);
        }
    }

    private Caller identify() {
        name();
        try (var connection = dataSource.getConnection()) {
            var known = caller; // taking a fresh connection has already entered
            return known == null ? enter(connection) : known;
        } catch (SQLException e) {
            throw new IllegalStateException("caller cannot be looked up", e);
        }
    }

    private void name() {
        if (identity.isAnonymous()) {
            throw new UnauthorizedException();
        }
        subject = switch (identity.getPrincipal()) {
            case JsonWebToken token -> token.getSubject();
            case BreakGlassOfficer officer -> officer.subject();
            default -> throw new UnauthorizedException();
        };
        roles = identity.getRoles().stream()
                .map(Role::ofGroup)
                .flatMap(Optional::stream)
                .collect(Collectors.toUnmodifiableSet());
    }

    boolean isIdentified() {
        return subject != null;
    }

    @Nullable
    String subject() {
        return subject;
    }

    String roleNames() {
        return roles.stream().map(Role::name).sorted().collect(Collectors.joining(","));
    }

    /** Binds the connection to the caller. */
    Caller enter(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(ENTER)) {
            statement.setString(1, subject);
            statement.setString(2, roleNames());
            try (var row = statement.executeQuery()) {
                if (!row.next()) {
                    throw new DomainException.Forbidden(PlatformError.OFFICER_UNKNOWN, "no officer has this subject");
                }
                if (row.getBoolean("disabled")) {
                    throw new DomainException.Forbidden(PlatformError.OFFICER_DISABLED, "the officer is disabled");
                }
                var known = new Caller(
                        row.getObject("officer_id", UUID.class),
                        row.getString("name"),
                        row.getObject("unit_id", UUID.class),
                        row.getObject("jurisdiction_id", UUID.class),
                        roles);
                caller = known;
                return known;
            }
        }
    }
}
