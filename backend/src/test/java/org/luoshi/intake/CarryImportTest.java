package org.luoshi.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.TimeSource;
import org.luoshi.testing.ApiTest;
import org.luoshi.testing.Given;
import org.luoshi.testing.GraphQl;
import org.luoshi.testing.Persona;
import org.luoshi.testing.World;

@ApiTest
@DisplayName("批次办理: an imported sheet is approved and issued as one piece of work")
class CarryImportTest {
    private static final String INITIATE =
            "mutation ($input: CarryImportInput!) { initiateImported(input: $input) { nextAfter carried { rowNumber matterId number }"
                    + " refused { rowNumber title code missing } } }";
    private static final String CONFIRM =
            "mutation ($input: CarryImportInput!) { confirmImported(input: $input) { nextAfter carried { rowNumber matterId number }"
                    + " refused { rowNumber title code missing } } }";
    private static final String STEPS =
            "query ($id: ID!) { import(id: $id) { steps { registered proposed initiated issued } } }";

    @Test
    @DisplayName(
            "273 rows of a work report: numbers without gaps in the order of the sheet, one signature each, notices to all units (JC-08, WF-14)")
    void carriesAWorkReport() {
        var id = imported(273);
        GraphQl.as(Persona.DIRECTOR)
                .succeed("{ notifications(first: 10) { items { kind link } } }", Map.of())
                .body("data.notifications.items.kind", contains("IMPORT_TO_INITIATE"))
                .body("data.notifications.items[0].link", equalTo("/intake/imports/" + id + "/handling"));
        var began = Instant.now();
        assertThat(carryAll(Persona.DIRECTOR, INITIATE, id)).isEqualTo(273);
        assertThat(World.value("""
                        select string_agg(substring(m.number from '〕(.*)号'), ',' order by o.row_number)
                        from matter_origin o join matter m on m.id = o.matter_id"""))
                .isEqualTo(String.join(
                        ",",
                        IntStream.rangeClosed(1, 273).mapToObj(String::valueOf).toList()));
        assertThat(
                        World.value(
                                "select count(distinct after -> 'signature' ->> 'sha256') from audit_entry where action = 'MATTER_INITIATED'"))
                .isEqualTo("273");
        assertThat(carryAll(Persona.CLERK, CONFIRM, id)).isEqualTo(273);
        var seconds = Duration.between(began, Instant.now()).toSeconds();
        assertThat(World.value("select count(*) from task where role = 'LEAD'")).isEqualTo("273");
        assertThat(World.value("select count(*) from slip where kind = 'TASK_NOTICE'"))
                .isEqualTo("546");
        assertThat(World.value("select count(*) from audit_entry e where e.hash <> audit_hash(e)"))
                .isEqualTo("0");
        steps(id).body("data.import.steps.issued", equalTo(273)).body("data.import.steps.proposed", equalTo(0));
        GraphQl.as(Persona.CLERK)
                .succeed(
                        "{ matters(first: 100, filter: {phases: [EXECUTION]}) { total items { leadUnit { shortName } lamp { light } } } }",
                        Map.of())
                .body("data.matters.total", equalTo(273))
                .body("data.matters.items[0].leadUnit.shortName", equalTo("住建局"))
                .body("data.matters.items.findAll { it.lamp.light == 'GREEN' }", hasSize(100));
        assertThat(seconds).as("seconds for 273 matters").isLessThan(180);
    }

