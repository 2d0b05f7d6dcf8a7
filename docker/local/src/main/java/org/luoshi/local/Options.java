package org.luoshi.local;

import java.nio.file.Path;
import java.util.List;

/** What was typed after {@code ./luoshi}, for the commands that {@link LocalStack} serves. */
record Options(Command command, int port, Path data, boolean reset, boolean detach, String user) {

    static final int DEFAULT_PORT = 8080;

    enum Command {
        /** Says whether a start would work, before anything is built. */
        CHECK,
        START,
        STOP,
        TOKEN
    }

    static Options parse(List<String> arguments, Path home) throws StackException {
        if (arguments.isEmpty()) {
            throw new StackException("缺少命令。", "A command is missing: start, stop or token.");
        }
        var command = command(arguments.getFirst());
        var port = DEFAULT_PORT;
        var data = home.resolve(".luoshi");
        var reset = false;
        var detach = false;
        var user = "";
        var rest = arguments.listIterator(1);
        while (rest.hasNext()) {
            var argument = rest.next();
            switch (argument) {
                case "--port" -> port = port(value(argument, rest));
                case "--data" ->
                    data = Path.of(value(argument, rest)).toAbsolutePath().normalize();
                case "--reset" -> reset = true;
                case "--detach" -> detach = true;
                default -> {
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
        return new Options(command, port, data, reset, detach, user);
    }

    private static Command command(String name) throws StackException {
        for (var command : Command.values()) {
            if (command.name().equalsIgnoreCase(name)) {
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
