package org.luoshi.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.testing.ApiTest;
import org.luoshi.testing.World;

@ApiTest
@DisplayName("The generator of Weifang years")
class WeifangYearsTest {
    private static final String TODAY = "(now() at time zone 'Asia/Shanghai')::date";

    private static void load() {
        World.wipe();
        World.loadDemoData();
        World.loadWeifangYears(0.8, 7, LocalDate.parse(World.value("select " + TODAY)));
    }

    @Test
    void holdsTheProportionsOfThePublishedYearAndKeepsWhatTriggersKeep() {
        load();
        assertThat(World.value("select count(*) from matter")).isEqualTo("1979");
        assertThat(
                        Double.parseDouble(
                                World.value(
                                        "select (select count(*) from task) / (select count(*) from matter where step in ('METHOD_CONFIRMED', 'COMPLETED', 'FED_BACK', 'ARCHIVED'))::float")))
                .isBetween(1.7, 2.6);
        assertThat(Double.parseDouble(World.value(
                        "select (select count(*) from progress_report) / (select count(*) from task)::float")))
                .isBetween(1.0, 2.0);
        assertThat(World.value("select string_agg(distinct lamp_light(" + TODAY
                        + ", yellow_on, red_on, calm_reason), ' ') from matter"))
                .isEqualTo("GREEN GREY RED YELLOW");

        var before = lamps();
        World.run("update task set due_on = due_on; update matter set step = step");
        assertThat(lamps()).as("lamp days as the triggers compute them").isEqualTo(before);
        assertThat(
                        World.value(
                                "select count(*) from task t full join deadline_watch w on w.task_id = t.id where coalesce(is_watched(t.status), false) <> (w.task_id is not null)"))
                .as("watches as the triggers keep them")
                .isEqualTo("0");

        // What foreign keys and unique keys would have said.
        for (var orphans : new String[] {
            "task t where not exists (select from matter m where m.id = t.matter_id and m.jurisdiction_id = t.jurisdiction_id)",
            "task t where not exists (select from unit u where u.id = t.unit_id and u.jurisdiction_id = t.jurisdiction_id)",
            "progress_report r where not exists (select from task t where t.id = r.task_id and t.matter_id = r.matter_id) or not exists (select from officer o where o.id = r.reported_by)",
            "milestone s where not exists (select from task t where t.id = s.task_id)",
            "matter m where not exists (select from officer o where o.id = m.registered_by) or registered_at > now() or last_activity_at > now()",
            "matter m where step = 'METHOD_CONFIRMED' and not exists (select from task t where t.matter_id = m.id and t.role = 'LEAD' and t.unit_id = m.lead_unit_id)"
        }) {
            assertThat(World.value("select count(*) from " + orphans))
                    .as(orphans)
                    .isEqualTo("0");
        }
        assertThat(
                        World.value(
                                "select count(*) from number_series s where s.series = '督' and s.last_number <> (select max(substring(m.number from '〕(\\d+)')::int) from matter m"
                                        + " where m.jurisdiction_id = s.jurisdiction_id and m.number like '督〔' || s.year || '〕%')"))
                .isEqualTo("0");
        assertThat(
                        World.value(
                                "select count(*) from pg_indexes where indexname in ('matter_grams_ix', 'matter_ledger_ix', 'task_unit_ix', 'progress_report_task_ix')"))
                .isEqualTo("4");
    }

    @Test
    void isTheSameForTheSameSeedAndDay() {
        load();
        var first = World.value(
                "select md5(string_agg(id || title || coalesce(number, ''), ',' order by id)) from matter where registered_by is not null and id::text not like '00000000%'");
        load();
        assertThat(
                        World.value(
                                "select md5(string_agg(id || title || coalesce(number, ''), ',' order by id)) from matter where registered_by is not null and id::text not like '00000000%'"))
                .isEqualTo(first);
    }

    private static String lamps() {
        return World.value("""
                select md5(string_agg(concat_ws('|', l.id, l.open_due_on, l.due_soon_on, l.behind_on, l.far_behind_on, l.calm_reason), ',' order by l.id))
                from (select id, open_due_on, due_soon_on, behind_on, far_behind_on, calm_reason from task
                      union all select id, open_due_on, due_soon_on, behind_on, far_behind_on, calm_reason from matter) l""");
    }
}
