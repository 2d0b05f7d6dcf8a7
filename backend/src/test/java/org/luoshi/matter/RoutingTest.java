package org.luoshi.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import java.util.HashMap;
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
@DisplayName("Who supervises (CT-02, decision 2)")
class RoutingTest {
    private static final String ROUTES = "query ($matterId: ID!, $scope: MatterScope!, $leadUnitId: ID) {"
            + " supervisingRoutes(matterId: $matterId, scope: $scope, leadUnitId: $leadUnitId) { route proposed need met designationId } }";
    private static final String PROPOSE = "mutation ($input: ProposeHandlingInput!) { proposeHandling(input: $input)"
            + " { handlingProposal { routing { scope proposed chosen authorisation designationId } } } }";

    @Test
    @DisplayName("source and scope propose one of the five branches (CT-02)")
    void proposesABranch() {
        assertThat(RoutingPolicy.propose(MatterSource.WORK_REPORT, MatterScope.OVERALL))
                .isEqualTo(SupervisingRoute.SPECIAL_FORCE);
        for (var meeting : new MatterSource[] {
            MatterSource.PLENARY_MEETING, MatterSource.EXECUTIVE_MEETING, MatterSource.MAYOR_OFFICE_MEETING
        }) {
            assertThat(RoutingPolicy.propose(meeting, MatterScope.SEVERAL_DEPARTMENTS))
                    .isEqualTo(SupervisingRoute.OFFICE);
        }
        assertThat(RoutingPolicy.propose(MatterSource.COUNTY_INSTRUCTION, MatterScope.ONE_DEPARTMENT))
                .isEqualTo(SupervisingRoute.RELATED_UNITS);
        assertThat(RoutingPolicy.propose(MatterSource.DOCUMENT, MatterScope.SEVERAL_DEPARTMENTS))
                .isEqualTo(SupervisingRoute.LEAD_DEPARTMENT);
        assertThat(RoutingPolicy.propose(MatterSource.DOCUMENT, MatterScope.ONE_DEPARTMENT))
                .isEqualTo(SupervisingRoute.DEPARTMENT_LEADERS);
    }

    @Test
    @DisplayName("branch 2 needs authority, branches 3 to 5 a designation (CT-02, R733-07, decision 2)")
    void knowsWhatABranchNeeds() {
        assertThat(RoutingPolicy.isMet(SupervisingRoute.SPECIAL_FORCE, false, false))
                .isTrue();
        assertThat(RoutingPolicy.isMet(SupervisingRoute.OFFICE, false, true)).isFalse();
        assertThat(RoutingPolicy.isMet(SupervisingRoute.OFFICE, true, false)).isTrue();
        for (var route : new SupervisingRoute[] {
            SupervisingRoute.LEAD_DEPARTMENT, SupervisingRoute.RELATED_UNITS, SupervisingRoute.DEPARTMENT_LEADERS
        }) {
            assertThat(RoutingPolicy.isMet(route, true, false)).isFalse();
            assertThat(RoutingPolicy.isMet(route, false, true)).isTrue();
        }
    }

    @Test
    @DisplayName("the form gets all branches with what the rule proposes and what is missing (CT-02)")
    void listsTheBranches() {
        var matter = Given.registeredMatter();
        var variables = Map.of("matterId", matter, "scope", "SEVERAL_DEPARTMENTS", "leadUnitId", World.FINANCE);
        GraphQl.as(Persona.CLERK)
                .succeed(ROUTES, variables)
                .body("data.supervisingRoutes.proposed", contains(false, false, false, true, false))
                .body("data.supervisingRoutes.met", contains(true, true, false, false, false));
        Given.designation(matter, "APPROVED");
        GraphQl.as(Persona.CLERK)
                .succeed(ROUTES, variables)
                .body("data.supervisingRoutes.met", contains(true, true, true, true, true))
                .body("data.supervisingRoutes[3].designationId", notNullValue());
        GraphQl.as(Persona.LIAISON).refused("FORBIDDEN", ROUTES, variables);
        GraphQl.as(Persona.FAR_CLERK).refused("MATTER_NOT_FOUND", ROUTES, variables);
    }

    @Test
    @DisplayName(
            "the choice is kept with what the rule proposed; without authority or designation it is refused (CT-02, decision 2)")
    void keepsTheChoice() {
        var matter = Given.registeredMatter();
        GraphQl.as(Persona.CLERK)
                .refused("ROUTE_NOT_ALLOWED", PROPOSE, proposal(matter, "RELATED_UNITS", null))
                .body("errors[0].extensions.details.need", equalTo("DESIGNATION"));
        GraphQl.as(Persona.CLERK)
                .succeed(PROPOSE, proposal(matter, "OFFICE", null))
                .body("data.proposeHandling.handlingProposal.routing.proposed", equalTo("RELATED_UNITS"))
                .body("data.proposeHandling.handlingProposal.routing.chosen", equalTo("OFFICE"));
        var second = Given.registeredMatter();
        World.run("update matter set instruction_text = null where id = '%s'".formatted(second));
        GraphQl.as(Persona.CLERK)
                .refused("ROUTE_NOT_ALLOWED", PROPOSE, proposal(second, "OFFICE", " "))
                .body("errors[0].extensions.details.need", equalTo("AUTHORISATION"));
        GraphQl.as(Persona.CLERK)
                .succeed(PROPOSE, proposal(second, "OFFICE", "市长办公会授权"))
                .body("data.proposeHandling.handlingProposal.routing.authorisation", equalTo("市长办公会授权"));
    }

    private static Map<String, Object> proposal(UUID matter, String chosen, String authorisation) {
        var input = new HashMap<String, Object>(Given.proposal(matter));
        var routing = new HashMap<String, Object>(Map.of("scope", "SEVERAL_DEPARTMENTS", "chosen", chosen));
        routing.put("authorisation", authorisation);
        input.put("routing", routing);
        return Given.input(input);
    }
}
