package org.luoshi.authorization;

import static org.luoshi.authorization.Operation.mutation;
import static org.luoshi.authorization.Operation.query;
import static org.luoshi.platform.Role.CHIEF;
import static org.luoshi.platform.Role.CLERK;
import static org.luoshi.platform.Role.DIRECTOR;
import static org.luoshi.platform.Role.GROUP_LEADER;
import static org.luoshi.platform.Role.INSPECTOR;
import static org.luoshi.platform.Role.LEADER;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.luoshi.testing.Changes;
import org.luoshi.testing.Derivatives;
import org.luoshi.testing.FieldScene;
import org.luoshi.testing.Given;
import org.luoshi.testing.GraphQl;
import org.luoshi.testing.Persona;
import org.luoshi.testing.Records;
import org.luoshi.testing.World;

/** 方案变更, 解封, and what was found outside of a plan. */
final class PlanRows {
    private static final UUID CHANGE = World.id("19", 1);

    private PlanRows() {}

    static List<Operation> rows() {
        return List.of(
                mutation("proposePlanChange")
                        .by(GROUP_LEADER, CLERK, DIRECTOR, LEADER, CHIEF)
                        .in(Scenes::plan)
                        .sees(Scope.PLAN, "PLAN_NOT_FOUND")
                        .may(Scope.GROUP_LEAD, "NOT_GROUP_LEADER")
                        .with(id -> without(Changes.proposal(id, CHANGE))),
                mutation("approvePlanChange")
                        .by(DIRECTOR, LEADER, CHIEF)
                        .in(PlanRows::proposedChange)
                        .sees(Scope.OFFICE, "PLAN_NOT_FOUND")
                        .with(id -> without(Changes.decision(id, CHANGE))),
                mutation("returnPlanChange")
                        .by(DIRECTOR, LEADER, CHIEF)
                        .in(PlanRows::proposedChange)
                        .sees(Scope.OFFICE, "PLAN_NOT_FOUND")
                        .with(id -> Map.of("planId", id, "changeId", CHANGE, "reason", "不得随意扩大范围")),
                mutation("unsealPlan")
                        .in(Scenes::sealedPlan)
                        .sees(Scope.SEALED_PLAN, "PLAN_NOT_FOUND")
                        .may(Scope.GROUP_LEAD, "NOT_GROUP_LEADER")
                        .with(id -> Map.of("planId", id)),
                mutation("scheduleUnsealing")
                        .in(Scenes::sealedPlan)
                        .sees(Scope.SEALED_PLAN, "PLAN_NOT_FOUND")
                        .may(Scope.GROUP_LEAD, "NOT_GROUP_LEADER")
                        .with(id -> Map.of(
                                "planId",
                                id,
                                "unsealAt",
                                Instant.now().plus(1, ChronoUnit.DAYS).toString())),
                mutation("takeRecord")
                        .in(Scenes::plan)
                        .sees(Scope.PLAN, "PLAN_NOT_FOUND")
                        .may(Scope.GROUP, "NOT_GROUP_MEMBER")
                        .with(id -> without(Records.interview(UUID.randomUUID(), id))),
                query("informant")
                        .in(PlanRows::clue)
                        .sees(Scope.INFORMANT, "RECORD_NOT_FOUND")
                        .with(id -> Map.of("recordId", id))
                        .selecting("{ recordId }"),
                mutation("proposeDerivation")
                        .by(INSPECTOR, GROUP_LEADER, CLERK, DIRECTOR)
                        .in(Scenes::finding)
                        .sees(Scope.FINDING, "FINDING_NOT_FOUND")
                        .with(id -> without(Derivatives.proposal(UUID.randomUUID(), id))),
                mutation("registerDerivation")
                        .by(CLERK, DIRECTOR)
                        .in(PlanRows::derivation)
                        .sees(Scope.OFFICE, "DERIVATION_NOT_FOUND")
                        .with(id -> without(Derivatives.registration(id, UUID.randomUUID()))),
                mutation("declineDerivation")
                        .by(CLERK, DIRECTOR)
                        .in(PlanRows::derivation)
                        .sees(Scope.OFFICE, "DERIVATION_NOT_FOUND")
                        .with(id -> Map.of("derivationId", id, "reason", "已有专项部署")),
                mutation("approveOutsideFinding")
                        .by(DIRECTOR, LEADER, CHIEF)
                        .in(PlanRows::outsideFinding)
                        .sees(Scope.OFFICE, "FINDING_NOT_FOUND")
                        .with(id -> Map.of("findingId", id)),
                mutation("dismissOutsideFinding")
                        .by(DIRECTOR, LEADER, CHIEF)
                        .in(PlanRows::outsideFinding)
                        .sees(Scope.OFFICE, "FINDING_NOT_FOUND")
                        .with(id -> Map.of("findingId", id, "reason", "不属于本次督查")));
    }

    private static UUID clue() {
        var id = UUID.randomUUID();
        GraphQl.as(Persona.INSPECTOR).succeed(Records.TAKE, Given.input(Records.clue(id, Scenes.plan())));
        return id;
    }

    private static UUID outsideFinding() {
        var finding = Scenes.finding();
        World.run("update finding set outside_plan = '{MARKED}'");
        return finding;
    }

    private static UUID derivation() {
        var id = UUID.randomUUID();
        var input = Derivatives.proposal(id, Scenes.finding());
        GraphQl.as(Persona.INSPECTOR).succeed(Derivatives.PROPOSE, Given.input(input));
        return id;
    }

    private static UUID proposedChange() {
        var plan = Scenes.plan();
        GraphQl.as(Persona.GROUP_LEADER).succeed(Changes.PROPOSE, Given.input(Changes.proposal(plan, CHANGE)));
        return FieldScene.PLAN;
    }

    private static Map<String, Object> without(Map<String, Object> input) {
        var rest = new HashMap<>(input);
        rest.remove("commandId");
        return rest;
    }
}
