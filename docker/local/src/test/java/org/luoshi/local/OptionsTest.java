package org.luoshi.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {

    private static final Path HOME = Path.of("/somewhere/luoshi");

    @Test
    void startsOnPort8080InTheProjectByDefault() throws StackException {
        var options = parse("start");

        assertEquals(
                new Options(
                        Options.Command.START,
                        8080,
                        Path.of("/somewhere/luoshi/.luoshi"),
                        false,
                        false,
                        "",
                        0,
                        2016,
                        3,
                        10,
                        60,
                        false),
                options);
    }

    @Test
    void readsEveryOption() throws StackException {
        var options = parse("start", "--detach", "--port", "9001", "--reset", "--data", "/tmp/a/../b");

        assertEquals(
                new Options(Options.Command.START, 9001, Path.of("/tmp/b"), true, true, "", 0, 2016, 3, 10, 60, false),
                options);
    }

    @Test
    void readsHowMuchToGenerate() throws StackException {
        var options = parse("demo-data", "--weifang-years", "0.5", "--seed", "7");

        assertEquals(Options.Command.DEMO_DATA, options.command());
        assertEquals(0.5, options.weifangYears());
        assertEquals(7, options.seed());
    }

    @Test
    void measuresFourHundredYearsInAFolderOfItsOwn() throws StackException {
        var options = parse("bench", "ledger", "--json", "--rounds", "1", "--seconds", "2", "--warm-up", "5");

        assertEquals(400, options.weifangYears());
        assertEquals(Path.of("/somewhere/luoshi/.luoshi-bench"), options.data());
        assertEquals(1, options.rounds());
        assertEquals(2, options.seconds());
        assertEquals(5, options.warmUp());
        assertTrue(options.json());
    }

    @Test
    void takesTheAccountOfATokenBeforeOrAfterOptions() throws StackException {
        assertEquals("clerk", parse("token", "clerk", "--port", "9001").user());
        assertEquals("clerk", parse("token", "--port", "9001", "clerk").user());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "fly",
                "start --port",
                "start --port 0",
                "start --port 65536",
                "start --port eighty",
                "start --colour",
                "start clerk",
                "token",
                "token clerk director",
                "demo-data",
                "demo-data --weifang-years",
                "demo-data --weifang-years many",
                "demo-data --weifang-years 0",
                "demo-data --weifang-years 4001",
                "demo-data --weifang-years 1 --seed x",
                "bench ledger --rounds 0",
                "bench inspection"
            })
    void explainsWhatItDoesNotUnderstandInBothLanguages(String line) {
        var message = assertThrows(StackException.class, () -> parse(line.isEmpty() ? new String[0] : line.split(" ")))
                .getMessage();

        assertTrue(message.lines().count() == 2 && message.codePoints().anyMatch(c -> c > 0x4e00), message);
    }

    private static Options parse(String... arguments) throws StackException {
        return Options.parse(List.of(arguments), HOME);
    }
}
