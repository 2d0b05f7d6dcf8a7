package org.luoshi.platform.session;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.luoshi.testing.ApiTest;
import org.luoshi.testing.Persona;

/** What passes the filter without a login hears 401; what the filter refuses hears something else before anybody asks who it is. */
@ApiTest
class RequestFilterTest {
    private static final Map<String, String> QUESTION = Map.of("query", "{ me { demo } }");
    private static final int PASSED = 401;

    @Test
    void letsOurOwnPageAsk() {
        ownPage().body(QUESTION).post("/graphql").then().statusCode(PASSED);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "text/plain",
                "application/graphql",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x",
                "application/jsonp",
                "application/graphql+json"
            })
    void refusesOtherTypesThanJson(@Nullable String type) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + "/graphql"))
                .header(RequestFilter.OWN_HEADER, RequestFilter.OWN_HEADER_VALUE)
                .header("Authorization", "Bearer " + Persona.CLERK.token())
                .POST(BodyPublishers.ofString("{\"query\":\"{ me { demo } }\"}"));
        if (type != null) {
            request.header("Content-Type", type);
        }
        try (var http = HttpClient.newHttpClient()) {
            assertThat(http.send(request.build(), BodyHandlers.ofString()).statusCode())
                    .isEqualTo(415);
        }
    }

    @Test
    void refusesQuestionsByAddress() {
        ownPage().queryParam("query", "{me{demo}}").get("/graphql").then().statusCode(405);
        bearer().queryParam("query", "{me{demo}}").get("/graphql/").then().statusCode(405);
        ownPage().body(QUESTION).put("/graphql").then().statusCode(405);
    }

    @Test
    void refusesARequestWithoutOurHeader() {
        given().contentType(ContentType.JSON)
                .body(QUESTION)
                .post("/graphql")
                .then()
                .statusCode(403);
        given().header("X-Requested-With", "XMLHttpRequest")
                .contentType(ContentType.JSON)
                .body(QUESTION)
                .post("/graphql")
                .then()
                .statusCode(403);
        given().post("/files").then().statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "null", "http://localhost:1", "http://localhost.evil.example"})
    void refusesAForeignOrigin(String origin) {
        ownPage()
                .header("Origin", origin)
                .body(QUESTION)
                .post("/graphql")
                .then()
                .statusCode(403);
        ownPage().header("Origin", origin).post("/files").then().statusCode(403);
        ownPage().header("Origin", origin).patch("/files/1").then().statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site", "none"})
    void refusesARequestThatABrowserCallsForeign(String site) {
        ownPage()
                .header("Sec-Fetch-Site", site)
                .body(QUESTION)
                .post("/graphql")
                .then()
                .statusCode(403);
    }

    @Test
    void acceptsTheOwnOrigin() {
        ownPage()
                .header("Origin", "http://localhost:" + RestAssured.port)
                .header("Sec-Fetch-Site", "same-origin")
                .body(QUESTION)
                .post("/graphql")
                .then()
                .statusCode(PASSED);
    }

    @Test
    void refusesASocketOfAnotherPage() {
        socket().header("Origin", "https://evil.example").get("/graphql").then().statusCode(403);
        socket().get("/graphql").then().statusCode(403);
    }

    @Test
    void letsScriptsWithATokenBe() {
        bearer().contentType(ContentType.JSON)
                .header("Origin", "https://script.example")
                .body(QUESTION)
                .post("/graphql")
                .then()
                .statusCode(200);
    }

    @Test
    void doesNotLetACookieHideBehindABearer() {
        given().header("Authorization", "Bearer x")
                .cookie(SessionId.COOKIE, "y")
                .contentType(ContentType.JSON)
                .body(QUESTION)
                .post("/graphql")
                .then()
                .statusCode(400);
        given().header("Authorization", "Basic x")
                .contentType(ContentType.JSON)
                .body(QUESTION)
                .post("/graphql")
                .then()
                .statusCode(403);
    }

    @Test
    void refusesBatches() {
        bearer().contentType(ContentType.JSON)
                .body(List.of(QUESTION, QUESTION))
                .post("/graphql")
                .then()
                .statusCode(400);
    }

    @Test
    void refusesLongQuestions() {
        bearer().contentType(ContentType.JSON)
                .body(Map.of("query", "{ me { demo } }" + " ".repeat(70_000)))
                .post("/graphql")
                .then()
                .statusCode(413);
    }

    private static RequestSpecification ownPage() {
        return given().header(RequestFilter.OWN_HEADER, RequestFilter.OWN_HEADER_VALUE)
                .contentType(ContentType.JSON);
    }

    private static RequestSpecification bearer() {
        return given().auth().oauth2(Persona.CLERK.token());
    }

    private static RequestSpecification socket() {
        return given().header("Connection", "Upgrade")
                .header("Upgrade", "websocket")
                .header("Sec-WebSocket-Version", "13")
                .header("Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ==");
    }
}