    @Test
    @DisplayName(
            "what is incomplete is named with what is missing and holds nobody up; no number is lost over it (JS-13)")
    void namesWhatIsIncomplete() {
        var id = imported(4);
        World.run("update matter set objective = '' where id = '%s'".formatted(matterOf(id, 2)));
        World.run("update matter set legal_basis = 'APPROVED_PROPOSAL' where id = '%s'".formatted(matterOf(id, 3)));
        carry(Persona.DIRECTOR, INITIATE, part(id, -1, List.of(4), "同意"))
                .body("data.initiateImported.carried.rowNumber", contains(1))
                .body("data.initiateImported.refused.rowNumber", contains(2, 3))
                .body("data.initiateImported.refused.code", contains("MATTER_INCOMPLETE", "APPROVAL_NEEDS_CHIEF"))
                .body("data.initiateImported.refused[0].missing", contains("OBJECTIVE"));
        World.run("update matter set objective = '完成' where id = '%s'".formatted(matterOf(id, 2)));
        carry(Persona.DIRECTOR, INITIATE, part(id, -1, List.of(), null))
                .body("data.initiateImported.carried.rowNumber", contains(2, 4))
                .body("data.initiateImported.carried.number", contains(number(2), number(3)));
        steps(id).body("data.import.steps.proposed", equalTo(1)).body("data.import.steps.initiated", equalTo(3));
        GraphQl.as(Persona.DIRECTOR)
                .succeed(
                        "query ($id: ID!) { importedMatters(id: $id, step: INITIATED, first: 2) { nextAfter items { rowNumber matter { number initiationGaps leadUnit { shortName } } } } }",
                        Map.of("id", id))
                .body("data.importedMatters.items.rowNumber", contains(1, 2))
                .body("data.importedMatters.nextAfter", equalTo(2));
    }

    @Test
    @DisplayName("a unit without liaison gets no notice; the others do (BZ-26, BZ-27)")
    void issuesToReadyUnitsAlone() {
        var id = imported(2);
        World.run(
                "update matter set handling_proposal = jsonb_set(handling_proposal, '{supports}', '[]') where id = '%s'"
                        .formatted(matterOf(id, 1)));
        carry(Persona.DIRECTOR, INITIATE, part(id, -1, List.of(), null));
        World.run("delete from unit_liaison where unit_id = '%s'".formatted(World.FINANCE));
        carry(Persona.CLERK, CONFIRM, part(id, -1, List.of(), null))
                .body("data.confirmImported.carried.rowNumber", contains(1))
                .body("data.confirmImported.refused.rowNumber", contains(2))
                .body("data.confirmImported.refused.code", contains("UNIT_NOT_READY"));
    }

    @Test
    @DisplayName("the same part sent again gives the first answer and doubles nothing")
    void answersARepeatAsBefore() {
        var id = imported(3);
        var part = part(id, -1, List.of(), "同意立项");
        var first = carry(Persona.DIRECTOR, INITIATE, part).extract().asString();
        assertThat(carry(Persona.DIRECTOR, INITIATE, part).extract().asString()).isEqualTo(first);
        carry(Persona.DIRECTOR, INITIATE, part(id, -1, List.of(), null))
                .body("data.initiateImported.carried", hasSize(0));
        assertThat(World.value("select last_number from number_series where series = '督'"))
                .isEqualTo("3");
    }

    @Test
    @DisplayName("on the director's desk a batch is one item beside the single matters (row 38)")
    void isOneItemOnTheDesk() {
        imported(3);
        var single = Given.proposedMatter();
        GraphQl.as(Persona.DIRECTOR)
                .succeed(
                        "{ mattersToInitiate { id } imports { steps { proposed } } today { mattersToInitiate } }",
                        Map.of())
                .body("data.mattersToInitiate.id", contains(single.toString()))
                .body("data.imports.steps.proposed", contains(3))
                .body("data.today.mattersToInitiate", equalTo(4));
    }

    @Test
    void isForTheDirectorOfTheOfficeAlone() {
        var id = imported(1);
        GraphQl.as(Persona.CLERK).refused("FORBIDDEN", INITIATE, part(id, -1, List.of(), null));
        GraphQl.as(Persona.LIAISON).refused("FORBIDDEN", CONFIRM, part(id, -1, List.of(), null));
        GraphQl.as(Persona.FAR_DIRECTOR).refused("IMPORT_NOT_FOUND", INITIATE, part(id, -1, List.of(), null));
        GraphQl.as(Persona.DIRECTOR)
                .refused("IMPORT_NOT_FOUND", INITIATE, part(UUID.randomUUID(), -1, List.of(), null));
        GraphQl.as(Persona.FAR_CLERK).refused("IMPORT_NOT_FOUND", CONFIRM, part(id, -1, List.of(), null));
    }

