package org.luoshi.local;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All rounds of a measurement, and what they say: medians, and ratios within the same run. */
final class BenchReport {
    static final List<String> TARGETS = List.of("pgbench", "postgraphile", "luoshi");
    private static final ObjectMapper JSON = new ObjectMapper();

    private record Row(String operation, int concurrency) {}

    private final Map<Row, Map<String, List<BenchFigures>>> rounds = new LinkedHashMap<>();

    void add(String operation, int concurrency, String target, BenchFigures figures) {
        rounds.computeIfAbsent(new Row(operation, concurrency), row -> new LinkedHashMap<>())
                .computeIfAbsent(target, name -> new ArrayList<>())
                .add(figures);
    }

    String json(LedgerBench.Plan plan) throws IOException {
        List<Map<String, Object>> rows = new ArrayList<>();
        rounds.forEach((row, targets) -> {
            Map<String, Object> cells = new LinkedHashMap<>();
            cells.put("operation", row.operation());
            cells.put("concurrency", row.concurrency());
            TARGETS.forEach(target -> cells.put(target, median(targets, target)));
            var sql = median(targets, "pgbench");
            var peer = median(targets, "postgraphile");
            var ours = median(targets, "luoshi");
            cells.put("ratioToPgbench", ours.perSecond() / sql.perSecond());
            cells.put("ratioToPostGraphile", ours.perSecond() / peer.perSecond());
            cells.put("p99ToPgbench", ours.p99() / sql.p99());
            cells.put("p99ToPostGraphile", ours.p99() / peer.p99());
            rows.add(cells);
        });
        return JSON.writerWithDefaultPrettyPrinter()
                .writeValueAsString(Map.of(
                        "weifangYears",
                        plan.weifangYears(),
                        "rounds",
                        plan.rounds(),
                        "secondsEach",
                        plan.seconds(),
                        "rows",
                        rows));
    }

    void print(PrintStream out) {
        out.printf(
                "%n%-16s %3s  %-13s %9s %9s %9s %11s %11s %9s %9s%n",
                "operation", "c", "target", "req/s", "p50 ms", "p99 ms", "CPU server", "CPU PG", "req/s ×", "p99 ×");
        rounds.forEach((row, targets) -> {
            var sql = median(targets, "pgbench");
            for (var target : TARGETS) {
                var figures = median(targets, target);
                out.printf(
                        "%-16s %3d  %-13s %9.0f %9.2f %9.2f %11.2f %11.2f %9.2f %9.2f%n",
                        target.equals("pgbench") ? row.operation() : "",
                        row.concurrency(),
                        target,
                        figures.perSecond(),
                        figures.p50(),
                        figures.p99(),
                        figures.cpuServer(),
                        figures.cpuPostgres(),
                        figures.perSecond() / sql.perSecond(),
                        figures.p99() / sql.p99());
            }
        });
        out.println(
                "× 是与同一轮 pgbench 之比；CPU 是每个请求的毫秒数；取各轮的中位数。 / × is the ratio to pgbench of the same run; CPU in ms per request; medians of the rounds.");
    }

    private static BenchFigures median(Map<String, List<BenchFigures>> targets, String target) {
        return BenchFigures.median(targets.getOrDefault(target, List.of()));
    }
}
