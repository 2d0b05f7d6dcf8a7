package org.luoshi.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.testing.ApiTest;
import org.luoshi.testing.Given;
import org.luoshi.testing.GraphQl;
import org.luoshi.testing.Persona;
import org.luoshi.testing.World;

@ApiTest
@DisplayName("导入台账 and 拆分文件")
class ImportApiTest {
    private static final String OPEN =
            "mutation ($input: OpenImportInput!) { openImport(input: $input) { id status } }";
    private static final String STAGE =
            "mutation ($input: StageImportRowsInput!) { stageImportRows(input: $input) { id counts { all ready similar repeated invalid assignable } } }";
    private static final String COMMIT =
            "mutation ($input: CommitImportInput!) { commitImport(input: $input) { id status matterCount } }";
    private static final String DISCARD =
            "mutation ($input: DiscardImportInput!) { discardImport(input: $input) { id status } }";
    private static final String ROWS =
            "query ($id: ID!, $state: ImportRowState, $after: Int! = -1) { importRows(id: $id, state: $state, first: 100, after: $after)"
                    + " { nextAfter items { rowNumber title state assignable matterId remarks { problem error about } } } }";

    @Test
    @DisplayName("2,400 rows come in at once, with their proposals, and the ledger has them (WF-10, WF-14, JC-02)")
    void importsAWeifangYear() {
        var id = open();
        for (var part = 0; part < 24; part++) {
            stage(id, rows(part * 100, 100));
        }
        counts(id)
                .body("data.import.counts.ready", equalTo(2_400))
                .body("data.import.counts.assignable", equalTo(2_400));
        assertThat(World.value("select count(*) from matter")).isEqualTo("0");
        commit(id).body("data.commitImport.matterCount", equalTo(2_400));
        assertThat(World.value("select count(*) from matter where step = 'PROPOSED'"))
                .isEqualTo("2400");
        assertThat(World.value(
                        "select count(*) from audit_entry where action in ('MATTER_REGISTERED', 'HANDLING_PROPOSED')"))
                .isEqualTo("4800");
        assertThat(World.value("select count(*) from audit_entry e where e.hash <> audit_hash(e)"))
                .isEqualTo("0");
        clerk().succeed("{ matters(first: 1) { total } }", Map.of()).body("data.matters.total", equalTo(2_400));
    }

    @Test
    @DisplayName("the same file twice doubles nothing, in one batch or the next")
    void importsTheSameRowOnce() {
        var first = open();
        stage(first, rows(0, 3));
        stage(first, rows(0, 3));
        stage(first, List.of(row(9, "第0号：改造老旧小区0个")))
                .body("data.stageImportRows.counts.repeated", equalTo(1))
                .body("data.stageImportRows.counts.ready", equalTo(3));
        commit(first).body("data.commitImport.matterCount", equalTo(3));

        var second = open();
        stage(second, rows(0, 3)).body("data.stageImportRows.counts.repeated", equalTo(3));
        listed(second, "REPEATED").body("data.importRows.items[0].remarks.problem", hasItem("IMPORTED_BEFORE"));
        clerk().refused("INVALID_INPUT", COMMIT, Given.command("importId", second));
        clerk().refused("IMPORT_ROW_NOT_READY", COMMIT, selecting(second, 0));
        assertThat(World.value("select count(*) from matter")).isEqualTo("3");
    }

    @Test
    @DisplayName("two batches with the same rows, staged before either is committed: the second is refused whole")
    void letsTheDatabaseRefuseWhatCameInMeanwhile() {
        var first = open();
        var second = open();
        stage(first, rows(0, 3));
        stage(second, rows(2, 3));
        commit(first);
        clerk().refused("ALREADY_EXISTS", COMMIT, Given.command("importId", second));
        assertThat(World.value("select count(*) from matter")).isEqualTo("3");
        assertThat(World.value("select count(*) from audit_entry where action = 'MATTER_REGISTERED'"))
                .isEqualTo("3");
    }

