package org.luoshi.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A statement with named parameters")
class NamedSqlTest {
    @Test
    void becomesOneWithQuestionMarksInTheOrderOfUse() {
        var values = new ArrayList<>();
        var sql = new NamedSql("where a = :one and b = :two and c > :one", Map.of("one", 1, "two", "2"));
        assertThat(sql.positional(values)).isEqualTo("where a = ? and b = ? and c > ?");
        assertThat(values).containsExactly(1, "2", 1);
    }

    @Test
    void writesAQuestionMarkForEachOfSeveral() {
        var values = new ArrayList<>();
        var sql = new NamedSql("step in (:steps) limit :n2", Map.of("steps", List.of("A", "B"), "n2", 3));
        assertThat(sql.positional(values)).isEqualTo("step in (?, ?) limit ?");
        assertThat(values).containsExactly("A", "B", 3);
    }

    @Test
    void leavesCastsAlone() {
        var values = new ArrayList<>();
        assertThat(new NamedSql("select x::int, :y::uuid, '1:2'", Map.of("y", 1)).positional(values))
                .isEqualTo("select x::int, ?::uuid, '1:2'");
        assertThat(values).containsExactly(1);
    }

    @Test
    void refusesANameWithoutAValue() {
        assertThatThrownBy(() -> new NamedSql("a = :unknown", Map.of()).positional(new ArrayList<>()))
                .hasMessageContaining("unknown");
    }
}
