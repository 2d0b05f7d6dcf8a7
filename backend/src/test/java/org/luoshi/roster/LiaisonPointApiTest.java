package org.luoshi.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.testing.ApiTest;
import org.luoshi.testing.Field;
import org.luoshi.testing.FieldScene;
import org.luoshi.testing.Given;
import org.luoshi.testing.GraphQl;
import org.luoshi.testing.Persona;
import org.luoshi.testing.World;

@ApiTest
@DisplayName("Contact points (BZ-31, rows 62 and 63)")
class LiaisonPointApiTest {
    private static final String KEEP =
            "mutation ($input: LiaisonPointInput!) { keepLiaisonPoint(input: $input) { id name kind contact unit { name } } }";
    private static final String CLOSE =
            "mutation ($input: CloseLiaisonPointInput!) { closeLiaisonPoint(input: $input) { id closeReason } }";
    private static final String LIST =
            "query ($kind: LiaisonPointKind, $search: String, $first: Int) { liaisonPoints(kind: $kind, search: $search, first: $first) {"
                    + " total nextCursor items { id name } } }";
    private static final String ONE =
            "query ($id: ID!) { liaisonPoint(id: $id) { name visitCount inspections { id visits { id } } } }";
    private static final String MATTER =
            "query ($id: ID!) { matter(id: $id) { visitCount firstVisitOn daysFromFirstVisit } }";

    @Test
    @DisplayName("is registered, changed, found by kind and name, and closed, each with its trace (BZ-31)")
    void livesItsLife() {
        var id = register("晋钢集团督查联系点");
        register("巴公镇督查联系点");
        GraphQl.as(Persona.DIRECTOR)
                .succeed(KEEP, point("pointId", id))
                .body("data.keepLiaisonPoint.contact", equalTo("老赵"))
                .body("data.keepLiaisonPoint.unit.name", equalTo("市住房和城乡建设局"));
        GraphQl.as(Persona.INSPECTOR)
                .succeed(LIST, Map.of("kind", "ENTERPRISE", "search", "晋钢"))
                .body("data.liaisonPoints.items.id", contains(id));
        GraphQl.as(Persona.INSPECTOR)
                .succeed(LIST, Map.of("first", 1))
                .body("data.liaisonPoints.total", equalTo(2))
                .body("data.liaisonPoints.items", hasSize(1));
        GraphQl.as(Persona.CLERK)
                .succeed(CLOSE, closing(id))
                .body("data.closeLiaisonPoint.closeReason", equalTo("企业搬迁"));
        GraphQl.as(Persona.CLERK).refused("LIAISON_POINT_CLOSED", CLOSE, closing(id));
        GraphQl.as(Persona.CLERK).refused("LIAISON_POINT_CLOSED", KEEP, point("pointId", id));
        GraphQl.as(Persona.CLERK).succeed(LIST, Map.of()).body("data.liaisonPoints.items", hasSize(1));
        assertThat(World.value("select string_agg(action, ' ' order by at, seq) from audit_entry where record_id = '%s'"
                        .formatted(id)))
                .isEqualTo("LIAISON_POINT_REGISTERED LIAISON_POINT_CHANGED LIAISON_POINT_CLOSED");
    }

    @Test
    @DisplayName(
            "wrong role, wrong place, wrong input and a name twice are refused; a repeat makes nothing twice (BZ-31)")
    void refuses() {
        var input = point("name", "皇城村督查联系点");
        GraphQl.as(Persona.CLERK).succeed(KEEP, input);
        GraphQl.as(Persona.CLERK).succeed(KEEP, input);
        assertThat(World.value("select count(*) from liaison_point")).isEqualTo("1");
        GraphQl.as(Persona.CLERK).refused("ALREADY_EXISTS", KEEP, point("name", "皇城村督查联系点"));
        GraphQl.as(Persona.INSPECTOR).refused("FORBIDDEN", KEEP, point("name", "另一处"));
        GraphQl.as(Persona.CLERK).refused("UNIT_NOT_FOUND", KEEP, point("unitId", World.FAR_OFFICE));
        GraphQl.as(Persona.CLERK).refused("INVALID_INPUT", KEEP, point("name", " "));
        GraphQl.as(Persona.CLERK).refused("INVALID_INPUT", KEEP, point("latitude", 99));
        var id = World.value("select id from liaison_point");
        GraphQl.as(Persona.FAR_CLERK).refused("LIAISON_POINT_NOT_FOUND", KEEP, point("pointId", id));
        GraphQl.as(Persona.FAR_CLERK).refused("LIAISON_POINT_NOT_FOUND", CLOSE, closing(id));
        GraphQl.as(Persona.LIAISON).succeed(LIST, Map.of()).body("data.liaisonPoints.items", hasSize(1));
        for (var stranger : List.of(Persona.OTHER_LIAISON, Persona.FAR_CLERK)) {
            GraphQl.as(stranger).succeed(LIST, Map.of()).body("data.liaisonPoints.items", empty());
        }
    }

    @Test
    @DisplayName(
            "shows the visits that were made there, to nobody those that are sealed from him (rows 62, 63, decision 9)")
    void hasAHistory() {
        var id = register("市医院工地");
        FieldScene.plan(true);
        Field.checkIn(Persona.INSPECTOR, Field.arrival(UUID.randomUUID(), FieldScene.PLAN));
        GraphQl.as(Persona.INSPECTOR)
                .succeed(ONE, Map.of("id", id))
                .body("data.liaisonPoint.visitCount", equalTo(1))
                .body("data.liaisonPoint.inspections.id", contains(FieldScene.PLAN.toString()));
        for (var outsider : List.of(Persona.CLERK, Persona.LIAISON, Persona.INSPECTOR2)) {
            GraphQl.as(outsider)
                    .succeed(ONE, Map.of("id", id))
                    .body("data.liaisonPoint.visitCount", equalTo(0))
                    .body("data.liaisonPoint.inspections", empty());
        }
        GraphQl.as(Persona.CLERK)
                .succeed(MATTER, Map.of("id", FieldScene.MATTER))
                .body("data.matter.firstVisitOn", nullValue());
        World.run("update inspection_plan set status = 'CONCLUDED', sealed = false, concluded_at = now()");
        World.run("update site_visit set checked_in_at = now() - interval '5 days'");
        World.run("update matter set closed_at = now(), step = 'ARCHIVED'");
        GraphQl.as(Persona.CLERK).succeed(ONE, Map.of("id", id)).body("data.liaisonPoint.visitCount", equalTo(1));
        GraphQl.as(Persona.CLERK)
                .succeed(MATTER, Map.of("id", FieldScene.MATTER))
                .body("data.matter.visitCount", equalTo(1))
                .body("data.matter.daysFromFirstVisit", equalTo(5));
    }

    private static String register(String name) {
        return GraphQl.as(Persona.CLERK)
                .succeed(KEEP, point("name", name))
                .extract()
                .path("data.keepLiaisonPoint.id");
    }

    private static Map<String, Object> closing(String id) {
        return Given.input(Given.withCommand(Map.of("pointId", id, "reason", "企业搬迁")));
    }

    private static Map<String, Object> point(String field, Object value) {
        var input = new HashMap<String, Object>();
        input.put("commandId", UUID.randomUUID());
        input.put("kind", "ENTERPRISE");
        input.put("name", "晋钢集团督查联系点");
        input.put("latitude", 35.589);
        input.put("longitude", 112.865);
        input.put("contact", "老赵");
        input.put("unitId", World.HOUSING);
        input.put(field, value);
        return Given.input(input);
    }
}
