package org.luoshi.matter;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.testing.ApiTest;
import org.luoshi.testing.Given;
import org.luoshi.testing.GraphQl;
import org.luoshi.testing.Persona;

@ApiTest
@DisplayName("Chosen rows of the ledger, for what is done with many at once (row 28)")
class MattersByIdsTest {
    private static final String ASK =
            "query ($ids: [String!]!) { mattersByIds(ids: $ids) { id step tasks { unit { shortName } canExpedite } } }";

    @Test
    void answersInTheOrderAskedForAndEachOnce() {
        var one = Given.registeredMatter();
        var two = Given.assignedMatter();
        GraphQl.as(Persona.CLERK)
                .succeed(ASK, ids(two, one, two))
                .body("data.mattersByIds.id", contains(two.toString(), one.toString()))
                .body("data.mattersByIds[0].tasks.unit.shortName", contains("住建局", "财政局"));
    }

    @Test
    @DisplayName("what a person may not see is left out like what does not exist (S14)")
    void leavesOutWhatIsNotTheCallers() {
        var matter = Given.registeredMatter();
        GraphQl.as(Persona.CLERK)
                .succeed(ASK, ids(matter, UUID.randomUUID()))
                .body("data.mattersByIds.id", contains(matter.toString()));
        GraphQl.as(Persona.LIAISON).succeed(ASK, ids(matter)).body("data.mattersByIds", empty());
        GraphQl.as(Persona.FAR_CLERK).succeed(ASK, ids(matter)).body("data.mattersByIds", empty());
    }

    @Test
    void refusesMoreThanAPage() {
        GraphQl.as(Persona.CLERK)
                .refused("INVALID_INPUT", ASK, Map.of("ids", Collections.nCopies(101, UUID.randomUUID())));
    }

    private static Map<String, Object> ids(UUID... ids) {
        return Map.of("ids", List.of(ids));
    }
}
