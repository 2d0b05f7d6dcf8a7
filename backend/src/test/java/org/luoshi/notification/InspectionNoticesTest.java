package org.luoshi.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.luoshi.testing.ApiTest;
import org.luoshi.testing.Field;
import org.luoshi.testing.FieldScene;
import org.luoshi.testing.Given;
import org.luoshi.testing.GraphQl;
import org.luoshi.testing.Persona;
import org.luoshi.testing.World;

@ApiTest
class InspectionNoticesTest {
    @Test
    void tellsOfASealedPlanOnlyThoseWhoApproveAndThoseWhoGo() {
        FieldScene.matter();
        var plan = UUID.randomUUID();
        GraphQl.as(Persona.GROUP_LEADER).succeed(Field.PLAN, Given.input(Field.plan(plan, "UNANNOUNCED")));
        assertThat(heard("INSPECTION_TO_APPROVE")).isEqualTo("CHIEF,DIRECTOR,LEADER");
        GraphQl.as(Persona.DIRECTOR).succeed(Field.APPROVE, Given.command("planId", plan));
        assertThat(heard("INSPECTION_ASSIGNED")).isEqualTo("GROUP_LEADER,INSPECTOR");
        assertThat(World.value("select link from notification where kind = 'INSPECTION_ASSIGNED' limit 1"))
                .isEqualTo("/plans/" + plan);
    }

    @Test
    void followsARectificationThereAndBack() {
        FieldScene.plan(false);
        FieldScene.finding();
        GraphQl.as(Persona.CLERK)
                .succeed(
                        Field.ORDER,
                        Given.input(Map.of(
                                "commandId",
                                UUID.randomUUID(),
                                "findingId",
                                FieldScene.FINDING,
                                "dueOn",
                                LocalDate.now().plusDays(10).toString(),
                                "requirement",
                                "限期复工")));
        assertThat(heard("RECTIFICATION_ORDERED")).isEqualTo("LIAISON,UNIT_HEAD");
        GraphQl.as(Persona.LIAISON)
                .succeed(
                        Field.REPORT,
                        Given.input(Map.of(
                                "commandId",
                                UUID.randomUUID(),
                                "findingId",
                                FieldScene.FINDING,
                                "rectificationId",
                                UUID.randomUUID(),
                                "measures",
                                "已复工",
                                "photos",
                                List.of())));
        assertThat(heard("RECTIFICATION_REPORTED")).isEqualTo("GROUP_LEADER,INSPECTOR");
        GraphQl.as(Persona.INSPECTOR)
                .succeed(
                        Field.VERIFY,
                        Given.input(Map.of(
                                "commandId",
                                UUID.randomUUID(),
                                "findingId",
                                FieldScene.FINDING,
                                "result",
                                "FAILED",
                                "note",
                                "仍无人施工",
                                "onSite",
                                true,
                                "photos",
                                List.of())));
        assertThat(heard("VERIFICATION_FAILED")).isEqualTo("LIAISON,UNIT_HEAD");
    }

    private static String heard(String kind) {
        return World.value("""
                select string_agg(o.name, ',' order by o.name) from notification n join officer o on o.id = n.officer_id
                where n.kind = '%s'""".formatted(kind));
    }
}
