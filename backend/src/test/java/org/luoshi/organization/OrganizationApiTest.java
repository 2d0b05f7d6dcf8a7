package org.luoshi.organization;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.luoshi.testing.ApiTest;
import org.luoshi.testing.GraphQl;
import org.luoshi.testing.Persona;
import org.luoshi.testing.World;

@ApiTest
class OrganizationApiTest {
    private static final String ME = "{ me { officer { name unitName } jurisdiction { code } roles } }";

    @Test
    void tellsTheCallerWhoHeIs() {
        GraphQl.as(Persona.GROUP_LEADER)
                .succeed(ME, Map.of())
                .body("data.me.officer.name", equalTo("GROUP_LEADER"))
                .body("data.me.officer.unitName", equalTo("市委市政府督查办公室"))
                .body("data.me.roles", contains("INSPECTOR", "GROUP_LEADER"));
    }

    @Test
    void refusesAnyoneWithoutALogin() {
        RestAssured.given()
                .header("X-Requested-With", "luoshi")
                .contentType(ContentType.JSON)
                .body(Map.of("query", ME))
                .post("/graphql")
                .then()
                .statusCode(401);
    }

    @Test
    void refusesADisabledOfficerAtOnce() {
        GraphQl.as(Persona.CLERK).succeed(ME, Map.of());
        World.run("update officer set disabled = true where id = '" + Persona.CLERK.officerId() + "'");
        GraphQl.as(Persona.CLERK).refused("OFFICER_DISABLED", ME, Map.of());
    }

    @Test
    void listsUnitsOfTheOwnJurisdictionOnly() {
        GraphQl.as(Persona.LIAISON)
                .succeed("{ units { name head { name } } }", Map.of())
                .body("data.units.name", hasItems("市住房和城乡建设局", "市财政局"))
                .body("data.units.name", not(hasItems("县政府督查室")));
    }

    @Test
    void keepsTheListOfOfficersFromUnits() {
        GraphQl.as(Persona.LIAISON).refused("FORBIDDEN", "{ officers { name } }", Map.of());
    }
}
