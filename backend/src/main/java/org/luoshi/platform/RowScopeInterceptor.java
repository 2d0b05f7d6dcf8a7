package org.luoshi.platform;

import io.agroal.api.AgroalPoolInterceptor;
import io.quarkus.arc.Arc;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Tells each database connection for whom it works, when it is taken from the pool. What a caller may see is decided by the row
 * policies in the database alone ({@code V10__row_scope.sql}); a connection that works for nobody sees nothing.
 */
@Singleton
public class RowScopeInterceptor implements AgroalPoolInterceptor {
    private static final String ENTER_SYSTEM = "select enter_system()";
    private static final String LEAVE = "select leave_caller()";

    private final Instance<CurrentCaller> currentCaller;

    public RowScopeInterceptor(Instance<CurrentCaller> currentCaller) {
        this.currentCaller = currentCaller;
    }

    @Override
    public void onConnectionAcquire(Connection connection) {
        try {
            if (SystemScope.isActive()) {
                execute(connection, ENTER_SYSTEM);
            } else if (hasCaller()) {
                currentCaller.get().enter(connection);
            } else {
                execute(connection, LEAVE);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("row scope cannot be set", e);
        }
    }

    private boolean hasCaller() {
        return Arc.container().requestContext().isActive()
                && currentCaller.get().isIdentified();
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.execute();
        }
    }
}
