package org.luoshi.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import org.luoshi.local.LocalPostgres;

/** One real PostgreSQL for all tests of a run. */
public class TestDatabase implements QuarkusTestResourceLifecycleManager {
    private static final LocalPostgres POSTGRES = LocalPostgres.throwaway();

    @Override
    public Map<String, String> start() {
        return Map.of(
                "quarkus.datasource.jdbc.url", POSTGRES.jdbcUrl(),
                "quarkus.datasource.username", POSTGRES.app().username(),
                "quarkus.datasource.password", POSTGRES.app().password(),
                "quarkus.flyway.username", POSTGRES.owner().username(),
                "quarkus.flyway.password", POSTGRES.owner().password());
    }

    static LocalPostgres postgres() {
        return POSTGRES;
    }

    @Override
    public void stop() {
        // ends with the JVM: the next test class goes on with the same server
    }
}
