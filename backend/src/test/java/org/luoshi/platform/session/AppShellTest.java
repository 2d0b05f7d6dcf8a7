package org.luoshi.platform.session;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.luoshi.testing.ApiTest;

@ApiTest
class AppShellTest {
    @ParameterizedTest
    @ValueSource(strings = {"/", "/index.html", "/tasks/00000000-0000-7000-8003-000000000001", "/today"})
    void servesTheAppOnEachOfItsPages(String page) {
        given().accept("text/html,application/xhtml+xml;q=0.9")
                .get(page)
                .then()
                .statusCode(200)
                .contentType("text/html")
                .header("Cache-Control", "no-cache")
                .header("Content-Security-Policy", containsString("script-src 'self'"))
                .body(containsString("落实"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/assets/none.js", "/q/none", "/files/none", "/none.txt"})
    void servesItNowhereElse(String path) {
        given().accept("text/html").get(path).then().body(not(containsString("落实")));
    }

    @Test
    void doesNotKeepAMissingPart() {
        given().get("/assets/none.js").then().statusCode(404).header("Cache-Control", "no-store");
    }

    @Test
    void keepsHashedParts() {
        given().get("/assets/kept-1a2b3c.txt")
                .then()
                .statusCode(200)
                .header("Cache-Control", "public, max-age=31536000, immutable");
    }
}
