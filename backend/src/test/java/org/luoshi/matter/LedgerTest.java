package org.luoshi.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
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
@DisplayName("The ledger 台账")
class LedgerTest {
    private static final String LEDGER =
            "query ($filter: MatterFilter, $first: Int!, $after: String) { matters(filter: $filter, first: $first, after: $after) { total nextCursor items { id title lamp { light reason overdueWorkingDays remainingWorkingDays nextStep } } }"
                    + " matterCounts(filter: $filter) { all red yellow green grey } }";

    @Test
    @DisplayName("decision 14: lamps follow dates and calendar, and counts agree with rows")
    void lightsLampsByTheCalendar() {
        var red = dueInWorkingDays(-2);
        var yellow = dueInWorkingDays(3);
        var green = dueInWorkingDays(4);
        Given.registeredMatter();
        clerk(Map.of("lights", new String[] {"RED"}))
                .body("data.matters.items.id", contains(red.toString()))
                .body("data.matters.items[0].lamp.overdueWorkingDays", equalTo(2))
                .body("data.matters.items[0].lamp.nextStep", equalTo("ESCALATION_PROPOSED"))
                .body("data.matters.total", equalTo(1));
        clerk(Map.of("lights", new String[] {"YELLOW", "GREEN"}))
                .body("data.matters.items.id", containsInAnyOrder(yellow.toString(), green.toString()));
        clerk(Map.of())
                .body("data.matterCounts.all", equalTo(4))
                .body("data.matterCounts.red", equalTo(1))
                .body("data.matterCounts.yellow", equalTo(1))
                .body("data.matterCounts.green", equalTo(1))
                .body("data.matterCounts.grey", equalTo(1));
    }

    @Test
    void findsChineseWordsOfTwoCharacters() {
        Given.registeredMatter();
        clerk(Map.of("search", "拆迁")).body("data.matters.total", equalTo(1));
        clerk(Map.of("search", "医")).body("data.matters.total", equalTo(1));
        clerk(Map.of("search", "市医院新址")).body("data.matters.total", equalTo(1));
        clerk(Map.of("search", "迁拆")).body("data.matters.total", equalTo(0));
        clerk(Map.of("search", "%' or true --")).body("data.matters.total", equalTo(0));
    }

    @Test
    void pagesWithoutLosingOrRepeatingARow() {
        for (var i = 0; i < 5; i++) {
            Given.registeredMatter();
        }
        var seen = new ArrayList<String>();
        String after = null;
        do {
            var variables = after == null ? Map.of("first", 2) : Map.of("first", 2, "after", after);
            var answer = GraphQl.as(Persona.CLERK)
                    .succeed(LEDGER, variables)
                    .body("data.matters.total", equalTo(5))
                    .extract();
            seen.addAll(answer.path("data.matters.items.id"));
            after = answer.path("data.matters.nextCursor");
        } while (after != null);
        assertThat(seen).hasSize(5).doesNotHaveDuplicates();
        GraphQl.as(Persona.CLERK).refused("PAGE_TOO_LARGE", LEDGER, Map.of("first", 101));
        GraphQl.as(Persona.CLERK).refused("INVALID_INPUT", LEDGER, Map.of("first", 2, "after", "nonsense"));
    }

    @Test
    void countsNothingThatIsNotTheCallersToSee() {
        Given.assignedMatter();
        Given.registeredMatter();
        GraphQl.as(Persona.LIAISON)
                .succeed(LEDGER, Map.of("first", 50))
                .body("data.matters.total", equalTo(1))
                .body("data.matterCounts.all", equalTo(1))
                .body("data.matters.nextCursor", nullValue())
                .body("data.matters.items[0].lamp", notNullValue());
        GraphQl.as(Persona.FAR_CLERK).succeed(LEDGER, Map.of("first", 50)).body("data.matterCounts.all", equalTo(0));
    }

    private static ValidatableResponse clerk(Map<String, ?> filter) {
        return GraphQl.as(Persona.CLERK).succeed(LEDGER, Map.of("first", 50, "filter", filter));
    }

    private static UUID dueInWorkingDays(int days) {
        var matter = Given.assignedMatter();
        World.run("""
                update task set due_on = (select max(w.day) filter (where w.is_working) from working_day_index w, working_day_index t
                  where t.day = (now() at time zone 'Asia/Shanghai')::date and w.ordinal = t.ordinal + (%d))
                where matter_id = '%s'""".formatted(days, matter));
        return matter;
    }
}
