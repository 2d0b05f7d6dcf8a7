package org.luoshi.briefing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.testing.ApiTest;
import org.luoshi.testing.Given;
import org.luoshi.testing.GraphQl;
import org.luoshi.testing.Persona;
import org.luoshi.testing.World;

@ApiTest
@DisplayName("Slips")
class SlipApiTest {
    private static final String ISSUE =
            "mutation ($input: IssueSlipInput!) { issueSlip(input: $input) { id number sha256 content { requirement limitOn lines { unitName } } } }";
    private static final String READ = "mutation ($input: ReadSlipInput!) { readSlip(input: $input) { id } }";
    private static final String LIST = """
            query ($filter: SlipFilter) { slips(filter: $filter) { total items { id kind number signerName sha256
              content { lines { unitName dueOn } } deliveries { readAt unit { name } readBy { name } } } } }""";
    private static final String ONE = "query ($id: ID!) { slip(id: $id) { number } }";

    private UUID matter;
    private UUID task;

    @BeforeEach
    void assign() {
        matter = Given.assignedMatter();
        task = Given.taskOf(matter, World.HOUSING);
    }

    @Test
    @DisplayName(
            "every task of an instruction has its notice with a deadline, numbered, signed and delivered (JC-13, CT-07)")
    void makesATaskNoticeForEachTask() {
        GraphQl.as(Persona.DIRECTOR)
                .succeed(LIST, Map.of("filter", Map.of("kind", "TASK_NOTICE")))
                .body("data.slips.total", equalTo(2))
                .body("data.slips.items.number", containsInAnyOrder("督任〔" + year() + "〕1号", "督任〔" + year() + "〕2号"))
                .body("data.slips.items.signerName", hasItem("CLERK"))
                .body("data.slips.items.content.lines.flatten().dueOn", hasSize(2))
                .body("data.slips.items.deliveries.flatten().readAt", hasItem(nullValue()));
        assertThat(
                        World.value(
                                "select count(*) from slip where content_sha256 = encode(sha256(convert_to(content, 'UTF8')), 'hex')"))
                .isEqualTo("2");
        assertThat(World.value("""
                select count(*) from matter m join task t on t.matter_id = m.id
                where m.source like '%INSTRUCTION' and not exists (select from slip s where s.task_id = t.id and s.kind = 'TASK_NOTICE')""")).isEqualTo("0");
    }

    @Test
    @DisplayName("a unit sees the slips addressed to it and no other's; foreign ids answer like missing ones")
    void showsAUnitItsOwn() {
        var own = slipOf(World.HOUSING);
        var other = slipOf(World.FINANCE);
        GraphQl.as(Persona.LIAISON)
                .succeed(LIST, Map.of("filter", Map.of()))
                .body("data.slips.total", equalTo(1))
                .body("data.slips.items[0].id", equalTo(own));
        for (var persona : List.of(Persona.LIAISON, Persona.INSPECTOR, Persona.FAR_CLERK)) {
            GraphQl.as(persona).refused("SLIP_NOT_FOUND", ONE, Map.of("id", other));
            GraphQl.as(persona).refused("SLIP_NOT_FOUND", ONE, Map.of("id", UUID.randomUUID()));
        }
    }

    @Test
    @DisplayName("the first to open a slip is kept with name and time (JC-07)")
    void keepsTheFirstReader() {
        var slip = slipOf(World.HOUSING);
        GraphQl.as(Persona.UNIT_HEAD).succeed(READ, Given.command("slipId", UUID.fromString(slip)));
        GraphQl.as(Persona.LIAISON).succeed(READ, Given.command("slipId", UUID.fromString(slip)));
        GraphQl.as(Persona.CLERK)
                .succeed(LIST, Map.of("filter", Map.of("matterId", matter)))
                .body(
                        "data.slips.items.find { it.id == '%s' }.deliveries[0].readBy.name".formatted(slip),
                        equalTo("UNIT_HEAD"))
                .body("data.slips.items.find { it.id == '%s' }.deliveries[0].readAt".formatted(slip), notNullValue());
        assertThat(World.value("select count(*) from audit_entry where action = 'SLIP_READ'"))
                .isEqualTo("1");
        GraphQl.as(Persona.OTHER_LIAISON)
                .refused("SLIP_NOT_FOUND", READ, Given.command("slipId", UUID.fromString(slip)));
        GraphQl.as(Persona.CLERK).refused("FORBIDDEN", READ, Given.command("slipId", UUID.fromString(slip)));
    }

    @Test
    @DisplayName("a supervision notice says what is asked and tells the unit; a repeat takes no second number (CT-07)")
    void issuesASupervisionNotice() {
        var command = order("SUPERVISION_NOTICE", task, "请于周五前报送拆迁方案。", null);
        GraphQl.as(Persona.CLERK)
                .succeed(ISSUE, command)
                .body("data.issueSlip.number", equalTo("督通〔" + year() + "〕1号"))
                .body("data.issueSlip.content.requirement", equalTo("请于周五前报送拆迁方案。"));
        GraphQl.as(Persona.CLERK)
                .succeed(ISSUE, command)
                .body("data.issueSlip.number", equalTo("督通〔" + year() + "〕1号"));
        assertThat(World.value("select count(*) from slip where kind = 'SUPERVISION_NOTICE'"))
                .isEqualTo("1");
        assertThat(World.value(
                        "select string_agg(o.name, ',' order by o.name) from notification n join officer o on o.id = n.officer_id"
                                + " where n.kind = 'SLIP_DELIVERED'"))
                .isEqualTo("LIAISON,UNIT_HEAD");
    }