    private static int carryAll(Persona persona, String document, UUID id) {
        var verb = document.equals(INITIATE) ? "initiateImported" : "confirmImported";
        var carried = 0;
        Integer after = -1;
        while (after != null) {
            var answer =
                    carry(persona, document, part(id, after, List.of(), null)).extract();
            carried += answer.<List<?>>path("data." + verb + ".carried").size();
            assertThat(answer.<List<?>>path("data." + verb + ".refused")).isEmpty();
            after = answer.path("data." + verb + ".nextAfter");
        }
        return carried;
    }

    private static ValidatableResponse carry(Persona persona, String document, Map<String, Object> part) {
        return GraphQl.as(persona).succeed(document, part);
    }

    private static Map<String, Object> part(
            UUID importId, int afterRow, List<Integer> exceptRows, @Nullable String comment) {
        var input = new HashMap<String, Object>();
        input.put("commandId", UUID.randomUUID());
        input.put("importId", importId);
        input.put("afterRow", afterRow);
        input.put("exceptRows", exceptRows);
        input.put("comment", comment);
        return Given.input(input);
    }

    private static ValidatableResponse steps(UUID id) {
        return GraphQl.as(Persona.CLERK).succeed(STEPS, Map.of("id", id));
    }

    private static String matterOf(UUID id, int row) {
        return World.value(
                "select matter_id from matter_origin where batch_id = '%s' and row_number = %d".formatted(id, row));
    }

    private static String number(int n) {
        return "督〔%d〕%d号".formatted(LocalDate.now(TimeSource.ZONE).getYear(), n);
    }

    /** A batch whose rows carry unit, date and responsible officer, committed by the clerk. */
    private static UUID imported(int count) {
        var id = UUID.randomUUID();
        var open = new HashMap<String, Object>();
        open.put("commandId", UUID.randomUUID());
        open.put("importId", id);
        open.put("kind", "SHEET");
        open.put("title", "政府工作报告任务分解表.xlsx");
        open.put("source", "WORK_REPORT");
        open.put("sourceReference", "政府工作报告");
        open.put("legalBasis", "GOVERNMENT_DECISION");
        open.put("basisDocument", "市人代会审议通过的政府工作报告");
        open.put("system", "GOVERNMENT");
        var clerk = GraphQl.as(Persona.CLERK);
        clerk.succeed("mutation ($input: OpenImportInput!) { openImport(input: $input) { id } }", Given.input(open));
        for (var from = 1; from <= count; from += 100) {
            clerk.succeed(
                    "mutation ($input: StageImportRowsInput!) { stageImportRows(input: $input) { id } }",
                    Given.input(Map.of(
                            "commandId",
                            UUID.randomUUID(),
                            "importId",
                            id,
                            "rows",
                            rows(from, Math.min(count, from + 99)))));
        }
        clerk.succeed(
                "mutation ($input: CommitImportInput!) { commitImport(input: $input) { id } }",
                Given.command("importId", id));
        return id;
    }

    private static List<Map<String, Object>> rows(int from, int to) {
        var dueOn = LocalDate.now(TimeSource.ZONE).plusDays(90).toString();
        var rows = new ArrayList<Map<String, Object>>();
        for (var number = from; number <= to; number++) {
            rows.add(Map.of(
                    "rowNumber",
                    number,
                    "title",
                    "第%d号：改造老旧小区%d个".formatted(number, number),
                    "leadUnit",
                    "市住房和城乡建设局",
                    "supportUnits",
                    "市财政局",
                    "responsibleOfficer",
                    "王局长",
                    "dueOn",
                    dueOn));
        }
        return rows;
    }
}
