package org.luoshi.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.LongStream;

/** Processor time that processes have used, from {@code /proc}. */
final class CpuTime {
    private static final double TICKS_A_SECOND = 100;

    private CpuTime() {}

    /** Milliseconds of this process. */
    static double millis(ProcessHandle process) {
        return ticks(process.pid(), false) * 1000 / TICKS_A_SECOND;
    }

    /** Milliseconds of this process, of its children, and of those that have ended. */
    static double millisWithChildren(ProcessHandle process) {
        var children = process.children().mapToLong(child -> ticks(child.pid(), false));
        return LongStream.concat(children, LongStream.of(ticks(process.pid(), true)))
                        .sum()
                * 1000
                / TICKS_A_SECOND;
    }

    private static long ticks(long pid, boolean withEnded) {
        try {
            var stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            var own = Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
            return withEnded ? own + Long.parseLong(fields[13]) + Long.parseLong(fields[14]) : own;
        } catch (IOException e) {
            return 0; // ended meanwhile
        }
    }
}
