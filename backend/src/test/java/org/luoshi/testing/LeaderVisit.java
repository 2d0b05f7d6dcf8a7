package org.luoshi.testing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** 领导带队 (BZ-05): a visit of the housing bureau that LEADER leads with INSPECTOR, under {@link FieldScene#MATTER}. */
public final class LeaderVisit {
    public static final UUID PLAN = World.id("11", 83);
    public static final String GRADE = """
            mutation ($input: GradeInspectionInput!) { gradeInspection(input: $input) { id status actions
              gradings { number grade reason visitedOn reportNumber gradedBy { name } unit { name } } } }""";

    /** All that may be said of a grade, for who sees the plan. */
    public static final String OF_PLAN =
            "query ($id: ID!) { inspectionPlan(id: $id) { leaderLed actions gradings { number grade reportNumber } } }";

    /** Who of the office sees what is not sealed. */
    public static final List<Persona> OFFICE = List.of(Persona.CLERK, Persona.DIRECTOR, Persona.CHIEF, Persona.AUDITOR);

    private LeaderVisit() {}

    /** As the clerk plans it. */
    public static Map<String, Object> plan(String mode) {
        var input = Field.plan(PLAN, mode);
        input.put("groupLeaderId", Persona.LEADER.officerId());
        input.put("leaderLed", true);
        return input;
    }

    /** Planned by the clerk and approved by the director. */
    public static void approved(String mode) {
        FieldScene.matter();
        GraphQl.as(Persona.CLERK).succeed(Field.PLAN, Given.input(plan(mode)));
        GraphQl.as(Persona.DIRECTOR).succeed(Field.APPROVE, Given.command("planId", PLAN));
    }

    /** The leader was there, once more. */
    public static void visit() {
        var visit = UUID.randomUUID();
        Field.checkIn(Persona.LEADER, Field.arrival(visit, PLAN));
        GraphQl.as(Persona.LEADER)
                .succeed(
                        "mutation ($input: FinishVisitInput!) { finishVisit(input: $input) { id } }",
                        Given.input(Given.withCommand(Map.of(
                                "visitId", visit, "finishedAt", Instant.now().toString()))));
    }

    public static Map<String, Object> grade(String grade, String reason) {
        return Given.input(Given.withCommand(Map.of("planId", PLAN, "grade", grade, "reason", reason)));
    }

    /** Visited, graded SLOW and over. */
    public static void concluded() {
        approved("ANNOUNCED");
        visit();
        GraphQl.as(Persona.LEADER).succeed(GRADE, grade("SLOW", "拆迁签约不到一半。"));
        GraphQl.as(Persona.LEADER).succeed(Field.CONCLUDE, Given.command("planId", PLAN));
    }
}
