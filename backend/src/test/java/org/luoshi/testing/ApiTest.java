package org.luoshi.testing;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A test of the API on a real PostgreSQL; each method starts in a fresh {@link World}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("api")
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@QuarkusTestResource(TestIdentity.class)
@QuarkusTestResource(TestGateways.class)
@ExtendWith(ApiTest.FreshWorld.class)
public @interface ApiTest {
    /** Resets the world before each method. */
    class FreshWorld implements BeforeEachCallback {
        @Override
        public void beforeEach(ExtensionContext context) {
            World.reset();
        }
    }
}
