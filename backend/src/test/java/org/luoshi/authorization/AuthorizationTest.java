package org.luoshi.authorization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.luoshi.authorization.Operation.Kind;
import org.luoshi.testing.ApiTest;
import org.luoshi.testing.World;

@ApiTest
@DisplayName("Every operation answers every role from every place as the table says (S11, S12, row 98)")
class AuthorizationTest {
    private static final Schema SCHEMA = Schema.read();
    private static final List<Operation> ROWS = AuthorizationTable.rows();

    static Stream<String> operations() {
        return ROWS.stream().filter(row -> row.kind() != Kind.SUBSCRIPTION).map(Operation::name);
    }

    static Stream<String> mutations() {
        return ROWS.stream().filter(row -> row.kind() == Kind.MUTATION).map(Operation::name);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("operations")
    @DisplayName("works · wrong role · wrong unit · not found")
    void answersByRoleAndPlace(String name) {
        var row = row(name);
        var id = row.scene().get();
        List<String> leaks = new ArrayList<>();
        for (var visitor : Visitor.all()) {
            var answer = ask(row, visitor, row.variables(id));
            var wrong = judge(row, visitor, id, answer);
            if (!wrong.isEmpty()) {
                leaks.add(visitor + " " + wrong + ": " + answer);
            }
            if (row.kind() == Kind.MUTATION && !answer.contains("\"errors\"")) {
                World.reset();
                id = row.scene().get();
            }
        }
        assertThat(leaks).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mutations")
    @DisplayName("repeated: the first answer again, and nothing twice")
    void repeatsTheFirstAnswer(String name) {
        var row = row(name);
        var worker = Visitor.all().stream().filter(row::works).findFirst().orElseThrow();
        var variables = row.variables(row.scene().get());
        var first = ask(row, worker, variables);
        assertThat(first).doesNotContain("\"errors\"");
        var entries = World.value("select count(*) from audit_entry");
        assertThat(ask(row, worker, variables)).isEqualTo(first);
        assertThat(World.value("select count(*) from audit_entry")).isEqualTo(entries);
    }

    /** What is wrong with the answer, or nothing. */
    private static String judge(Operation row, Visitor visitor, UUID id, String answer) {
        if (row.isForbidden(visitor)) {
            return is("FORBIDDEN", answer) ? "" : "is not refused";
        }
        if (row.missing() != null && !row.sees().holds(visitor)) {
            return is(row.missing(), answer) && answer.equals(missing(row, visitor, id))
                    ? ""
                    : "sees a difference between foreign and missing";
        }
        if (!row.may().holds(visitor)) {
            return is(row.mayNot(), answer) ? "" : "is not refused with " + row.mayNot();
        }
        if (answer.contains("\"errors\"")) {
            return "is refused";
        }
        if (row.missing() == null
                && row.sees() != Scope.EVERYBODY
                && row.shows().test(answer, id) != row.sees().holds(visitor)) {
            return row.sees().holds(visitor) ? "does not see it" : "sees it";
        }
        return row.missing() == null || is(row.missing(), missing(row, visitor, id)) ? "" : "finds what is missing";
    }

    /** The answer for an id that nobody has, with the asked id in its place. */
    private static String missing(Operation row, Visitor visitor, UUID id) {
        var nobodys = UUID.randomUUID();
        return ask(row, visitor, row.variables(nobodys)).replace(nobodys.toString(), id.toString());
    }

    private static boolean is(String code, String answer) {
        return answer.contains("\"code\":\"" + code + "\"");
    }

    private static String ask(Operation row, Visitor visitor, Map<String, Object> variables) {
        var document = row.document(SCHEMA, variables.keySet());
        return visitor.api().ask(document, variables).extract().asString();
    }

    private static Operation row(String name) {
        return ROWS.stream().filter(row -> row.name().equals(name)).findFirst().orElseThrow();
    }
}
