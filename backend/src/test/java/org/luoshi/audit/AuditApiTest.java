package org.luoshi.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.testing.ApiTest;
import org.luoshi.testing.Given;
import org.luoshi.testing.GraphQl;
import org.luoshi.testing.Persona;
import org.luoshi.testing.Photos;
import org.luoshi.testing.World;

@ApiTest
@DisplayName("The audit trail (R733-25)")
class AuditApiTest {
    private static final String VERIFY = "{ auditVerification { intact entries firstBrokenEntry } }";
    private static final String ENTRIES = "{ auditEntries { items { action officerName hash } } }";

    @Test
    void showsEveryWriteToTheAuditor() {
        Given.assignedMatter();
        GraphQl.as(Persona.AUDITOR)
                .succeed(ENTRIES, Map.of())
                .body("data.auditEntries.items.action", hasItem("MATTER_INITIATED"))
                .body("data.auditEntries.items", hasSize(8));
    }

    @Test
    void findsAnIntactChain() {
        Given.assignedMatter();
        GraphQl.as(Persona.ADMIN)
                .succeed(VERIFY, Map.of())
                .body("data.auditVerification.intact", equalTo(true))
                .body("data.auditVerification.entries", equalTo(8));
    }

    @Test
    void findsAnEntryThatTheDatabaseOwnerChanged() {
        Given.assignedMatter();
        World.run("alter table audit_entry disable trigger audit_append_only");
        World.run("update audit_entry set after = '{}' where action = 'MATTER_INITIATED'");
        World.run("alter table audit_entry enable trigger audit_append_only");
        GraphQl.as(Persona.AUDITOR)
                .succeed(VERIFY, Map.of())
                .body("data.auditVerification.intact", equalTo(false))
                .body(
                        "data.auditVerification.firstBrokenEntry",
                        equalTo(World.value("select id from audit_entry where action = 'MATTER_INITIATED'")));
    }

    @Test
    void findsAChainThatWasCutAtItsEnd() {
        Given.assignedMatter();
        World.run("alter table audit_entry disable trigger audit_append_only");
        World.run("delete from audit_entry where seq = (select max(seq) from audit_entry)");
        World.run("alter table audit_entry enable trigger audit_append_only");
        GraphQl.as(Persona.AUDITOR).succeed(VERIFY, Map.of()).body("data.auditVerification.intact", equalTo(false));
    }

    @Test
    void cannotBeChangedEvenByTheOwnerOfTheSchema() {
        Given.registeredMatter();
        assertThatThrownBy(() -> World.run("update audit_entry set action = 'X'"))
                .hasRootCauseMessage(
                        "ERROR: audit entries are append-only\n  Where: PL/pgSQL function audit_append_only() line 3 at RAISE");
        assertThat(World.value("select has_table_privilege('luoshi_app', 'audit_entry', 'UPDATE, DELETE')"))
                .isEqualTo("f");
    }

    @Test
    void isForTheAuditorAlone() {
        GraphQl.as(Persona.CLERK).refused("FORBIDDEN", ENTRIES, Map.of());
        GraphQl.as(Persona.LIAISON).refused("FORBIDDEN", VERIFY, Map.of());
    }

    @Test
    @DisplayName("row 99: asks for an officer, an action, a matter and days")
    void filtersTheTrail() {
        var matter = Given.assignedMatter();
        Given.registeredMatter();
        filtered(Map.of("officerId", Persona.DIRECTOR.officerId()))
                .body("data.auditEntries.items.action", everyItem(equalTo("MATTER_INITIATED")));
        filtered(Map.of("action", "MATTER_REGISTERED")).body("data.auditEntries.items", hasSize(2));
        filtered(Map.of("matterId", matter)).body("data.auditEntries.items", hasSize(8));
        filtered(Map.of("until", "2020-01-01")).body("data.auditEntries.items", hasSize(0));
        filtered(Map.of("from", "2020-01-01", "action", "METHOD_CONFIRMED"))
                .body("data.auditEntries.items", hasSize(1));
    }

    private static ValidatableResponse filtered(Map<String, ?> filter) {
        return GraphQl.as(Persona.AUDITOR)
                .succeed(
                        "query ($filter: AuditFilter) { auditEntries(filter: $filter) { items { action } } }",
                        Map.of("filter", filter));
    }

    @Test
    @DisplayName("verifies chains longer than a page")
    void verifiesInPages() {
        World.run("""
                insert into audit_entry (id, stream_id, seq, at, done_at, action, record_type, record_id, office_only, previous_hash, hash)
                select gen_random_uuid(), '%s', 0, now(), now(), 'TASK_REMINDED', 'task', '%s', false, '', '' from generate_series(1, 4500)""".formatted(World.id("77", 1), World.id("77", 1)));
        GraphQl.as(Persona.ADMIN)
                .succeed(VERIFY, Map.of())
                .body("data.auditVerification.intact", equalTo(true))
                .body("data.auditVerification.entries", equalTo(4500));
    }

    @Test
    @DisplayName("row 99: the export is complete, noted in the trail itself, and for the auditor alone")
    void exportsTheTrail() {
        Given.assignedMatter();
        var lines = export(Persona.AUDITOR).statusCode(200).extract().asString();
        var manifest = lines.substring(lines.lastIndexOf("{\"manifest\""));
        var before = lines.substring(0, lines.length() - manifest.length());
        assertThat(manifest)
                .contains("\"entries\":\"9\"")
                .contains("\"streams\":\"2\"")
                .contains(Photos.sha256(before.getBytes(StandardCharsets.UTF_8)));
        assertThat(before).contains("\"action\" : \"AUDIT_EXPORTED\"").contains("{\"head\":");
        export(Persona.CLERK).statusCode(403);
        assertThat(World.value("select count(*) from audit_entry where action = 'AUDIT_EXPORTED'"))
                .isEqualTo("1");
    }

    private static ValidatableResponse export(Persona persona) {
        return RestAssured.given()
                .auth()
                .oauth2(persona.token())
                .get("/files/audit/trail")
                .then();
    }
}
