package org.luoshi.local;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProcessesTest {

    @Test
    void stopsAProcessWithWhatItStarted() throws Exception {
        var parent = new ProcessBuilder("sh", "-c", "sleep 600 & echo started; wait").start();
        parent.inputReader().readLine();
        var child = parent.descendants().findFirst().orElseThrow();

        Processes.stop(parent.toHandle(), Duration.ofSeconds(10));

        assertFalse(parent.isAlive());
        assertFalse(child.isAlive());
    }

    @Test
    void killsWhatDoesNotListen() throws Exception {
        var deaf = new ProcessBuilder("sh", "-c", "trap '' TERM; echo started; while true; do sleep 1; done").start();
        deaf.inputReader().readLine();

        Processes.stop(deaf.toHandle(), Duration.ofMillis(200));

        assertTrue(Processes.awaitEnd(deaf.toHandle(), Duration.ofSeconds(10)));
    }
}