    @Test
    @DisplayName("every row says what is wrong with it; rows with errors never come in (JS-13, decision 11)")
    void saysWhatIsWrongWithEachRow() {
        var id = open();
        var source = row(1, "来源不明的事项");
        source.put("source", "某某交代");
        var date = row(2, "日期写错的事项");
        date.put("dueOn", "2026年13月40日");
        var secret = row(3, "涉密的事项");
        secret.put("secrecy", "机密");
        var instruction = row(4, "没有批示内容的批示件");
        instruction.put("source", "市政府领导批示");
        var nothing = new HashMap<String, Object>(Map.of("rowNumber", 5));
        var unit = row(6, "单位不在名册的事项");
        unit.put("leadUnit", "市园林局");
        var leads = row(7, "两个牵头单位的事项");
        leads.put("leadUnit", "住建局、财政局");
        stage(id, List.of(source, date, secret, instruction, nothing, unit, leads))
                .body("data.stageImportRows.counts.invalid", equalTo(5))
                .body("data.stageImportRows.counts.ready", equalTo(2))
                .body("data.stageImportRows.counts.assignable", equalTo(1));
        listed(id, "INVALID")
                .body(
                        "data.importRows.items.remarks.flatten().findAll { it.error }.problem",
                        containsInAnyOrder(
                                "SOURCE_UNKNOWN",
                                "DATE_UNREADABLE",
                                "CLASSIFIED",
                                "INSTRUCTION_MISSING",
                                "TITLE_MISSING"));
        listed(id, "READY")
                .body("data.importRows.items[0].remarks.problem", contains("LEAD_UNIT_UNKNOWN"))
                .body("data.importRows.items[1].remarks.problem", contains("SEVERAL_LEAD_UNITS"));
        clerk().refused("IMPORT_ROW_NOT_READY", COMMIT, selecting(id, 3, 6));
        assertThat(World.value("select count(*) from matter")).isEqualTo("0");
        clerk().succeed(COMMIT, selecting(id, 7)).body("data.commitImport.matterCount", equalTo(1));
        assertThat(World.value("select handling_proposal -> 'supports' -> 0 ->> 'unitId' from matter"))
                .isEqualTo(World.FINANCE.toString());
    }

    @Test
    @DisplayName("a row that looks like a known matter needs a reason (JC-09, R733-15)")
    void asksForAReasonForLookAlikes() {
        Given.registeredMatter();
        var id = open();
        stage(id, List.of(row(1, "市医院易址扩建项目拆迁进展缓慢的问题"), row(2, "新建公办幼儿园6所")))
                .body("data.stageImportRows.counts.similar", equalTo(1))
                .body("data.stageImportRows.counts.ready", equalTo(1));
        clerk().refused("DUPLICATE_UNDECIDED", COMMIT, selecting(id, 1, 2));
        var input = new HashMap<String, Object>();
        input.put("commandId", UUID.randomUUID());
        input.put("importId", id);
        input.put("rowNumbers", List.of(1, 2));
        input.put("reason", "一件是批示，一件是年度任务");
        clerk().succeed(COMMIT, Map.of("input", input)).body("data.commitImport.matterCount", equalTo(2));
        assertThat(World.value("select after ->> 'reason' from audit_entry where action = 'DUPLICATE_JUSTIFIED'"))
                .isEqualTo("一件是批示，一件是年度任务");
    }

    @Test
    @DisplayName("a split document keeps paragraph and parent of each item (WF-15)")
    void keepsParagraphAndParent() {
        var id = open();
        var item = row(1, "推进供热管网改造");
        item.put("paragraph", "二（三）1");
        item.put("parent", "（三）办好民生实事");
        stage(id, List.of(item));
        commit(id);
        assertThat(World.value("select paragraph || '|' || parent from matter_origin"))
                .isEqualTo("二（三）1|（三）办好民生实事");
    }

    @Test
    void takesACommitOnceAndAnswersARepeatLikeTheFirst() {
        var id = open();
        stage(id, rows(0, 2));
        var command = Given.command("importId", id);
        clerk().succeed(COMMIT, command);
        clerk().succeed(COMMIT, command).body("data.commitImport.matterCount", equalTo(2));
        clerk().refused("IMPORT_CLOSED", COMMIT, Given.command("importId", id));
        clerk().refused("IMPORT_CLOSED", DISCARD, Given.command("importId", id));
        clerk().refused("IMPORT_CLOSED", STAGE, stageInput(id, rows(5, 1)));
        assertThat(World.value("select count(*) from matter")).isEqualTo("2");
    }

