package org.luoshi.local;

import java.nio.file.Path;
import java.util.List;

/** What was typed after {@code ./luoshi}, for the commands that {@link LocalStack} serves. */
record Options(
        Command command,
        int port,
        Path data,
        boolean reset,
        boolean detach,
        String user,
        double weifangYears,
        long seed,
        int rounds,
        int seconds,
        int warmUp,
        boolean json) {

    static final int DEFAULT_PORT = 8080;
    private static final long DEFAULT_SEED = 2016;
    private static final int BENCH_YEARS = 400;
    private static final int MOST_YEARS = 4_000;

    enum Command {
        /** Says whether a start would work, before anything is built. */
        CHECK,
        START,
        STOP,
        TOKEN,
        /** Fills the database with so many years of a prefecture. */
        DEMO_DATA,
        /** Measures; the one thing to measure is the ledger. */
        BENCH
    }

    static Options parse(List<String> arguments, Path home) throws StackException {
        if (arguments.isEmpty()) {
            throw new StackException("缺少命令。", "A command is missing: start, stop, token, demo-data or bench.");
        }
        var command = command(arguments.getFirst());
        var port = DEFAULT_PORT;
        var data = home.resolve(".luoshi");
        var reset = false;
        var detach = false;
        var user = "";
        var weifangYears = 0.0;
        var seed = DEFAULT_SEED;
        var rounds = 3;
        var seconds = 10;
        var warmUp = 60;
        var json = false;
        var rest = arguments.listIterator(1);
        while (rest.hasNext()) {
            var argument = rest.next();
            switch (argument) {
                case "--port" -> port = port(value(argument, rest));
                case "--data" ->
                    data = Path.of(value(argument, rest)).toAbsolutePath().normalize();
                case "--reset" -> reset = true;
                case "--detach" -> detach = true;
                case "--weifang-years" -> weifangYears = years(value(argument, rest));
                case "--rounds" -> rounds = count(argument, value(argument, rest));
                case "--seconds" -> seconds = count(argument, value(argument, rest));
                case "--warm-up" -> warmUp = count(argument, value(argument, rest));
                case "--json" -> json = true;
                case "--seed" -> seed = seed(value(argument, rest));
                default -> {
                    if (command == Command.BENCH && argument.equals("ledger")) {
                        continue;
                    }
                    if (command != Command.TOKEN || argument.startsWith("-") || !user.isEmpty()) {
                        throw new StackException(
                                "不认识的参数：" + argument, "Unknown argument: " + argument + ". See ./luoshi help.");
                    }
                    user = argument;
                }
            }
        }
        if (command == Command.TOKEN && user.isEmpty()) {
            throw new StackException(
                    "缺少账号，例如 ./luoshi token clerk", "The account is missing, for example ./luoshi token clerk");
        }
        if (command == Command.BENCH && weifangYears == 0) {
            weifangYears = BENCH_YEARS;
        }
        if (command == Command.BENCH && data.equals(home.resolve(".luoshi"))) {
            data = home.resolve(".luoshi-bench");
        }
        if (command == Command.DEMO_DATA && weifangYears == 0) {
            throw new StackException(
                    "缺少年数，例如 ./luoshi demo-data --weifang-years 10",
                    "The number of years is missing, for example ./luoshi demo-data --weifang-years 10");
        }
        return new Options(command, port, data, reset, detach, user, weifangYears, seed, rounds, seconds, warmUp, json);
    }

    private static Command command(String name) throws StackException {
        for (var command : Command.values()) {
            if (command.name().replace('_', '-').equalsIgnoreCase(name)) {
                return command;
            }
        }
        throw new StackException("不认识的命令：" + name, "Unknown command: " + name + ". See ./luoshi help.");
    }

    private static String value(String option, java.util.ListIterator<String> rest) throws StackException {
        if (!rest.hasNext()) {
            throw new StackException(option + " 后面缺少值。", option + " needs a value.");
        }
        return rest.next();
    }

    private static double years(String text) throws StackException {
        try {
            var years = Double.parseDouble(text);
            if (years > 0 && years <= MOST_YEARS) {
                return years;
            }
        } catch (NumberFormatException e) {
            // answered below, like a number out of range
        }
        throw new StackException(
                "潍坊年数应为 0.1–" + MOST_YEARS + "：" + text,
                "Weifang years are a number up to " + MOST_YEARS + ": " + text);
    }

    private static int count(String option, String text) throws StackException {
        try {
            var count = Integer.parseInt(text);
            if (count > 0 && count <= 3_600) {
                return count;
            }
        } catch (NumberFormatException e) {
            // answered below, like a number out of range
        }
        throw new StackException(option + " 应为 1–3600：" + text, option + " is a number from 1 to 3600: " + text);
    }

    private static long seed(String text) throws StackException {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new StackException("种子应为整数：" + text, "A seed is a whole number: " + text, e);
        }
    }

    private static int port(String text) throws StackException {
        try {
            var port = Integer.parseInt(text);
            if (port > 0 && port < 65536) {
                return port;
            }
        } catch (NumberFormatException e) {
            // answered below, like a number out of range
        }
        throw new StackException("端口应为 1–65535 的数字：" + text, "A port is a number from 1 to 65535: " + text);
    }
}
