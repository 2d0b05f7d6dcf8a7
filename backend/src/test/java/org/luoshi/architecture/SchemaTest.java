package org.luoshi.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.testing.ApiTest;
import org.luoshi.testing.Persona;

@ApiTest
@DisplayName("The schema")
class SchemaTest {
    private static final Path COMMITTED = Path.of("../docs/schema.graphql");

    @Test
    @DisplayName("is the committed docs/schema.graphql; -Dschema.write=true writes it")
    void isTheCommittedOne() throws IOException {
        var served = RestAssured.given()
                .auth()
                .oauth2(Persona.CLERK.token())
                .get("/graphql/schema.graphql")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        if (Boolean.getBoolean("schema.write")) {
            Files.writeString(COMMITTED, served);
        }
        assertThat(Files.readString(COMMITTED)).isEqualTo(served);
    }
}
