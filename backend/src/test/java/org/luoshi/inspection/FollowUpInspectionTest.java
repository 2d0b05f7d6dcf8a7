package org.luoshi.inspection;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import java.time.LocalDate;
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
import org.luoshi.testing.World;

/** The hospital was struck off last month. */
@ApiTest
@DisplayName("回头看: what was struck off is looked at again")
class FollowUpInspectionTest {
    private static final String MATTER = "query ($id: ID!) { matter(id: $id) { step closedAt actions } }";
    private static final String REOPEN =
            "mutation ($input: ReopenMatterInput!) { reopenMatter(input: $input) { step } }";

    private final UUID planId = UUID.randomUUID();

    @BeforeEach
    void strikeOff() {
        FieldScene.matter();
        World.run("update task set status = 'CLOSED'");
        World.run("update matter set step = 'ARCHIVED', closed_at = now() - interval '30 days'");
    }

    @Test
    void isPlannedForAMatterThatWasStruckOff() {
        GraphQl.as(Persona.CLERK)
                .succeed(MATTER, Map.of("id", FieldScene.MATTER))
                .body("data.matter.actions", hasItems("PLAN_INSPECTION"));
        GraphQl.as(Persona.CLERK).refused("MATTER_CLOSED", Field.PLAN, plan("SPECIAL"));
        approve();
    }

    @Test
    void isNotPlannedForWhatWasNeverTakenUp() {
        World.run("update matter set step = 'PROPOSED'");
        GraphQl.as(Persona.CLERK).refused("MATTER_CLOSED", Field.PLAN, plan("FOLLOW_UP"));
    }

    @Test
    void recordsARelapseAndLeavesTheMatterStruckOff() {
        approve();
        var visit = UUID.randomUUID();
        Field.checkIn(Persona.INSPECTOR, Field.arrival(visit, planId));
        var finding = Field.finding(UUID.randomUUID(), planId);
        finding.put("visitId", visit);
        Field.record(Persona.INSPECTOR, finding).body("data.recordFinding.status", equalTo("RECORDED"));
        GraphQl.as(Persona.DIRECTOR)
                .succeed(MATTER, Map.of("id", FieldScene.MATTER))
                .body("data.matter.step", equalTo("ARCHIVED"))
                .body("data.matter.closedAt", not(equalTo(null)))
                .body("data.matter.actions", hasItems("REOPEN"));
    }

    @Test
    void ordersWhatRelapsedToBePutRightOnceTheMatterIsReopened() {
        approve();
        var visit = UUID.randomUUID();
        Field.checkIn(Persona.INSPECTOR, Field.arrival(visit, planId));
        var findingId = UUID.randomUUID();
        var finding = Field.finding(findingId, planId);
        finding.put("visitId", visit);
        Field.record(Persona.INSPECTOR, finding);
        var order = Given.input(Given.withCommand(Map.of(
                "findingId",
                findingId,
                "requirement",
                "限期整改",
                "dueOn",
                LocalDate.now().plusDays(20).toString())));
        GraphQl.as(Persona.DIRECTOR).refused("MATTER_CLOSED", Field.ORDER, order);
        GraphQl.as(Persona.DIRECTOR)
                .succeed(
                        REOPEN,
                        Given.input(Given.withCommand(Map.of(
                                "matterId",
                                FieldScene.MATTER,
                                "reason",
                                "回头看发现反弹",
                                "taskIds",
                                List.of(),
                                "dueOn",
                                LocalDate.now().plusDays(20).toString()))))
                .body("data.reopenMatter.step", equalTo("METHOD_CONFIRMED"));
        GraphQl.as(Persona.DIRECTOR)
                .succeed(Field.ORDER, order)
                .body("data.orderRectification.status", equalTo("RECTIFICATION_ORDERED"));
    }

    private void approve() {
        GraphQl.as(Persona.CLERK).succeed(Field.PLAN, plan("FOLLOW_UP"));
        GraphQl.as(Persona.DIRECTOR)
                .succeed(Field.APPROVE, Given.input(Given.withCommand(Map.of("planId", planId))))
                .body("data.approveInspectionPlan.status", equalTo("APPROVED"));
    }

    private Map<String, Object> plan(String kind) {
        var input = Field.plan(planId, "ANNOUNCED");
        input.put("kind", kind);
        return Given.input(input);
    }
}
