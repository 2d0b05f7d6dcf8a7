package org.luoshi.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.TimeSource;
import org.luoshi.testing.ApiTest;
import org.luoshi.testing.Given;
import org.luoshi.testing.GraphQl;
import org.luoshi.testing.Persona;
import org.luoshi.testing.World;

@ApiTest
@DisplayName("批量拟办: rows that came in without unit, person or date are completed by one form")
class ProposeImportedTest {
    private static final String PROPOSE =
            "mutation ($input: ProposeImportedInput!) { proposeImported(input: $input) { nextAfter carried { rowNumber }"
                    + " refused { rowNumber code missing } } }";

    @Test
    @DisplayName("273 rows without a unit are proposed by six presses of one button, not by 273 forms (JS-13, WF-14)")
    void proposesAWholeSheet() {
        var id = imported(IntStream.rangeClosed(1, 273)
                .mapToObj(ProposeImportedTest::bare)
                .toList());
        var proposed = 0;
        Integer after = -1;
        while (after != null) {
            var form = form(id, Map.of("afterRow", after, "leadUnitId", World.HOUSING, "deadlineClass", "YEAR_END"));
            var answer = propose(Persona.CLERK, form).extract();
            assertThat(answer.<List<?>>path("data.proposeImported.refused")).isEmpty();
            proposed += answer.<List<?>>path("data.proposeImported.carried").size();
            after = answer.path("data.proposeImported.nextAfter");
        }
        assertThat(proposed).isEqualTo(273);
        assertThat(
                        World.value(
                                "select count(*) from matter where step = 'PROPOSED' and handling_proposal ->> 'responsibleOfficer' = '分管副局长'"))
                .isEqualTo("273");
        assertThat(World.value("select count(*) from notification where kind = 'MATTER_TO_INITIATE'"))
                .isEqualTo("0");
        assertThat(World.value("select count(*) from notification where kind = 'IMPORT_TO_INITIATE'"))
                .isEqualTo("1");
    }

    @Test
    @DisplayName("a row's own unit, person and date come first; the form fills what is missing (JS-13, BZ-12)")
    void keepsWhatTheSheetSays() {
        var dueOn = LocalDate.now(TimeSource.ZONE).plusDays(40).toString();
        var dated = bare(1);
        dated.put("dueOn", dueOn);
        var named = bare(2);
        named.put("leadUnit", "市财政局");
        named.put("responsibleOfficer", "李局长");
        var id = imported(List.of(dated, named));
        GraphQl.as(Persona.CLERK)
                .succeed(
                        "query ($id: ID!) { importedMatters(id: $id, step: REGISTERED) { items { sheet } } }",
                        Map.of("id", id))
                .body("data.importedMatters.items.sheet", contains(List.of(dueOn), List.of("市财政局", "李局长")));
        var form = form(
                id,
                Map.of(
                        "leadUnitId",
                        World.HOUSING,
                        "responsibleOfficer",
                        "王局长",
                        "firstResponsible",
                        "张局长",
                        "handlingSection",
                        "综合科",
                        "deadlineClass",
                        "EXPLICIT_DATE",
                        "explicitDueOn",
                        Given.inAWeek(),
                        "supervisionKind",
                        "SPECIAL"));
        propose(Persona.DIRECTOR, form).body("data.proposeImported.carried.rowNumber", contains(1, 2));
        var items = "data.importedMatters.items.matter.";
        GraphQl.as(Persona.CLERK)
                .succeed(
                        "query ($id: ID!) { importedMatters(id: $id, step: PROPOSED) { items { matter { leadUnit { shortName }"
                                + " handlingProposal { responsibleOfficer firstResponsible explicitDueOn supervisionKind } } } } }",
                        Map.of("id", id))
                .body(items + "leadUnit.shortName", contains("住建局", "财政局"))
                .body(items + "handlingProposal.responsibleOfficer", contains("王局长", "李局长"))
                .body(items + "handlingProposal.firstResponsible", contains("张局长", "张局长"))
                .body(items + "handlingProposal.explicitDueOn", contains(dueOn, Given.inAWeek()))
                .body(items + "handlingProposal.supervisionKind", contains("SPECIAL", "SPECIAL"));
    }

