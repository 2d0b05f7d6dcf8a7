package org.luoshi.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.testing.ApiTest;
import org.luoshi.testing.Given;
import org.luoshi.testing.GraphQl;
import org.luoshi.testing.Persona;
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
}
