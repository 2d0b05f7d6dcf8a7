package org.luoshi.platform.breakglass;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.oneOf;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.testing.ApiTest;
import org.luoshi.testing.Given;
import org.luoshi.testing.GraphQl;
import org.luoshi.testing.Persona;
import org.luoshi.testing.World;

@ApiTest
@DisplayName("Break-glass: one administrator, one hour, while the identity provider is down (row 96)")
class BreakGlassTest {
    private static final String ME = "{ me { officer { name } roles } }";

    @Inject
    BreakGlassTokens tokens;

    @Test
    @DisplayName("lets an administrator in as an administrator alone, who sees no matter")
    void letsAnAdministratorIn() {
        Given.registeredMatter();
        World.run("update officer set roles = '{ADMIN,DIRECTOR}' where id = '%s'".formatted(Persona.ADMIN.officerId()));
        var token = made();
        ask(token, ME)
                .statusCode(200)
                .body("data.me.officer.name", equalTo("ADMIN"))
                .body("data.me.roles", contains("ADMIN"));
        ask(token, "{ matters { total } }").statusCode(200).body("data.matters.total", equalTo(0));
        ask(token, "{ imports { id } }").body("errors[0].extensions.code", equalTo("FORBIDDEN"));
        assertThat(World.value("select roles::text from officer where id = '%s'".formatted(Persona.ADMIN.officerId())))
                .isEqualTo("{ADMIN,DIRECTOR}");
    }

    @Test
    @DisplayName("is refused when expired, and its end is written down")
    void isRefusedWhenExpired() {
        var token = made();
        World.run(
                "update break_glass_token set made_at = made_at - interval '61 minutes', expires_at = expires_at - interval '61 minutes'");
        ask(token, ME).statusCode(401);
        tokens.endExpired();
        assertThat(World.value("select count(*) from break_glass_token")).isEqualTo("0");
        assertThat(entries()).isEqualTo("BREAK_GLASS_MADE -,BREAK_GLASS_ENDED EXPIRED");
    }

    @Test
    @DisplayName("ends at once when its row is deleted")
    void endsWhenDeleted() {
        var token = made();
        ask(token, ME).statusCode(200);
        World.run("delete from break_glass_token");
        ask(token, ME).statusCode(401);
        assertThat(entries()).isEqualTo("BREAK_GLASS_MADE -,BREAK_GLASS_USED -,BREAK_GLASS_ENDED DELETED");
    }

    @Test
    @DisplayName("is made for nobody but an administrator, with a reason, for an hour at most")
    void isMadeForAdministratorsAlone() {
        assertThatThrownBy(() -> World.value("select token from make_break_glass_token('CLERK', '中断')"))
                .hasStackTraceContaining("0 administrators are called CLERK");
        assertThatThrownBy(() -> World.value("select token from make_break_glass_token('ADMIN', ' ')"))
                .hasStackTraceContaining("break_glass_token_reason_ck");
        made();
        assertThatThrownBy(
                        () -> World.run("update break_glass_token set expires_at = expires_at + interval '1 second'"))
                .hasStackTraceContaining("break_glass_token_hour_ck");
    }

    @Test
    @DisplayName("is refused when the officer is disabled or no administrator any more")
    void followsTheOfficer() {
        var token = made();
        World.run("update officer set roles = '{CLERK}' where id = '%s'".formatted(Persona.ADMIN.officerId()));
        ask(token, ME).statusCode(401);
        World.run("update officer set roles = '{ADMIN}', disabled = true where id = '%s'"
                .formatted(Persona.ADMIN.officerId()));
        ask(token, ME).statusCode(401);
    }

