package org.luoshi.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.luoshi.local.DrawVerify;
import org.luoshi.platform.TimeSource;
import org.luoshi.testing.ApiTest;
import org.luoshi.testing.Field;
import org.luoshi.testing.FieldScene;
import org.luoshi.testing.Given;
import org.luoshi.testing.GraphQl;
import org.luoshi.testing.Persona;
import org.luoshi.testing.World;

@ApiTest
@DisplayName("Random draw of targets and inspectors (JS-08, row 45)")
class DrawApiTest {
    private static final String FIELDS =
            "{ id status sealed commitment rosterSha256 own certificate targets { id name drawn } inspectors { id name drawn keptFrom } }";
    private static final String OPEN = "mutation ($input: OpenDrawInput!) { openDraw(input: $input) " + FIELDS + " }";
    private static final String FREEZE =
            "mutation ($input: FreezeDrawInput!) { freezeDraw(input: $input) " + FIELDS + " }";
    private static final String DRAW = "mutation ($input: DrawLotsInput!) { drawLots(input: $input) " + FIELDS + " }";
    private static final String ONE = "query ($id: ID!) { randomDraw(id: $id) " + FIELDS + " }";
    private static final String LIST = "{ randomDraws { items { id } } }";
    private static final LocalDate TODAY = LocalDate.now(TimeSource.ZONE);

    @TempDir
    private Path folder;

    @Test
    @DisplayName(
            "commitment, roster and lots are published one after the other; the certificate verifies without the server")
    void livesItsLife() throws IOException {
        var id = open(false);
        GraphQl.as(Persona.DIRECTOR)
                .succeed(ONE, Map.of("id", id))
                .body("data.randomDraw.commitment", matchesPattern("[0-9a-f]{64}"))
                .body("data.randomDraw.own", equalTo(false))
                .body("data.randomDraw.certificate", nullValue())
                .body("data.randomDraw.targets", empty());
        GraphQl.as(Persona.CLERK).refused("DRAW_WRONG_STATUS", DRAW, lots(id));
        var freeze = freezing(id);
        GraphQl.as(Persona.CLERK)
                .succeed(FREEZE, freeze)
                .body("data.freezeDraw.status", equalTo("FROZEN"))
                .body("data.freezeDraw.targets", hasSize(2))
                .body("data.freezeDraw.inspectors", hasSize(3));
        GraphQl.as(Persona.CLERK).succeed(FREEZE, freeze);
        GraphQl.as(Persona.CLERK).refused("DRAW_WRONG_STATUS", FREEZE, freezing(id));
        var lots = lots(id);
        var drawn = GraphQl.as(Persona.CLERK)
                .succeed(DRAW, lots)
                .body("data.drawLots.targets.findAll { it.drawn }", hasSize(1))
                .body("data.drawLots.inspectors.findAll { it.drawn }", hasSize(2));
        var file = folder.resolve("certificate.json");
        Files.writeString(file, drawn.extract().<String>path("data.drawLots.certificate"));
        assertThat(DrawVerify.run(List.of("verify", file.toString()))).isZero();
        assertThat(GraphQl.as(Persona.CLERK).succeed(DRAW, lots).extract().asString())
                .isEqualTo(drawn.extract().asString());
        assertThat(
                        World.value(
                                "select string_agg(action, ' ' order by seq) from audit_entry where record_type = 'randomDraw'"))
                .isEqualTo("DRAW_OPENED DRAW_FROZEN DRAW_DRAWN");
    }

    @Test
    @DisplayName("recusals are part of the frozen roster, and too few inspectors are refused before the draw (R733-17)")
    void appliesRecusals() {
        World.run("""
                insert into tie (id, jurisdiction_id, officer_id, kind, unit_id, note, declared_by, declared_at, version)
                values (gen_random_uuid(), '%1$s', '%2$s', 'KINSHIP', '%3$s', '亲属', '%2$s', now(), 0)""".formatted(World.CITY, Persona.INSPECTOR2.officerId(), World.HOUSING));
        GraphQl.as(Persona.CLERK)
                .succeed(FREEZE, freezing(open(false)))
                .body("data.freezeDraw.inspectors.find { it.name == 'INSPECTOR2' }.keptFrom", equalTo(1));
        World.run("update roster_member set trained_on = null where officer_id = '%s'"
                .formatted(Persona.INSPECTOR.officerId()));
        GraphQl.as(Persona.CLERK).refused("DRAW_TOO_FEW_INSPECTORS", FREEZE, freezing(open(false)));
        GraphQl.as(Persona.CLERK).refused("DRAW_TOO_FEW_TARGETS", FREEZE, freezing(openWith("targetCount", 3)));
    }

    @Test
    @DisplayName("wrong role, wrong person, wrong place, wrong input")
    void refuses() {
        var id = open(false);
        GraphQl.as(Persona.INSPECTOR).refused("FORBIDDEN", OPEN, order(false));
        GraphQl.as(Persona.DIRECTOR).refused("DRAW_NOT_OWN", FREEZE, freezing(id));
        GraphQl.as(Persona.FAR_CLERK).refused("DRAW_NOT_FOUND", FREEZE, freezing(id));
        GraphQl.as(Persona.FAR_CLERK).refused("DRAW_NOT_FOUND", ONE, Map.of("id", id));
        for (var wrong : List.of(
                Map.entry("inspectorCount", 1),
                Map.entry("targetCount", 0),
                Map.entry("purpose", " "),
                Map.entry("pools", List.of()),
                Map.entry("endsOn", TODAY.minusDays(1).toString()))) {
            var input = orderInput(false);
            input.put(wrong.getKey(), wrong.getValue());
            GraphQl.as(Persona.CLERK).refused("INVALID_INPUT", OPEN, Given.input(input));
        }
    }

