package org.luoshi.authorization;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.testing.ApiTest;
import org.luoshi.testing.World;

@ApiTest
@DisplayName("Row level security is the second wall (S14, row 98)")
class RowScopeTest {
    /** Tables that name whose they are and are yet open to all who are logged in, or reached by the server alone; with the reason. */
    private static final String OPEN = String.join(
            ",",
            "'jurisdiction'", // names of places
            "'unit'", // the register: every caller asks for his own jurisdiction's
            "'officer'", // looked up before the caller is known
            "'unit_liaison'", // part of the register
            "'absence'", // decides who acts for whom
            "'command'", // answers go to the officer who sent the command alone
            "'number_series'", // counters
            "'calendar_notice'"); // public notices of the State Council

    @Test
    @DisplayName("every table that names a jurisdiction, matter, task, plan, finding or officer has policies")
    void guardsEveryTableOfSomebody() {
        assertThat(World.value("""
                select string_agg(distinct c.relname, ', ' order by c.relname)
                from pg_class c join pg_attribute a on a.attrelid = c.oid and not a.attisdropped
                where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace
                  and a.attname in ('jurisdiction_id', 'matter_id', 'task_id', 'plan_id', 'finding_id', 'officer_id')
                  and c.relname not in (%s)
                  and not (c.relrowsecurity and exists (select from pg_policy p where p.polrelid = c.oid and p.polcmd in ('r', '*')))""".formatted(OPEN))).isNull();
    }

    @Test
    @DisplayName("the application's role bypasses nothing and owns nothing")
    void givesTheApplicationNoWayAround() {
        assertThat(World.value(
                        "select rolbypassrls or rolsuper or rolcreaterole from pg_roles where rolname = 'luoshi_app'"))
                .isEqualTo("f");
        assertThat(World.value("select count(*) from pg_class where relowner = 'luoshi_app'::regrole"))
                .isEqualTo("0");
        assertThat(World.value("select count(*) from pg_proc where proowner = 'luoshi_app'::regrole"))
                .isEqualTo("0");
    }

    @Test
    @DisplayName(
            "S27: the application can add audit entries, never change or delete them, nor touch the heads of the chains")
    void keepsTheAuditTrailAppendOnly() {
        assertThat(World.value("select has_table_privilege('luoshi_app', 'audit_entry', 'INSERT')"))
                .isEqualTo("t");
        for (var privilege : new String[] {"UPDATE", "DELETE", "TRUNCATE", "TRIGGER"}) {
            assertThat(World.value(
                            "select has_table_privilege('luoshi_app', 'audit_entry', '%s')".formatted(privilege)))
                    .isEqualTo("f");
        }
        for (var privilege : new String[] {"INSERT", "UPDATE", "DELETE", "TRUNCATE"}) {
            assertThat(World.value(
                            "select has_table_privilege('luoshi_app', 'audit_stream', '%s')".formatted(privilege)))
                    .isEqualTo("f");
        }
    }
}