    @Test
    void discardsWithoutATrace() {
        var id = open();
        stage(id, rows(0, 2));
        clerk().succeed(DISCARD, Given.command("importId", id)).body("data.discardImport.status", equalTo("DISCARDED"));
        assertThat(World.value("select count(*) from matter")).isEqualTo("0");
    }

    @Test
    void isTheOfficesAlone() {
        var id = open();
        stage(id, rows(0, 1));
        GraphQl.as(Persona.LIAISON).refused("FORBIDDEN", OPEN, openInput(UUID.randomUUID()));
        GraphQl.as(Persona.LIAISON).refused("FORBIDDEN", ROWS, Map.of("id", id));
        for (var document : List.of(COMMIT, DISCARD)) {
            GraphQl.as(Persona.LIAISON).refused("FORBIDDEN", document, Given.command("importId", id));
            GraphQl.as(Persona.FAR_CLERK).refused("IMPORT_NOT_FOUND", document, Given.command("importId", id));
            clerk().refused("IMPORT_NOT_FOUND", document, Given.command("importId", UUID.randomUUID()));
        }
        GraphQl.as(Persona.FAR_CLERK).refused("IMPORT_NOT_FOUND", STAGE, stageInput(id, rows(0, 1)));
        GraphQl.as(Persona.FAR_CLERK).refused("IMPORT_NOT_FOUND", ROWS, Map.of("id", id));
        GraphQl.as(Persona.FAR_CLERK).succeed("{ imports { id } }", Map.of()).body("data.imports.size()", equalTo(0));
    }

    private static GraphQl clerk() {
        return GraphQl.as(Persona.CLERK);
    }

    private static UUID open() {
        var id = UUID.randomUUID();
        clerk().succeed(OPEN, openInput(id));
        return id;
    }

    private static Map<String, Object> openInput(UUID id) {
        var input = new HashMap<String, Object>();
        input.put("commandId", UUID.randomUUID());
        input.put("importId", id);
        input.put("kind", "SHEET");
        input.put("title", "政府工作报告任务分解表.xlsx");
        input.put("source", "WORK_REPORT");
        input.put("sourceReference", "2026年政府工作报告");
        input.put("legalBasis", "GOVERNMENT_DECISION");
        input.put("basisDocument", "市人代会审议通过的政府工作报告");
        input.put("system", "GOVERNMENT");
        return Map.of("input", input);
    }

    private static ValidatableResponse stage(UUID id, List<? extends Map<String, Object>> rows) {
        return clerk().succeed(STAGE, stageInput(id, rows));
    }

    private static Map<String, Object> stageInput(UUID id, List<? extends Map<String, Object>> rows) {
        return Map.of("input", Map.of("commandId", UUID.randomUUID(), "importId", id, "rows", rows));
    }

    private static ValidatableResponse commit(UUID id) {
        return clerk().succeed(COMMIT, Given.command("importId", id));
    }

    private static Map<String, Object> selecting(UUID id, Integer... numbers) {
        return Map.of("input", Map.of("commandId", UUID.randomUUID(), "importId", id, "rowNumbers", List.of(numbers)));
    }

    private static ValidatableResponse counts(UUID id) {
        return clerk().succeed(
                        "query ($id: ID!) { import(id: $id) { counts { all ready similar repeated invalid assignable } } }",
                        Map.of("id", id));
    }

    private static ValidatableResponse listed(UUID id, String state) {
        return clerk().succeed(ROWS, Map.of("id", id, "state", state));
    }

    private static List<Map<String, Object>> rows(int from, int count) {
        var rows = new ArrayList<Map<String, Object>>();
        for (var number = from; number < from + count; number++) {
            rows.add(row(number, "第%d号：改造老旧小区%d个".formatted(number, number)));
        }
        return rows;
    }

    private static Map<String, Object> row(int number, String title) {
        var row = new HashMap<String, Object>();
        row.put("rowNumber", number);
        row.put("title", title);
        row.put("leadUnit", "市住房和城乡建设局");
        row.put("supportUnits", "市财政局");
        row.put("responsibleOfficer", "王局长");
        row.put("dueOn", "2099年12月底前");
        return row;
    }
}