    @Test
    @DisplayName("a follow-up is refused while nothing lags, and goes out when the task is late (JC-06)")
    void followsUpWhatIsLate() {
        GraphQl.as(Persona.CLERK)
                .refused("SLIP_WRONG_STATE", ISSUE, order("FOLLOW_UP", task, "请说明滞后原因。", null))
                .body("errors[0].extensions.details.reason", equalTo("NOT_LAGGING"));
        World.run("update task set due_on = current_date - 7 where id = '%s'".formatted(task));
        GraphQl.as(Persona.CLERK).succeed(ISSUE, order("FOLLOW_UP", task, "请说明滞后原因。", null));
    }

    @Test
    @DisplayName("a coordination goes to all units at work with a new limit, and extends no deadline (JC-06, JS-23)")
    void coordinatesUnits() {
        var before = World.value("select string_agg(due_on::text, ',' order by id) from task");
        GraphQl.as(Persona.CLERK).refused("INVALID_INPUT", ISSUE, order("COORDINATION", null, "资金与拆迁同步。", null));
        GraphQl.as(Persona.CLERK)
                .succeed(ISSUE, order("COORDINATION", null, "资金与拆迁同步。", "2036-12-01"))
                .body("data.issueSlip.content.limitOn", equalTo("2036-12-01"))
                .body("data.issueSlip.content.lines", hasSize(2));
        assertThat(
                        World.value(
                                "select count(*) from slip_delivery d join slip s on s.id = d.slip_id where s.kind = 'COORDINATION'"))
                .isEqualTo("2");
        assertThat(World.value("select string_agg(due_on::text, ',' order by id) from task"))
                .isEqualTo(before);
    }

    @Test
    @DisplayName("a second task notice and a close-out before striking off are refused (JC-06)")
    void refusesSlipsOutOfState() {
        GraphQl.as(Persona.CLERK)
                .refused("SLIP_WRONG_STATE", ISSUE, order("TASK_NOTICE", task, null, null))
                .body("errors[0].extensions.details.reason", equalTo("NOTICE_ALREADY_OUT"));
        GraphQl.as(Persona.CLERK)
                .refused("SLIP_WRONG_STATE", ISSUE, order("CLOSE_OUT", null, null, null))
                .body("errors[0].extensions.details.reason", equalTo("MATTER_NOT_CLOSED"));
    }

    @Test
    @DisplayName("only the office issues; another jurisdiction's matter does not exist")
    void letsOnlyTheOfficeIssue() {
        for (var persona : List.of(Persona.LEADER, Persona.INSPECTOR, Persona.LIAISON, Persona.AUDITOR)) {
            GraphQl.as(persona).refused("FORBIDDEN", ISSUE, order("SUPERVISION_NOTICE", task, "x", null));
        }
        GraphQl.as(Persona.FAR_CLERK).refused("MATTER_NOT_FOUND", ISSUE, order("SUPERVISION_NOTICE", task, "x", null));
    }

    @Test
    @DisplayName("the signer reads what he will sign; reading takes no number (JC-06)")
    void showsADraft() {
        GraphQl.as(Persona.CLERK)
                .succeed(
                        "query ($input: SlipDraftInput!) { slipDraft(input: $input) { number lines { unitName duty } } }",
                        Map.of(
                                "input",
                                Map.of(
                                        "kind",
                                        "SUPERVISION_NOTICE",
                                        "matterId",
                                        matter,
                                        "taskId",
                                        task,
                                        "requirement",
                                        "x")))
                .body("data.slipDraft.number", equalTo(""))
                .body("data.slipDraft.lines[0].duty", equalTo("组织拆迁"));
        assertThat(World.value("select count(*) from number_series where series = '督通'"))
                .isEqualTo("0");
    }

    @Test
    @DisplayName("what was signed cannot be changed or deleted by the application (CT-07)")
    void neverChanges() {
        assertThat(
                        World.value(
                                "select has_table_privilege('luoshi_app', 'slip', 'update') or has_table_privilege('luoshi_app', 'slip', 'delete')"))
                .isEqualTo("f");
    }

    private String slipOf(UUID unit) {
        return World.value(
                "select s.id from slip s join task t on t.id = s.task_id where t.unit_id = '%s'".formatted(unit));
    }

    private static String year() {
        return World.value("select extract(year from now() at time zone 'Asia/Shanghai')::int");
    }

    private Map<String, Object> order(String kind, UUID taskId, String requirement, String limitOn) {
        var input = new HashMap<String, Object>();
        input.put("commandId", UUID.randomUUID());
        input.put("kind", kind);
        input.put("matterId", matter);
        input.put("taskId", taskId);
        input.put("requirement", requirement);
        input.put("limitOn", limitOn);
        return Given.input(input);
    }
}
