package org.luoshi.testing;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.Map;
import org.hamcrest.Matchers;
import org.luoshi.platform.Role;

/** Speaks the API as one persona. */
public final class GraphQl {
    private final String token;

    private GraphQl(String token) {
        this.token = token;
    }

    public static GraphQl as(Persona persona) {
        return new GraphQl(persona.token());
    }

    /** The same officer with this role alone, whatever he is otherwise. */
    public static GraphQl as(Persona persona, Role role) {
        return new GraphQl(persona.token(role));
    }

    /** The raw answer. */
    public ValidatableResponse ask(String document, Map<String, ?> variables) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(Map.of("query", document, "variables", new HashMap<>(variables)))
                .post("/graphql")
                .then()
                .statusCode(200);
    }

    /** The answer, which must hold no error. */
    public ValidatableResponse succeed(String document, Map<String, ?> variables) {
        return ask(document, variables).body("errors", Matchers.nullValue());
    }

    /** The answer, which must be refused with this code. */
    public ValidatableResponse refused(String code, String document, Map<String, ?> variables) {
        return ask(document, variables).body("errors[0].extensions.code", Matchers.equalTo(code));
    }
}