    @Test
    @DisplayName(
            "what still lacks something is named and holds nobody up; rows left out stay as they are (JS-13, BZ-26)")
    void namesWhatIsIncomplete() {
        var named = bare(2);
        named.put("leadUnit", "市财政局");
        var id = imported(List.of(bare(1), named, bare(3)));
        World.run("delete from unit_liaison where unit_id = '%s'".formatted(World.FINANCE));
        propose(Persona.CLERK, form(id, Map.of("exceptRows", List.of(3))))
                .body("data.proposeImported.carried", hasSize(0))
                .body("data.proposeImported.refused.rowNumber", contains(1, 2))
                .body("data.proposeImported.refused.code", contains("MATTER_INCOMPLETE", "UNIT_NOT_READY"))
                .body("data.proposeImported.refused[0].missing", contains("HANDLING_UNIT"))
                .body("data.proposeImported.nextAfter", nullValue());
        assertThat(World.value("select count(*) from matter where step = 'REGISTERED'"))
                .isEqualTo("3");
    }

    @Test
    @DisplayName("the same part sent again gives the first answer; unit, date and role are looked at")
    void guardsTheForm() {
        var id = imported(List.of(bare(1)));
        var form = form(id, Map.of("leadUnitId", World.HOUSING));
        GraphQl.as(Persona.LIAISON).refused("FORBIDDEN", PROPOSE, form);
        GraphQl.as(Persona.FAR_CLERK).refused("IMPORT_NOT_FOUND", PROPOSE, form);
        GraphQl.as(Persona.CLERK)
                .refused("IMPORT_NOT_FOUND", PROPOSE, form(UUID.randomUUID(), Map.of("leadUnitId", World.HOUSING)));
        GraphQl.as(Persona.CLERK).refused("UNIT_NOT_FOUND", PROPOSE, form(id, Map.of("leadUnitId", World.FAR_OFFICE)));
        GraphQl.as(Persona.CLERK).refused("INVALID_INPUT", PROPOSE, form(id, Map.of("explicitDueOn", "2020-01-01")));
        var again = form(id, Map.of("leadUnitId", World.HOUSING));
        propose(Persona.CLERK, again).body("data.proposeImported.carried.rowNumber", contains(1));
        propose(Persona.CLERK, again).body("data.proposeImported.carried.rowNumber", contains(1));
        assertThat(World.value("select count(*) from audit_entry where action = 'HANDLING_PROPOSED'"))
                .isEqualTo("1");
        GraphQl.as(Persona.CLERK)
                .succeed("query ($id: ID!) { import(id: $id) { steps { proposed } } }", Map.of("id", id))
                .body("data.import.steps.proposed", equalTo(1));
    }

    private static ValidatableResponse propose(Persona persona, Map<String, Object> form) {
        return GraphQl.as(persona).succeed(PROPOSE, form);
    }

    private static Map<String, Object> form(UUID importId, Map<String, ?> fields) {
        var input = new HashMap<String, Object>();
        input.put("commandId", UUID.randomUUID());
        input.put("importId", importId);
        input.put("afterRow", -1);
        input.put("exceptRows", List.of());
        input.put("deadlineClass", "TRANSFERRED_15");
        input.put("supervisionKind", "DAILY");
        input.putAll(fields);
        return Given.input(input);
    }

    private static Map<String, Object> bare(int number) {
        return new HashMap<>(Map.of("rowNumber", number, "title", "第%d号：改造老旧小区%d个".formatted(number, number)));
    }

    private static UUID imported(List<? extends Map<String, Object>> rows) {
        var id = UUID.randomUUID();
        var clerk = GraphQl.as(Persona.CLERK);
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
        clerk.succeed("mutation ($input: OpenImportInput!) { openImport(input: $input) { id } }", Given.input(open));
        for (var from = 0; from < rows.size(); from += 100) {
            clerk.succeed(
                    "mutation ($input: StageImportRowsInput!) { stageImportRows(input: $input) { id } }",
                    Given.input(Map.of(
                            "commandId",
                            UUID.randomUUID(),
                            "importId",
                            id,
                            "rows",
                            rows.subList(from, Math.min(rows.size(), from + 100)))));
        }
        clerk.succeed(
                "mutation ($input: CommitImportInput!) { commitImport(input: $input) { id } }",
                Given.command("importId", id));
        return id;
    }
}
