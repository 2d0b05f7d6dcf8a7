package org.luoshi.platform.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class SessionRoutesTest {
    @Test
    void goesBackToTheAskedPath() {
        assertThat(SessionRoutes.destination("/tasks/1?tab=2")).isEqualTo("/tasks/1?tab=2");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "tasks",
                "https://evil.example/",
                "//evil.example",
                "/\\evil.example",
                "/a\r\nSet-Cookie: x",
                "/\tx"
            })
    void neverLeadsAway(String wanted) {
        assertThat(SessionRoutes.destination(wanted)).isEqualTo("/");
    }
}
