package org.luoshi.matter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.testing.ApiTest;
import org.luoshi.testing.Crowd;
import org.luoshi.testing.GraphQl;
import org.luoshi.testing.Persona;
import org.luoshi.testing.World;

/** The compiled operation gives the engine's answers. The engine gets the same operation under another name. */
@ApiTest
@DisplayName("The compiled page of the ledger")
class CompiledLedgerTest {
    private static final String COMPILED = document();
    private static final String ENGINE = COMPILED.replace("query Ledger(", "query TheEnginesLedger(");

    @BeforeEach
    void crowd() {
        World.reset();
        Crowd.of(250, 0.7);
    }

    @Test
    void answersAsTheEngineDoes() {
        for (var persona : List.of(
                Persona.CLERK, Persona.LEADER, Persona.FAR_CLERK, Persona.LIAISON, Persona.INSPECTOR, Persona.ADMIN)) {
            for (var filter : List.<Map<String, Object>>of(
                    Map.of(),
                    Map.of("lights", List.of("RED", "YELLOW")),
                    Map.of("search", "小区 改造"),
                    Map.of("steps", List.of("METHOD_CONFIRMED", "ARCHIVED"), "unitId", World.HOUSING),
                    Map.of("tags", List.of("重点"), "registeredFrom", "2020-01-01", "listed", false),
                    Map.of("search", "没有这样的事项"))) {
                var variables = new HashMap<String, Object>(Map.of("filter", filter, "first", 20));
                var seen = 0;
                do {
                    var engine = GraphQl.as(persona)
                            .succeed(ENGINE, variables)
                            .extract()
                            .<Map<String, Object>>path("data");
                    var compiled = GraphQl.as(persona)
                            .succeed(COMPILED, variables)
                            .extract()
                            .<Map<String, Object>>path("data");
                    assertThat(compiled).as("%s %s", persona, variables).isEqualTo(engine);
                    variables.put(
                            "after",
                            GraphQl.as(persona)
                                    .succeed(COMPILED, variables)
                                    .extract()
                                    .path("data.matters.nextCursor"));
                } while (variables.get("after") != null && ++seen < 3);
            }
        }
    }

    @Test
    void leavesRefusalsToTheEngine() {
        GraphQl.as(Persona.CLERK).refused("PAGE_TOO_LARGE", COMPILED, Map.of("first", 101));
        GraphQl.as(Persona.CLERK).refused("INVALID_INPUT", COMPILED, Map.of("first", 5, "after", "nonsense"));
        GraphQl.as(Persona.CLERK).succeed(COMPILED, Map.of("first", 5, "sort", "LAMP"));
        io.restassured.RestAssured.given()
                .auth()
                .oauth2("nobody")
                .contentType("application/json")
                .body(Map.of("query", COMPILED, "variables", Map.of("first", 5)))
                .post("/graphql")
                .then()
                .statusCode(401);
    }

    private static String document() {
        try {
            return Files.readString(Path.of("../pwa/src/features/matter/ledger.office.graphql"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
