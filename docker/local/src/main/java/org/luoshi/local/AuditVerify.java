package org.luoshi.local;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** What {@code ./luoshi audit verify} runs: all chains of the running database, or of an exported file without any server. */
public final class AuditVerify {
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private static final PrintStream ERR = new PrintStream(System.err, true, StandardCharsets.UTF_8);

    private static final String LINES = "select audit_line(e) from audit_entry e order by e.stream_id, e.seq";
    /** Each head beside the last entry of its chain; a chain without entries has none. */
    private static final String HEADS = """
            select s.stream_id, s.last_seq, s.last_hash from audit_stream s
            left join lateral (select l.seq, l.hash from audit_entry l where l.stream_id = s.stream_id order by l.seq desc limit 1) e on true
            where e.seq is distinct from s.last_seq or e.hash is distinct from s.last_hash
            union all
            select distinct e.stream_id, 0, '' from audit_entry e where not exists (select from audit_stream s where s.stream_id = e.stream_id)""";

    private static final int PAGE = 2_000;
    /** Lines of postmaster.pid: the process first, the port fourth. */
    private static final int PORT_LINE = 3;

    private AuditVerify() {}

    /** Exit status 0: intact; 1: could not be verified; 2: broken. */
    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments), Path.of(System.getProperty("luoshi.home", ""))));
    }

    static int run(List<String> arguments, Path home) {
        try {
            if (arguments.isEmpty() || !arguments.getFirst().equals("verify")) {
                throw new StackException(
                        "用法：./luoshi audit verify [--data DIR | --file FILE]",
                        "Usage: ./luoshi audit verify [--data DIR | --file FILE]");
            }
            var chain = new AuditChain();
            var rest = arguments.subList(1, arguments.size());
            if (!rest.isEmpty() && rest.getFirst().equals("--file")) {
                readFile(Path.of(value(rest)), chain);
            } else if (rest.isEmpty() || rest.getFirst().equals("--data")) {
                readDatabase(rest.isEmpty() ? home.resolve(".luoshi") : Path.of(value(rest)), chain);
            } else {
                throw new StackException("不认识的参数：" + rest.getFirst(), "Unknown argument: " + rest.getFirst());
            }
            return report(chain);
        } catch (StackException e) {
            ERR.println(e.getMessage());
            return 1;
        } catch (NoSuchFileException e) {
            ERR.println("✗ 没有这个文件：" + e.getMessage() + System.lineSeparator() + "  There is no such file: "
                    + e.getMessage());
            return 1;
        } catch (IOException | SQLException e) {
            ERR.println("✗ 无法校验：" + e.getMessage() + System.lineSeparator() + "  Could not verify: " + e);
            return 1;
        }
    }

    private static int report(AuditChain chain) {
        var counts = "%,d 条记录，%,d 条链 / %,d entries in %,d chains"
                .formatted(chain.entries(), chain.streams(), chain.entries(), chain.streams());
        if (chain.faults().isEmpty()) {
            OUT.println("✓ 审计链完整 / The audit trail is intact: " + counts);
            return 0;
        }
        OUT.println("✗ 审计链断开 / The audit trail is broken: " + counts);
        chain.faults().forEach(fault -> OUT.println("  " + fault));
        return 2;
    }

    /** An export: entries, a head after each chain, and the manifest with the hash of all lines before it. */
    static void readFile(Path file, AuditChain chain) throws IOException {
        var digest = AuditChain.sha256();
        Map<String, String> manifest = Map.of();
        try (var lines = Files.newBufferedReader(file)) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!manifest.isEmpty()) {
                    chain.fault("清单之后还有内容 / something follows the manifest");
                    return;
                }
                var fields = parse(line, chain);
                if (fields.containsKey("manifest")) {
                    manifest = fields;
                    continue;
                }
                digest.update((line + "\n").getBytes(StandardCharsets.UTF_8));
                if (fields.containsKey("head")) {
                    chain.head(fields);
                } else {
                    chain.entry(fields);
                }
            }
        }
        if (!HexFormat.of().formatHex(digest.digest()).equals(manifest.get("sha256"))
                || !String.valueOf(chain.entries()).equals(manifest.get("entries"))) {
            chain.fault("与清单不符 / the file does not agree with its manifest");
        }
    }

    private static Map<String, String> parse(String line, AuditChain chain) {
        try {
            return FlatJson.read(line);
        } catch (IllegalArgumentException e) {
            chain.fault("有一行读不懂 / a line cannot be read: " + e.getMessage());
            return Map.of();
        }
    }

    private static void readDatabase(Path data, AuditChain chain) throws StackException, IOException, SQLException {
        var pid = new DataDirectory(data).postgres().resolve("data/postmaster.pid");
        if (!Files.exists(pid)) {
            throw new StackException(
                    "数据库没有运行：" + data + "（先 ./luoshi start，或用 --file 校验导出的文件）",
                    "No database is running in " + data + ". Run ./luoshi start first, or verify an exported file.");
        }
        var url = "jdbc:postgresql://127.0.0.1:"
                + Files.readAllLines(pid).get(PORT_LINE).strip() + "/luoshi";
        try (var connection =
                DriverManager.getConnection(url, LocalPostgres.OWNER.username(), LocalPostgres.OWNER.password())) {
            readDatabase(connection, chain);
        }
    }

    static void readDatabase(Connection connection, AuditChain chain) throws SQLException {
        // One snapshot, read in pages: entries that are written meanwhile belong to the next verification.
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setReadOnly(true);
        try (var statement = connection.createStatement()) {
            statement.setFetchSize(PAGE);
            try (var rows = statement.executeQuery(LINES)) {
                while (rows.next()) {
                    chain.entry(FlatJson.read(rows.getString(1)));
                }
            }
            try (var heads = statement.executeQuery(HEADS)) {
                while (heads.next()) {
                    chain.fault("链 " + heads.getString(1) + " 的末尾被截断 / chain " + heads.getString(1)
                            + " was cut at its end");
                }
            }
        }
    }

    private static String value(List<String> rest) throws StackException {
        if (rest.size() != 2) {
            throw new StackException(rest.getFirst() + " 后面缺少值。", rest.getFirst() + " needs a value.");
        }
        return rest.get(1);
    }
}
