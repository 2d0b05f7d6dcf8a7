package org.luoshi.inspection;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.testing.ApiTest;
import org.luoshi.testing.Field;
import org.luoshi.testing.FieldScene;
import org.luoshi.testing.Given;
import org.luoshi.testing.GraphQl;
import org.luoshi.testing.Persona;
import org.luoshi.testing.Photos;
import org.luoshi.testing.World;

/** Decision 9: a sealed plan and all that hangs on it exists for its group, its planner, its approver and the auditor alone. */
@ApiTest
class SealTest {
    private static final UUID EVIDENCE = World.id("0e", 1);
    /** The target's liaison and head, another unit's, the office outside the group, inspectors of other groups, other jurisdictions. */
    private static final List<Persona> OUTSIDERS = List.of(
            Persona.LIAISON,
            Persona.UNIT_HEAD,
            Persona.OTHER_LIAISON,
            Persona.CLERK,
            Persona.LEADER,
            Persona.CHIEF,
            Persona.INSPECTOR2,
            Persona.ADMIN,
            Persona.FAR_CLERK,
            Persona.FAR_DIRECTOR);
    /** Of these, who may see the matter itself. */
    private static final List<Persona> OF_THE_MATTER =
            List.of(Persona.LIAISON, Persona.UNIT_HEAD, Persona.CLERK, Persona.LEADER, Persona.CHIEF);

    private static final String ABOUT_THE_MATTER =
            "query($id: ID!) { matter(id: $id) { lastActivityAt version visitCount plans { id } findings { id }"
                    + " closeBlockers { code recordId label } timeline { items { id action } } } }";

    private static final String EVERYWHERE_ELSE =
            "{ today { plans { id } verifications { id } rectifications { id } tasks { id lamp { light } } mattersToInitiate"
                    + " plansToApprove escalationsToDecide counts { all red } } mapPoints { id kind title }"
                    + " notifications { unread items { id title } } matters { total items { id lastActivityAt } }"
                    + " matterCounts { all } tasks { total items { id version } } }";

    @BeforeEach
    void aSealedInspectionInFullSwing() {
        FieldScene.matter();
    }

    private void seal() {
        FieldScene.plan(true, FieldScene.PLAN);
        Field.checkIn(Persona.INSPECTOR, Field.arrival(World.id("14", 1), FieldScene.PLAN));
        var photo = Photos.jpeg(64, 64);
        FieldScene.finding();
        FieldScene.evidence(EVIDENCE, photo, photo);
        Field.record(Persona.INSPECTOR, Field.finding(World.id("12", 2), FieldScene.PLAN));
    }

    @Test
    void existsInNoList() {
        seal();
        for (var outsider : OUTSIDERS) {
            GraphQl.as(outsider)
                    .succeed(
                            "{ inspectionPlans(openOnly: false) { total nextCursor items { id } }"
                                    + " findings { total nextCursor items { id } } }",
                            Map.of())
                    .body("data.inspectionPlans.total", equalTo(0))
                    .body("data.inspectionPlans.items", empty())
                    .body("data.findings.total", equalTo(0))
                    .body("data.findings.items", empty());
        }
    }

    @Test
    void changesNothingThatCanBeSeenOfItsMatter() {
        var before = OF_THE_MATTER.stream().map(SealTest::matter).toList();
        seal();
        var after = OF_THE_MATTER.stream().map(SealTest::matter).toList();
        assertThat(after).isEqualTo(before);
    }

    @Test
    void changesNothingOnTheFirstScreenTheMapAndInTheInbox() {
        var before = OUTSIDERS.stream().map(SealTest::everywhereElse).toList();
        seal();
        var after = OUTSIDERS.stream().map(SealTest::everywhereElse).toList();
        assertThat(after).isEqualTo(before);
        assertThat(everywhereElse(Persona.INSPECTOR))
                .contains(FieldScene.PLAN.toString(), FieldScene.FINDING.toString());
    }

    @Test
    void tellsOnlyThoseWhoMayKnowThatItIsPlanned() {
        submitAndApprove();
        for (var outsider : List.of(
                Persona.LIAISON,
                Persona.UNIT_HEAD,
                Persona.OTHER_LIAISON,
                Persona.CLERK,
                Persona.INSPECTOR2,
                Persona.FAR_CLERK,
                Persona.FAR_DIRECTOR)) {
            GraphQl.as(outsider)
                    .succeed("{ notifications { unread items { id } } }", Map.of())
                    .body("data.notifications.items", empty());
        }
    }

    private static void submitAndApprove() {
        GraphQl.as(Persona.GROUP_LEADER).succeed(Field.PLAN, Given.input(Field.plan(FieldScene.PLAN, "UNANNOUNCED")));
        GraphQl.as(Persona.DIRECTOR).succeed(Field.APPROVE, Given.command("planId", FieldScene.PLAN));
    }

    @Test
    void answersLikeAnIdThatDoesNotExist() {
        seal();
        for (var outsider : OUTSIDERS) {
            assertSameRefusal(outsider, Field.PLAN_QUERY, FieldScene.PLAN);
            assertSameRefusal(outsider, Field.FINDING_QUERY, FieldScene.FINDING);
            assertSameRefusal(
                    outsider, "query($id: ID!) { findings(matterId: $id) { total items { id } } }", FieldScene.MATTER);
        }
    }

