package org.luoshi.demo;

import static org.assertj.core.api.Assertions.assertThat;

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
}