    @Test
    @DisplayName(
            "a sealed draw exists for its opener, the auditor and who sees its sealed plan, until that is concluded (decision 9)")
    void isSealedWithItsPlan() {
        FieldScene.matter();
        var id = open(true);
        GraphQl.as(Persona.CLERK).succeed(FREEZE, freezing(id, List.of(World.HOUSING)));
        GraphQl.as(Persona.CLERK).succeed(DRAW, lots(id));
        for (var outsider : List.of(Persona.DIRECTOR, Persona.LEADER, Persona.LIAISON, Persona.INSPECTOR)) {
            GraphQl.as(outsider).refused("DRAW_NOT_FOUND", ONE, Map.of("id", id));
            GraphQl.as(outsider).succeed(LIST, Map.of()).body("data.randomDraws.items", empty());
        }
        GraphQl.as(Persona.AUDITOR).succeed(ONE, Map.of("id", id));
        var plan = planOf(id, "UNANNOUNCED");
        GraphQl.as(Persona.CLERK).succeed(Field.PLAN, Given.input(plan));
        GraphQl.as(Persona.DIRECTOR).succeed(ONE, Map.of("id", id));
        GraphQl.as(Persona.DIRECTOR).succeed(Field.APPROVE, Given.command("planId", (UUID) plan.get("planId")));
        GraphQl.as(Persona.LIAISON).refused("DRAW_NOT_FOUND", ONE, Map.of("id", id));
        GraphQl.as(Persona.GROUP_LEADER).succeed(Field.CONCLUDE, Given.command("planId", (UUID) plan.get("planId")));
        for (var outsider : List.of(Persona.LEADER, Persona.LIAISON)) {
            GraphQl.as(outsider)
                    .succeed(ONE, Map.of("id", id))
                    .body("data.randomDraw.sealed", equalTo(false))
                    .body("data.randomDraw.certificate", containsString("luoshi-draw/1"));
        }
        GraphQl.as(Persona.OTHER_LIAISON).refused("DRAW_NOT_FOUND", ONE, Map.of("id", id));
    }

    @Test
    @DisplayName("a plan made of a draw goes where and with whom the lots fell")
    void isFollowedByItsPlan() {
        FieldScene.matter();
        var id = open(false);
        GraphQl.as(Persona.CLERK).succeed(FREEZE, freezing(id, List.of(World.HOUSING)));
        var plan = planOf(id, "ANNOUNCED");
        GraphQl.as(Persona.CLERK).refused("DRAW_MISMATCH", Field.PLAN, Given.input(plan));
        GraphQl.as(Persona.CLERK).succeed(DRAW, lots(id));
        var alone = planOf(id, "ANNOUNCED");
        alone.put("memberIds", List.of());
        GraphQl.as(Persona.CLERK).refused("DRAW_MISMATCH", Field.PLAN, Given.input(alone));
        var elsewhere = planOf(id, "ANNOUNCED");
        elsewhere.put("targetUnitId", World.FINANCE);
        GraphQl.as(Persona.CLERK).refused("DRAW_MISMATCH", Field.PLAN, Given.input(elsewhere));
        GraphQl.as(Persona.CLERK).refused("DRAW_MISMATCH", Field.PLAN, Given.input(planOf(id, "COVERT")));
        GraphQl.as(Persona.CLERK).succeed(Field.PLAN, Given.input(planOf(id, "ANNOUNCED")));
    }

    private static Map<String, Object> planOf(String drawId, String mode) {
        var plan = Field.plan(UUID.randomUUID(), mode);
        plan.put("drawId", drawId);
        plan.put(
                "memberIds",
                List.of(
                        Persona.INSPECTOR.officerId(),
                        Persona.INSPECTOR2.officerId(),
                        Persona.GROUP_LEADER.officerId()));
        return plan;
    }

    private static String open(boolean sealed) {
        return opened(order(sealed)).extract().path("data.openDraw.id");
    }

    private static String openWith(String field, Object value) {
        var input = orderInput(false);
        input.put(field, value);
        return opened(Given.input(input)).extract().path("data.openDraw.id");
    }

    private static ValidatableResponse opened(Map<String, Object> input) {
        return GraphQl.as(Persona.CLERK).succeed(OPEN, input).body("data.openDraw.status", not(equalTo("DRAWN")));
    }

    private static Map<String, Object> order(boolean sealed) {
        return Given.input(orderInput(sealed));
    }

    private static Map<String, Object> orderInput(boolean sealed) {
        var input = new HashMap<String, Object>();
        input.put("commandId", UUID.randomUUID());
        input.put("purpose", "第四季度民生实事抽查");
        input.put("targetKind", "UNIT");
        input.put("pools", List.of("PROFESSIONAL", "EXPERT"));
        input.put("startsOn", TODAY.toString());
        input.put("endsOn", TODAY.plusDays(2).toString());
        input.put("targetCount", 1);
        input.put("inspectorCount", 2);
        input.put("publicSource", "今日体彩排列五开奖号码");
        input.put("sealed", sealed);
        return input;
    }

    private static Map<String, Object> freezing(String drawId) {
        return freezing(drawId, List.of());
    }

    private static Map<String, Object> freezing(String drawId, List<UUID> targets) {
        return Given.input(Given.withCommand(Map.of("drawId", drawId, "targetIds", targets)));
    }

    private static Map<String, Object> lots(String drawId) {
        return Given.input(
                Given.withCommand(Map.of("drawId", drawId, "publicValue", "4 7 0 2 9", "witness", "派驻纪检组 冯监督")));
    }
}
