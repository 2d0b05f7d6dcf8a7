package org.luoshi.inspection;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.luoshi.testing.ApiTest;
import org.luoshi.testing.FieldScene;
import org.luoshi.testing.GraphQl;
import org.luoshi.testing.Persona;
import org.luoshi.testing.World;

@ApiTest
class TargetHistoryApiTest {
    private static final String HISTORY =
            "query($id: ID!) { targetHistory(planId: $id) { inspections { id } findings { id } } }";
    private static final Map<String, Object> THE_PLAN = Map.of("id", FieldScene.PLAN);

    @BeforeEach
    void aPlanAndAnEarlierFinding() {
        FieldScene.plan(false);
        FieldScene.finding();
    }

    @Test
    void tellsTheGroupWhatWasFoundAtTheUnitAndWhoElseGoesThere() {
        var other = World.id("11", 2);
        FieldScene.plan(false, other);
        GraphQl.as(Persona.INSPECTOR)
                .succeed(HISTORY, THE_PLAN)
                .body("data.targetHistory.findings.id", contains(FieldScene.FINDING.toString()))
                .body("data.targetHistory.inspections.id", contains(other.toString()));
    }

    @Test
    void leavesOutASealedInspectionOfAnotherGroup() {
        var sealed = World.id("11", 2);
        FieldScene.plan(true, sealed);
        World.run("delete from group_member where plan_id = '%s'".formatted(sealed));
        GraphQl.as(Persona.INSPECTOR).succeed(HISTORY, THE_PLAN).body("data.targetHistory.inspections", empty());
    }

    @Test
    void isForNobodyWhoDoesNotSeeThePlan() {
        GraphQl.as(Persona.FAR_CLERK).refused("PLAN_NOT_FOUND", HISTORY, THE_PLAN);
    }
}
