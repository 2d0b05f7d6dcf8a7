package org.luoshi.local;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** What {@code ./luoshi break-glass} runs on the host of the database: makes a token for one administrator, or ends all of them. */
public final class BreakGlass {
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private static final PrintStream ERR = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    private BreakGlass() {}

    /**
     * What was typed.
     *
     * @param administrator name or id; empty when tokens are to be ended
     */
    record Order(String administrator, String reason, Path data) {

        boolean isEnd() {
            return administrator.isEmpty();
        }

        static Order parse(List<String> arguments, Path home) throws StackException {
            var administrator = "";
            var reason = "";
            var end = false;
            var data = home.resolve(".luoshi");
            for (var rest = arguments.iterator(); rest.hasNext(); ) {
                var argument = rest.next();
                switch (argument) {
                    case "--end" -> end = true;
                    case "--reason" -> reason = rest.hasNext() ? rest.next() : "";
                    case "--data" -> data = Path.of(rest.hasNext() ? rest.next() : "");
                    default -> administrator = argument;
                }
            }
            if (end != administrator.isEmpty() || end != reason.isBlank()) {
                throw new StackException(
                        "用法：./luoshi break-glass 管理员姓名 --reason 原因 | --end [--data DIR]",
                        "Usage: ./luoshi break-glass ADMINISTRATOR --reason WHY | --end [--data DIR]");
            }
            return new Order(administrator, reason, data.toAbsolutePath());
        }
    }

    /** Exit status 0: done; 1: not done, with the reason. */
    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments), Path.of(System.getProperty("luoshi.home", ""))));
    }

    static int run(List<String> arguments, Path home) {
        try {
            var order = Order.parse(arguments, home);
            var access = LocalPostgres.Access.running(new DataDirectory(order.data()).postgres())
                    .orElseThrow(() -> new StackException(
                            "数据库没有运行：" + order.data(), "No database is running in " + order.data() + "."));
            try (var connection = DriverManager.getConnection(
                    access.jdbcUrl(), LocalPostgres.OWNER.username(), LocalPostgres.OWNER.password())) {
                OUT.println(order.isEnd() ? end(connection) : make(connection, order));
            }
            return 0;
        } catch (StackException e) {
            ERR.println(e.getMessage());
            return 1;
        } catch (IOException | SQLException e) {
            ERR.println("✗ 没有办成 / Failed: "
                    + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
            return 1;
        }
    }

    private static String make(Connection connection, Order order) throws SQLException {
        try (var statement =
                connection.prepareStatement("select token, officer, expires_at from make_break_glass_token(?, ?)")) {
            statement.setString(1, order.administrator());
            statement.setString(2, order.reason());
            try (var row = statement.executeQuery()) {
                row.next();
                return """
                        %s
                          %s，%s 止，只有管理员权限；只显示这一次。服务端须设 LUOSHI_BREAK_GLASS_ENABLED=true。已留痕，并通知每一位主任。
                          For %s until %s, as administrator alone; shown this once. The server needs LUOSHI_BREAK_GLASS_ENABLED=true.
                          curl -H 'Authorization: Bearer TOKEN' -H 'Content-Type: application/json' -d '{"query":"{ me { roles } }"}' http://localhost:8080/graphql""".formatted(
                                row.getString("token"),
                                row.getString("officer"),
                                CLOCK.format(row.getTimestamp("expires_at").toInstant()),
                                row.getString("officer"),
                                CLOCK.format(row.getTimestamp("expires_at").toInstant()));
            }
        }
    }

    private static String end(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            var ended = statement.executeUpdate("delete from break_glass_token");
            return "✓ 已结束 " + ended + " 个应急登录 / " + ended + " break-glass tokens ended";
        }
    }
}
