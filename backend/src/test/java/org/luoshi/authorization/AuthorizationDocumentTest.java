package org.luoshi.authorization;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.authorization.Operation.Kind;
import org.luoshi.platform.Role;

@DisplayName("The authorization table (S11)")
class AuthorizationDocumentTest {
    private static final Path COMMITTED = Path.of("../docs/authorization.md");
    private static final String HEAD = """
            # Who may do what

            Generated from `AuthorizationTable` by `-Dtest=AuthorizationDocumentTest -Dauthorization.write=true`; do not edit. `AuthorizationTest` calls each row as
            every role from every place. ● may ask, – is refused with `FORBIDDEN`. "Of what": whose records exist for the caller; all others answer like missing
            ones, in lists and counts too. "Only": who of those may do it.
            """;

    private final List<Operation> rows = AuthorizationTable.rows();

    @Test
    @DisplayName("has a row for every operation of the schema, and for no other")
    void isComplete() {
        var schema = Schema.read();
        for (var kind : Kind.values()) {
            Set<String> declared = rows.stream()
                    .filter(row -> row.kind() == kind)
                    .map(Operation::field)
                    .collect(Collectors.toSet());
            assertThat(declared).as(kind.name()).containsExactlyInAnyOrderElementsOf(schema.fields(kind));
        }
    }

    @Test
    @DisplayName("is the committed docs/authorization.md; -Dauthorization.write=true writes it")
    void isTheCommittedPage() throws IOException {
        var page = page();
        if (Boolean.getBoolean("authorization.write")) {
            Files.writeString(COMMITTED, page);
        }
        assertThat(Files.readString(COMMITTED)).isEqualTo(page);
    }

    private String page() {
        var roles = Role.values();
        var page = new StringBuilder(HEAD);
        for (var kind : Kind.values()) {
            page.append("\n## ").append(title(kind)).append("\n\n| operation | ");
            page.append(Arrays.stream(roles).map(Role::name).collect(Collectors.joining(" | ")));
            page.append(" | of what | only |\n|---|")
                    .append("---|".repeat(roles.length + 2))
                    .append('\n');
            rows.stream()
                    .filter(row -> row.kind() == kind)
                    .map(AuthorizationDocumentTest::line)
                    .distinct()
                    .sorted()
                    .forEach(page::append);
        }
        return page.toString();
    }

    private static String line(Operation row) {
        var cells = Arrays.stream(Role.values())
                .map(role -> row.roles().contains(role) ? "●" : "–")
                .collect(Collectors.joining(" | "));
        return "| `%s`%s | %s | %s | %s |\n"
                .formatted(
                        row.field(),
                        row.note().isEmpty() ? "" : " " + row.note(),
                        cells,
                        row.sees().words(),
                        row.may() == Scope.EVERYBODY ? "" : row.may().words());
    }

    private static String title(Kind kind) {
        return switch (kind) {
            case QUERY -> "Queries";
            case MUTATION -> "Mutations";
            case SUBSCRIPTION -> "Subscriptions";
        };
    }
}
