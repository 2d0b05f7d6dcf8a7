package org.luoshi.authorization;

import static org.luoshi.authorization.Operation.mutation;
import static org.luoshi.authorization.Operation.query;
import static org.luoshi.platform.Role.ADMIN;
import static org.luoshi.platform.Role.AUDITOR;
import static org.luoshi.platform.Role.CHIEF;
import static org.luoshi.platform.Role.CLERK;
import static org.luoshi.platform.Role.DIRECTOR;
import static org.luoshi.platform.Role.LEADER;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.luoshi.testing.FieldScene;
import org.luoshi.testing.Given;
import org.luoshi.testing.Persona;
import org.luoshi.testing.World;

/** 授权和指定: delegations, designations, and who supervises. */
final class MandateRows {
    private MandateRows() {}

    static List<Operation> rows() {
        return List.of(
                query("designations").in(() -> designation("APPROVED")).sees(Scope.DESIGNATION),
                mutation("makeDesignation")
                        .by(DIRECTOR, LEADER)
                        .in(() -> {
                            Scenes.matter();
                            return World.HOUSING;
                        })
                        .sees(Scope.OFFICE, "UNIT_NOT_FOUND")
                        .with(id -> Map.of(
                                "unitId",
                                id,
                                "matterId",
                                FieldScene.MATTER,
                                "scope",
                                "拆迁",
                                "duty",
                                "检查进度",
                                "fromOn",
                                Given.inAWeek(),
                                "toOn",
                                Given.inAWeek(),
                                "document",
                                "督指〔2026〕1号")),
                mutation("approveDesignation")
                        .by(LEADER, CHIEF)
                        .in(() -> designation("PROPOSED"))
                        .sees(Scope.OFFICE, "DESIGNATION_NOT_FOUND")
                        .with(id -> Map.of("designationId", id)),
                mutation("revokeDesignation")
                        .by(DIRECTOR, LEADER, CHIEF)
                        .in(() -> designation("APPROVED"))
                        .sees(Scope.OFFICE, "DESIGNATION_NOT_FOUND")
                        .with(id -> Map.of("designationId", id, "reason", "任务结束")),
                query("delegations")
                        .by(CLERK, DIRECTOR, LEADER, CHIEF, AUDITOR, ADMIN)
                        .in(Given::delegation)
                        .sees(Scope.JURISDICTION),
                query("myDelegation").selecting("{ id }"),
                mutation("recordDelegation")
                        .by(DIRECTOR, ADMIN)
                        .in(Persona.LEADER::officerId)
                        .sees(Scope.JURISDICTION, "OFFICER_NOT_FOUND")
                        .with(id -> Map.of(
                                "leaderId",
                                id,
                                "scope",
                                "ALL",
                                "fromOn",
                                Given.inAWeek(),
                                "toOn",
                                Given.inAWeek(),
                                "document",
                                "授权书〔2026〕3号")),
                mutation("revokeDelegation")
                        .by(DIRECTOR, ADMIN)
                        .in(Given::delegation)
                        .sees(Scope.JURISDICTION, "DELEGATION_NOT_FOUND")
                        .with(id -> Map.of("delegationId", id, "reason", "分工调整")),
                query("supervisingRoutes")
                        .by(CLERK, DIRECTOR)
                        .in(Scenes::matter)
                        .sees(Scope.OFFICE, "MATTER_NOT_FOUND")
                        .with(id -> Map.of("matterId", id, "scope", "ONE_DEPARTMENT"))
                        .selecting("{ route }"));
    }

    /** The matter of the scenes, for which both departments are designated: their people may plan an inspection (R733-07). */
    static UUID designatedMatter() {
        var id = Scenes.matter();
        Given.designation(id, "APPROVED");
        World.run("update designation set unit_id = '%s'".formatted(World.HOUSING));
        Given.designation(id, "APPROVED");
        return id;
    }

    /** Of the housing bureau, for the matter. */
    private static UUID designation(String status) {
        FieldScene.matter();
        var id = Given.designation(FieldScene.MATTER, status);
        World.run("update designation set unit_id = '%s', made_by = '%s'"
                .formatted(World.HOUSING, Persona.DIRECTOR.officerId()));
        return id;
    }
}
