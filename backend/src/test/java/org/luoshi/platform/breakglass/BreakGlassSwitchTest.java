package org.luoshi.platform.breakglass;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.lang.reflect.Proxy;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.LuoshiConfig;

@DisplayName("Break-glass is off unless somebody switches it on (row 96)")
class BreakGlassSwitchTest {

    @Test
    @DisplayName("off by default: no token lets anybody in, and the database is not even asked")
    void isOffByDefault() {
        var standard = new SmallRyeConfigBuilder()
                .withMapping(LuoshiConfig.BreakGlass.class, "luoshi.break-glass")
                .build()
                .getConfigMapping(LuoshiConfig.BreakGlass.class, "luoshi.break-glass");
        assertThat(standard.enabled()).isFalse();
        var config = fake(LuoshiConfig.class, "breakGlass", standard);
        var tokens = new BreakGlassTokens(fake(DataSource.class, "", ""), config);
        assertThat(tokens.officer("luoshi-break-glass.0", "127.0.0.1")).isEmpty();
    }

    /** Has one answer, and fails when asked for anything else. */
    private static <T> T fake(Class<T> type, String only, Object answer) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, values) -> {
                    if (method.getName().equals(only)) {
                        return answer;
                    }
                    throw new AssertionError("asked for " + method.getName());
                }));
    }
}
