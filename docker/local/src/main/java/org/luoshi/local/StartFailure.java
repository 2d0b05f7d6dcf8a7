package org.luoshi.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A part of the stack that did not come up, with the log that tells why. */
final class StartFailure extends IOException {

    private static final long serialVersionUID = 1L;
    private static final int TAIL_LINES = 20;

    private final transient Path log;

    StartFailure(String part, Path log) {
        super(part + " did not start");
        this.log = log;
    }

    Path log() {
        return log;
    }

    /** The last lines of the log. */
    String tail() throws IOException {
        var lines = Files.readAllLines(log);
        return String.join(System.lineSeparator(), lines.subList(Math.max(0, lines.size() - TAIL_LINES), lines.size()));
    }
}
