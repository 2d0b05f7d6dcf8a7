package org.luoshi.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.testing.ApiTest;
import org.luoshi.testing.World;

@ApiTest
@DisplayName("The demo data")
class DemoDataTest {
    private static final String TODAY = "(now() at time zone 'Asia/Shanghai')::date";

    @BeforeEach
    void load() {
        World.wipe();
        World.loadDemoData();
    }

    @Test
    void holdsAboutSixtyMattersInEveryStepAndColour() {
        assertThat(World.value("select count(*) from matter")).isEqualTo("59");
        assertThat(World.value("select string_agg(distinct step, ' ' order by step) from matter"))
                .isEqualTo("ARCHIVED COMPLETED FED_BACK INITIATED METHOD_CONFIRMED PROPOSED REGISTERED");
        assertThat(World.value("select string_agg(distinct lamp_light(" + TODAY
                        + ", yellow_on, red_on, calm_reason), ' ') from matter"))
                .isEqualTo("GREEN GREY RED YELLOW");
    }

    @Test
    void putsTheHospitalTwelveWorkingDaysOverAndListsIt() {
        assertThat(World.value("select lamp_light(" + TODAY
                        + ", m.yellow_on, m.red_on, m.calm_reason) || working_days_between(" + TODAY
                        + ", m.due_on) || m.listed from matter m where m.title = '市医院易址扩建项目拆迁进展缓慢'"))
                .isEqualTo("RED-12true");
        assertThat(World.value("select count(*) from inspection_plan where sealed"))
                .isEqualTo("1");
    }

    @Test
    void isLoadedOnce() {
        World.loadDemoData();
        assertThat(World.value("select count(*) from matter")).isEqualTo("59");
    }

    @Test
    void givesEveryMatterAHistory() {
        assertThat(
                        World.value(
                                "select count(*) from matter m where not exists (select from audit_entry e where e.matter_id = m.id)"))
                .isEqualTo("0");
    }

    @Test
    @DisplayName(
            "every screen of a newcomer shows something: slips, urgings, requests, plans of work, a dispatch, an absence, an end and a beginning")
    void showsTheOfficeAtWork() {
        for (var each : List.of(
                "slip where kind = 'TASK_NOTICE'",
                "slip where kind = 'CLOSE_OUT'",
                "slip_delivery where read_at is null",
                "expedite_notice where level = 'RED'",
                "expedite_notice where channel = 'TELEPHONE'",
                "expedite_notice where answered_at is not null",
                "extension_request where status = 'REQUESTED'",
                "extension_request where status = 'APPROVED'",
                "help_request where answered_at is null",
                "help_request where answered_at is not null",
                "six_have",
                "dispatch where closed_at is null",
                "absence where to_on >= " + TODAY,
                "delegation where to_on >= " + TODAY,
                "designation where status = 'APPROVED' and to_on >= " + TODAY,
                "designation where status = 'APPROVED' and to_on < " + TODAY,
                "designation where status = 'PROPOSED'",
                "matter where step = 'PROPOSED' and legal_basis = 'APPROVED_PROPOSAL'",
                "inspection_plan where execution_mode = 'JOINT'",
                "task where status = 'SUSPENDED'",
                "task where status = 'ISSUED'",
                "matter where reopened_times > 0",
                "listed_supervision where delisted_at is null",
                "indicator_month where state = 'PUBLISHED'",
                "lobby_display where closed_at is null")) {
            assertThat(World.value("select count(*) > 0 from " + each)).as(each).isEqualTo("t");
        }
    }

    @Test
    @DisplayName("milestones set lamps: behind plan yellow, far behind plan red (decision 14)")
    void showsLampsOfPlans() {
        assertThat(World.value("select string_agg(distinct lamp_reason(" + TODAY
                        + ", open_due_on, due_soon_on, behind_on, far_behind_on, calm_reason), ' ') from task"
                        + " where id in (select task_id from milestone)"))
                .contains("BEHIND_PLAN", "FAR_BEHIND_PLAN", "ON_SCHEDULE");
    }

    @Test
    void keepsTheChainAndTheNumbersOfItsSlips() {
        assertThat(World.value("select count(*) from audit_entry e where e.hash <> audit_hash(e)"))
                .isEqualTo("0");
        assertThat(World.value("select count(*) from slip where kind = 'TASK_NOTICE'"))
                .isEqualTo(World.value("select last_number from number_series where series = '督任'"));
    }
}
