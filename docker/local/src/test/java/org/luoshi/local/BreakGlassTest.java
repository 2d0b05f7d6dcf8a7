package org.luoshi.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BreakGlassTest {
    private static final Path HOME = Path.of("/somewhere/luoshi");

    @Test
    void takesOneAdministratorAndAReason() throws StackException {
        var order = parse("管理员", "--reason", "登录服务中断", "--data", "/tmp/a");

        assertEquals(new BreakGlass.Order("管理员", "登录服务中断", Path.of("/tmp/a")), order);
    }

    @Test
    void endsThemAll() throws StackException {
        assertTrue(parse("--end").isEnd());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "管理员", "管理员 --reason", "--reason why", "--end 管理员", "--end --reason why"})
    void asksForBoth(String typed) {
        assertThrows(StackException.class, () -> parse(typed.isEmpty() ? new String[0] : typed.split(" ")));
    }

    @Test
    void saysThatNoDatabaseRuns() {
        assertEquals(1, BreakGlass.run(List.of("--end", "--data", "/nowhere"), HOME));
    }

    private static BreakGlass.Order parse(String... arguments) throws StackException {
        return BreakGlass.Order.parse(List.of(arguments), HOME);
    }
}
