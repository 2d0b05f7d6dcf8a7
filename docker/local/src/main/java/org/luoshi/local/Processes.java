package org.luoshi.local;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** What the local stack does to processes. */
final class Processes {

    private Processes() {}

    /** Sends a signal that {@link ProcessHandle} has no method for. */
    static void signal(ProcessHandle process, String name) throws IOException {
        try {
            new ProcessBuilder("sh", "-c", "kill -" + name + " " + process.pid())
                    .inheritIO()
                    .start()
                    .waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** True when the process has ended within the time. */
    static boolean awaitEnd(ProcessHandle process, Duration patience) {
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return !process.isAlive();
        } catch (ExecutionException | TimeoutException e) {
            return !process.isAlive();
        }
    }

    /** Asks the process and everything below it to end, and kills what does not within the time. */
    static void stop(ProcessHandle process, Duration patience) {
        var family = Stream.concat(Stream.of(process), process.descendants()).toList();
        family.forEach(ProcessHandle::destroy);
        for (var member : family) {
            if (!awaitEnd(member, patience)) {
                member.destroyForcibly();
            }
        }
    }
}