    @Test
    void answersEveryVerbLikeAnIdThatDoesNotExist() {
        seal();
        for (var outsider : OUTSIDERS) {
            var check = Field.arrival(UUID.randomUUID(), FieldScene.PLAN);
            GraphQl.as(outsider).refused("PLAN_NOT_FOUND", Field.CHECK_IN, Given.input(check));
            var finding = Field.finding(UUID.randomUUID(), FieldScene.PLAN);
            GraphQl.as(outsider).refused("PLAN_NOT_FOUND", Field.RECORD, Given.input(finding));
            GraphQl.as(outsider).refused("PLAN_NOT_FOUND", Field.CONCLUDE, Given.command("planId", FieldScene.PLAN));
        }
        GraphQl.as(Persona.LEADER).refused("PLAN_NOT_FOUND", Field.APPROVE, Given.command("planId", FieldScene.PLAN));
    }

    @Test
    void hidesItsPhotos() {
        seal();
        World.run("insert into stored_file values ('%s', 'ORIGINAL', '%s', 10, '%s', 'image/jpeg', now())"
                .formatted(EVIDENCE, "0".repeat(40), "a".repeat(64)));
        for (var outsider : OUTSIDERS) {
            for (var variant : List.of("original", "stamped", "thumbnail")) {
                var hidden = file(outsider, EVIDENCE, variant);
                assertThat(hidden).isEqualTo(file(outsider, UUID.randomUUID(), variant));
                assertThat(hidden).startsWith("404");
            }
        }
    }

    @Test
    void isSeenByItsPeopleAndLeavesATraceForTheAuditor() {
        seal();
        for (var insider : List.of(Persona.GROUP_LEADER, Persona.INSPECTOR, Persona.DIRECTOR, Persona.AUDITOR)) {
            GraphQl.as(insider)
                    .succeed(Field.PLAN_QUERY, Map.of("id", FieldScene.PLAN))
                    .body("data.inspectionPlan.findings", hasSize(2))
                    .body("data.inspectionPlan.visits", hasSize(1));
        }
        assertThat(World.value("select count(distinct officer_id) from audit_entry where action = 'SEALED_PLAN_READ'"))
                .isEqualTo("4");
        GraphQl.as(Persona.GROUP_LEADER)
                .succeed(
                        "query($id: ID!) { matter(id: $id) { timeline { items { action } } } }",
                        Map.of("id", FieldScene.MATTER))
                .body("data.matter.timeline.items.findAll { it.action == 'SEALED_PLAN_READ' }", empty());
    }

    @Test
    void appearsWhereItBelongsOnceItIsConcluded() {
        seal();
        GraphQl.as(Persona.INSPECTOR)
                .succeed(
                        "mutation($input: FinishVisitInput!) { finishVisit(input: $input) { id } }",
                        Given.input(Map.of(
                                "commandId", UUID.randomUUID(),
                                "visitId", World.id("14", 1),
                                "finishedAt", "2030-01-01T00:00:00Z")));
        GraphQl.as(Persona.GROUP_LEADER).succeed(Field.CONCLUDE, Given.command("planId", FieldScene.PLAN));
        for (var concerned : List.of(Persona.LIAISON, Persona.UNIT_HEAD, Persona.CLERK, Persona.LEADER)) {
            GraphQl.as(concerned)
                    .succeed("{ inspectionPlans(openOnly: false) { items { id } } findings { total } }", Map.of())
                    .body("data.inspectionPlans.items.id", contains(FieldScene.PLAN.toString()))
                    .body("data.findings.total", equalTo(2));
        }
        for (var stranger : List.of(Persona.OTHER_LIAISON, Persona.FAR_CLERK, Persona.INSPECTOR2)) {
            GraphQl.as(stranger)
                    .succeed("{ inspectionPlans(openOnly: false) { items { id } } findings { total } }", Map.of())
                    .body("data.inspectionPlans.items", empty())
                    .body("data.findings.total", equalTo(0));
        }
    }

    private static String everywhereElse(Persona persona) {
        return GraphQl.as(persona).ask(EVERYWHERE_ELSE, Map.of()).extract().asString();
    }

    private static String matter(Persona persona) {
        return GraphQl.as(persona)
                .succeed(ABOUT_THE_MATTER, Map.of("id", FieldScene.MATTER))
                .extract()
                .asString();
    }

    @Test
    @DisplayName("row 99: seeing a sealed plan in a list, in today or on a matter is noted once an hour")
    void notesWhoSawASealedPlanInAList() {
        FieldScene.plan(true, FieldScene.PLAN);
        GraphQl.as(Persona.INSPECTOR).succeed("{ today { plans { id } } }", Map.of());
        GraphQl.as(Persona.INSPECTOR).succeed("{ inspectionPlans { items { id } } }", Map.of());
        GraphQl.as(Persona.LEADER).succeed("{ inspectionPlans { items { id } } }", Map.of());
        GraphQl.as(Persona.DIRECTOR)
                .succeed("query ($id: ID!) { matter(id: $id) { plans { id } } }", Map.of("id", FieldScene.MATTER));
        assertThat(World.value("""
                select string_agg(o.name, ',' order by o.name) from audit_entry e join officer o on o.id = e.officer_id
                where e.action = 'SEALED_PLAN_LISTED'""")).isEqualTo("DIRECTOR,INSPECTOR");
    }

    /** The same answer but for the id that was asked for. */
    private static void assertSameRefusal(Persona persona, String query, UUID id) {
        var random = UUID.randomUUID();
        var hidden = GraphQl.as(persona).ask(query, Map.of("id", id)).extract().asString();
        var missing =
                GraphQl.as(persona).ask(query, Map.of("id", random)).extract().asString();
        assertThat(hidden.replace(id.toString(), "ID")).isEqualTo(missing.replace(random.toString(), "ID"));
    }

    private static String file(Persona persona, UUID evidence, String variant) {
        var answer = given().auth().oauth2(persona.token()).get("/files/evidence/" + evidence + "/" + variant);
        return answer.statusCode() + " " + answer.asString();
    }
}
