package org.luoshi.authorization;

import static org.luoshi.authorization.Operation.mutation;
import static org.luoshi.authorization.Operation.query;
import static org.luoshi.platform.Role.AUDITOR;
import static org.luoshi.platform.Role.CHIEF;
import static org.luoshi.platform.Role.CLERK;
import static org.luoshi.platform.Role.DIRECTOR;
import static org.luoshi.platform.Role.GROUP_LEADER;
import static org.luoshi.platform.Role.LEADER;
import static org.luoshi.platform.Role.LIAISON;
import static org.luoshi.platform.Role.UNIT_HEAD;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.luoshi.testing.FieldScene;
import org.luoshi.testing.World;

/** 减负: the annual plan and the load of units. */
final class BurdenRows {
    private BurdenRows() {}

    static List<Operation> rows() {
        return List.of(
                query("annualPlan")
                        .in(() -> World.ANNUAL_ITEM)
                        .sees(Scope.JURISDICTION)
                        .with(id -> Map.of("year", thisYear()))
                        .selecting("{ items { id } }"),
                query("annualPlan")
                        .when("not approved")
                        .in(BurdenRows::submittedItem)
                        .sees(Scope.OFFICE)
                        .with(id -> Map.of("year", thisYear()))
                        .selecting("{ items { id } }"),
                mutation("submitAnnualPlan")
                        .by(CLERK, DIRECTOR)
                        .with(id -> Map.of(
                                "year",
                                thisYear() + 1,
                                "items",
                                List.of(Map.of(
                                        "title",
                                        "重点项目督查",
                                        "kind",
                                        "SPECIAL",
                                        "unitIds",
                                        List.of(),
                                        "fromMonth",
                                        3,
                                        "toMonth",
                                        6,
                                        "lead",
                                        "督查办"))))
                        .selecting("{ status }"),
                mutation("approveAnnualPlan")
                        .by(LEADER, CHIEF)
                        .in(BurdenRows::submittedPlan)
                        .sees(Scope.OFFICE, "ANNUAL_PLAN_NOT_FOUND")
                        .with(id -> Map.of("planId", id)),
                mutation("returnAnnualPlan")
                        .by(LEADER, CHIEF)
                        .in(BurdenRows::submittedPlan)
                        .sees(Scope.OFFICE, "ANNUAL_PLAN_NOT_FOUND")
                        .with(id -> Map.of("planId", id, "reason", "次数偏多")),
                query("unitLoads")
                        .by(CLERK, DIRECTOR, LEADER, CHIEF, AUDITOR)
                        .in(Scenes::plan)
                        .sees(Scope.OFFICE)
                        .selecting("{ items { visits } }")
                        .showsIf((body, id) -> body.contains("\"visits\":1")),
                query("unitLoads")
                        .when("of a sealed plan")
                        .by(CLERK, DIRECTOR, LEADER, CHIEF, AUDITOR)
                        .in(Scenes::sealedPlan)
                        .sees(Scope.SEALED_PLAN)
                        .selecting("{ items { visits } }")
                        .showsIf((body, id) -> body.contains("\"visits\":1")),
                query("unitLoad")
                        .by(CLERK, DIRECTOR, LEADER, CHIEF, AUDITOR, LIAISON, UNIT_HEAD)
                        .in(() -> World.HOUSING)
                        .sees(Scope.ADDRESSEE, "UNIT_NOT_FOUND")
                        .with(id -> Map.of("unitId", id))
                        .selecting("{ months { visits } }"),
                query("burdenRecords")
                        .by(CLERK, DIRECTOR, LEADER, CHIEF, AUDITOR, LIAISON, UNIT_HEAD)
                        .in(() -> World.HOUSING)
                        .sees(Scope.ADDRESSEE, "UNIT_NOT_FOUND")
                        .with(id ->
                                Map.of("unitId", id, "month", LocalDate.now().toString(), "kind", "NOTICE"))
                        .selecting("{ items { id } }"),
                query("similarInspections")
                        .by(CLERK, DIRECTOR, LEADER, CHIEF, AUDITOR, GROUP_LEADER)
                        .in(Scenes::plan)
                        .sees(Scope.PLAN)
                        .with(id -> Map.of(
                                "unitId",
                                World.HOUSING,
                                "startsOn",
                                LocalDate.now().toString())),
                query("similarInspections")
                        .when("sealed")
                        .by(CLERK, DIRECTOR, LEADER, CHIEF, AUDITOR, GROUP_LEADER)
                        .in(Scenes::sealedPlan)
                        .sees(Scope.SEALED_PLAN)
                        .with(id -> Map.of(
                                "unitId",
                                World.HOUSING,
                                "startsOn",
                                LocalDate.now().toString())),
                query("targetHistory")
                        .in(Scenes::plan)
                        .sees(Scope.PLAN, "PLAN_NOT_FOUND")
                        .with(id -> Map.of("planId", id))
                        .selecting("{ findings { id } }"),
                query("targetHistory")
                        .when("sealed")
                        .in(Scenes::sealedPlan)
                        .sees(Scope.SEALED_PLAN, "PLAN_NOT_FOUND")
                        .with(id -> Map.of("planId", id))
                        .selecting("{ findings { id } }"));
    }

    private static int thisYear() {
        return Integer.parseInt(World.value("select extract(year from now() at time zone 'Asia/Shanghai')::int"));
    }

    private static UUID submittedPlan() {
        World.run("update annual_plan set status = 'SUBMITTED', approved_by = null, approved_at = null");
        return UUID.fromString(World.value("select id from annual_plan"));
    }

    private static UUID submittedItem() {
        FieldScene.matter();
        submittedPlan();
        return World.ANNUAL_ITEM;
    }
}
