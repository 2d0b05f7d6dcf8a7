package org.luoshi.platform;

import io.quarkus.runtime.ImageMode;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Where the server starts. */
@QuarkusMain
public final class Luoshi {
    private static final String VIRTUAL_THREADS = "quarkus.virtual-threads.enabled";

    private Luoshi() {}

    /**
     * A native server works on platform threads. In one of about seven first starts the reads of virtual threads were never woken: the
     * first query and the push dispatcher hung until their connections were closed. The JVM's virtual threads never did.
     */
    public static void main(String... arguments) {
        if (ImageMode.current() == ImageMode.NATIVE_RUN && System.getProperty(VIRTUAL_THREADS) == null) {
            System.setProperty(VIRTUAL_THREADS, "false");
        }
        Quarkus.run(arguments);
    }
}
