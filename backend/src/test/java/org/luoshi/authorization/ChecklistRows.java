package org.luoshi.authorization;

import static org.luoshi.authorization.Operation.mutation;
import static org.luoshi.authorization.Operation.query;
import static org.luoshi.platform.Role.AUDITOR;
import static org.luoshi.platform.Role.CHIEF;
import static org.luoshi.platform.Role.CLERK;
import static org.luoshi.platform.Role.DIRECTOR;
import static org.luoshi.platform.Role.GROUP_LEADER;
import static org.luoshi.platform.Role.LEADER;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.luoshi.testing.Checklists;
import org.luoshi.testing.Field;
import org.luoshi.testing.FieldScene;
import org.luoshi.testing.Given;
import org.luoshi.testing.GraphQl;
import org.luoshi.testing.Persona;
import org.luoshi.testing.Signatures;
import org.luoshi.testing.World;

/** 检查清单 and 对方签字: templates of the office, answers of the group, settlements of its leader, signatures on site. */
final class ChecklistRows {
    private static final UUID INSPECTORS = UUID.randomUUID();

    private ChecklistRows() {}

    static List<Operation> rows() {
        return List.of(
                query("checklistTemplates")
                        .by(CLERK, DIRECTOR, LEADER, CHIEF, AUDITOR, GROUP_LEADER)
                        .in(Checklists::template)
                        .sees(Scope.JURISDICTION),
                query("checklistTemplate")
                        .by(CLERK, DIRECTOR, LEADER, CHIEF, AUDITOR, GROUP_LEADER)
                        .in(Checklists::template)
                        .sees(Scope.JURISDICTION, "CHECKLIST_TEMPLATE_NOT_FOUND")
                        .with(id -> Map.of("id", id)),
                mutation("keepChecklistTemplate")
                        .by(CLERK, DIRECTOR)
                        .in(Checklists::template)
                        .sees(Scope.JURISDICTION, "CHECKLIST_TEMPLATE_NOT_FOUND")
                        .with(id -> Map.of("basedOn", id, "name", "工地安全", "items", Checklists.items())),
                mutation("withdrawChecklistTemplate")
                        .by(CLERK, DIRECTOR)
                        .in(Checklists::template)
                        .sees(Scope.JURISDICTION, "CHECKLIST_TEMPLATE_NOT_FOUND")
                        .with(id -> Map.of("templateId", id)),
                mutation("answerChecklist")
                        .in(ChecklistRows::visit)
                        .sees(Scope.PLAN, "VISIT_NOT_FOUND")
                        .may(Scope.GROUP, "NOT_GROUP_MEMBER")
                        .with(id -> Map.of(
                                "visitId",
                                id,
                                "answers",
                                List.of(Checklists.answer(Checklists.SIGN, "YES")),
                                "sentAt",
                                Instant.now().toString())),
                mutation("settleChecklistItem")
                        .in(ChecklistRows::conflict)
                        .sees(Scope.PLAN, "PLAN_NOT_FOUND")
                        .may(Scope.GROUP_LEAD, "NOT_GROUP_LEADER")
                        .with(id -> Map.of("planId", id, "answerId", INSPECTORS)),
                mutation("takeSignature")
                        .in(Scenes::visit)
                        .sees(Scope.PLAN, "VISIT_NOT_FOUND")
                        .may(Scope.GROUP, "NOT_GROUP_MEMBER")
                        .with(ChecklistRows::signature));
    }

    private static Map<String, ?> signature(UUID visitId) {
        var input = Signatures.signature(UUID.randomUUID(), visitId);
        input.remove("commandId");
        return input;
    }

    private static UUID visit() {
        var visit = Scenes.visit();
        Checklists.ofPlan();
        return visit;
    }

    /** INSPECTOR says no and GROUP_LEADER yes. */
    private static UUID conflict() {
        var no = Checklists.answer(Checklists.SIGN, "NO");
        no.put("answerId", INSPECTORS);
        answer(Persona.INSPECTOR, visit(), no);
        var other = World.id("14", 2);
        Field.checkIn(Persona.GROUP_LEADER, Field.arrival(other, FieldScene.PLAN));
        answer(Persona.GROUP_LEADER, other, Checklists.answer(Checklists.SIGN, "YES"));
        return FieldScene.PLAN;
    }

    private static void answer(Persona persona, UUID visit, Map<String, Object> answer) {
        GraphQl.as(persona).succeed(Checklists.ANSWER, Given.input(Checklists.answers(visit, List.of(answer))));
    }
}
