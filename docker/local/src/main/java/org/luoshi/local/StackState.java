package org.luoshi.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/** What a running stack leaves in its data directory so that a later command can find, stop or clean it up. */
record StackState(Member launcher, List<Member> children, String address, String issuer, boolean ready) {

    private static final String FILE = "stack.properties";

    StackState {
        children = List.copyOf(children);
    }

    /** A process and when it started: a number alone may belong to another process by now. */
    record Member(long pid, long startedAtMillis) {

        static Member of(ProcessHandle process) {
            return new Member(process.pid(), startOf(process));
        }

        Optional<ProcessHandle> alive() {
            return ProcessHandle.of(pid).filter(process -> process.isAlive() && startOf(process) == startedAtMillis);
        }

        private static long startOf(ProcessHandle process) {
            return process.info()
                    .startInstant()
                    .map(java.time.Instant::toEpochMilli)
                    .orElse(0L);
        }

        private static Member parse(String text) {
            var parts = text.split("@", 2);
            return new Member(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
        }

        @Override
        public String toString() {
            return pid + "@" + startedAtMillis;
        }
    }

    StackState with(ProcessHandle child) {
        var all = new ArrayList<>(children);
        all.add(Member.of(child));
        return new StackState(launcher, all, address, issuer, ready);
    }

    StackState withReady() {
        return new StackState(launcher, children, address, issuer, true);
    }

    /** The state in this data directory; a file cut off by a crash counts as none. */
    static Optional<StackState> read(Path data) throws IOException {
        var file = data.resolve(FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        var values = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            values.load(reader);
        }
        try {
            var children = new ArrayList<Member>();
            for (var child : values.getProperty("children", "").split(" ", -1)) {
                if (!child.isEmpty()) {
                    children.add(Member.parse(child));
                }
            }
            return Optional.of(new StackState(
                    Member.parse(values.getProperty("launcher", "")),
                    children,
                    values.getProperty("address", ""),
                    values.getProperty("issuer", ""),
                    Boolean.parseBoolean(values.getProperty("ready"))));
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    /** Replaces the file in one step: a reader never sees half of it. */
    void write(Path data) throws IOException {
        var values = new Properties();
        values.setProperty("launcher", launcher.toString());
        values.setProperty(
                "children",
                String.join(" ", children.stream().map(Member::toString).toList()));
        values.setProperty("address", address);
        values.setProperty("issuer", issuer);
        values.setProperty("ready", Boolean.toString(ready));
        var draft = data.resolve(FILE + ".new");
        try (var writer = Files.newBufferedWriter(draft)) {
            values.store(writer, null);
        }
        Files.move(draft, data.resolve(FILE), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    static void delete(Path data) throws IOException {
        Files.deleteIfExists(data.resolve(FILE));
    }
}
