package org.luoshi.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.luoshi.local.StackState.Member;

class StackStateTest {

    private static final ProcessHandle SELF = ProcessHandle.current();

    @Test
    void readsBackWhatItWrote(@TempDir Path data) throws IOException {
        var state = new StackState(Member.of(SELF), List.of(), "http://localhost:8080", "http://localhost:8081", false)
                .with(SELF)
                .withReady();

        state.write(data);

        assertEquals(Optional.of(state), StackState.read(data));
    }

    @Test
    void findsALivingProcess() {
        assertEquals(Optional.of(SELF), Member.of(SELF).alive());
    }

    @Test
    void doesNotTakeANewProcessWithAnOldNumberForItsOwn() {
        assertTrue(new Member(SELF.pid(), 1).alive().isEmpty());
    }

    @Test
    void countsAFileCutOffByACrashAsNone(@TempDir Path data) throws IOException {
        Files.writeString(data.resolve("stack.properties"), "launcher=12");

        assertEquals(Optional.empty(), StackState.read(data));
    }
}
