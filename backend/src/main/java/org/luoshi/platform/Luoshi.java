package org.luoshi.platform;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Where the server starts. */
@QuarkusMain
public final class Luoshi {
    private static final String CARRIERS = "jdk.virtualThreadScheduler.parallelism";
    private static final int ENOUGH = 16;

    private Luoshi() {}

    /**
     * Virtual threads get more carriers than a small machine has cores. A virtual thread that waits while a class is being initialized
     * holds its carrier; on two cores two such threads left none for the thread that would have woken them, and a native server hung
     * at its first query.
     */
    public static void main(String... arguments) {
        if (System.getProperty(CARRIERS) == null) {
            System.setProperty(
                    CARRIERS,
                    String.valueOf(Math.max(ENOUGH, Runtime.getRuntime().availableProcessors())));
        }
        Quarkus.run(arguments);
    }
}