    @Test
    @DisplayName("is taken from the bearer header alone: not from a cookie, an address or another header")
    void isTakenFromTheBearerHeaderAlone() {
        var token = made();
        send(given().cookie("q_session", token).header("X-Requested-With", "luoshi"), ME)
                .statusCode(401);
        send(given().header("X-Authorization", "Bearer " + token).header("X-Requested-With", "luoshi"), ME)
                .statusCode(oneOf(401, 403));
        send(given().queryParam("access_token", token).header("X-Requested-With", "luoshi"), ME)
                .statusCode(oneOf(401, 403));
        send(given().cookie("q_session", "x").header("Authorization", "Bearer " + token), ME)
                .statusCode(400);
        ask(token + "0", ME).statusCode(401);
        ask(BreakGlassMechanism.PREFIX, ME).statusCode(401);
        assertThat(World.value("select count(*) from break_glass_use")).isEqualTo("0");
    }

    @Test
    @DisplayName("is written down when made and once for each address; what is done with it names the officer")
    void isAudited() {
        var token = made();
        ask(token, ME).statusCode(200);
        ask(token, ME).statusCode(200);
        assertThat(entries()).isEqualTo("BREAK_GLASS_MADE -,BREAK_GLASS_USED -");
        assertThat(World.value("""
                select (after ->> 'officer') || ' ' || (after ->> 'note') from audit_entry where action = 'BREAK_GLASS_MADE'""")).isEqualTo("ADMIN 登录服务中断");
        assertThat(World.value("""
                select (officer_id = '%s') || ' ' || (after ->> 'address') from audit_entry where action = 'BREAK_GLASS_USED'""".formatted(Persona.ADMIN.officerId()))).isEqualTo("true 127.0.0.1");
        GraphQl.as(Persona.AUDITOR)
                .succeed("{ auditVerification { intact } }", Map.of())
                .body("data.auditVerification.intact", equalTo(true));
    }

    @Test
    @DisplayName("every director of the jurisdiction is told, and nobody elsewhere")
    void tellsEveryDirector() {
        made();
        GraphQl.as(Persona.DIRECTOR)
                .succeed("{ notifications(first: 5) { items { kind title } } }", Map.of())
                .body("data.notifications.items.kind", contains("BREAK_GLASS_MADE"))
                .body("data.notifications.items[0].title", equalTo("ADMIN：登录服务中断"));
        assertThat(World.value(
                        "select string_agg(o.name, ',') from notification n join officer o on o.id = n.officer_id"))
                .isEqualTo("DIRECTOR");
    }

    @Test
    @DisplayName("the application can neither make nor read a token, and the database does not hold it")
    void isMadeOnTheHostAlone() {
        var token = made();
        assertThat(World.value("""
                select has_table_privilege('luoshi_app', 'break_glass_token', 'SELECT, INSERT, UPDATE, DELETE')
                  or has_table_privilege('luoshi_app', 'break_glass_use', 'SELECT, INSERT, UPDATE, DELETE')
                  or has_function_privilege('luoshi_app', 'make_break_glass_token(text, text)', 'EXECUTE')
                  or has_function_privilege('luoshi_app', 'audit_break_glass(break_glass_token, text, uuid, jsonb)', 'EXECUTE')""")).isEqualTo("f");
        assertThat(World.value("select t::text from break_glass_token t"))
                .doesNotContain(token.substring(BreakGlassMechanism.PREFIX.length()));
        assertThat(token).hasSize(BreakGlassMechanism.PREFIX.length() + 64);
    }

    private static String made() {
        return World.value("select token from make_break_glass_token('ADMIN', '登录服务中断')");
    }

    private static String entries() {
        return World.value("""
                select string_agg(action || ' ' || coalesce(after ->> 'how', '-'), ',' order by at, seq) from audit_entry
                where record_type = 'breakGlassToken'""");
    }

    private static ValidatableResponse ask(String token, String document) {
        return send(given().header("Authorization", "Bearer " + token), document);
    }

    private static ValidatableResponse send(RequestSpecification request, String document) {
        return request.contentType(ContentType.JSON)
                .body(Map.of("query", document))
                .post("/graphql")
                .then();
    }
}
