package org.luoshi.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.matter.MatterSource;
import org.luoshi.testing.ApiTest;
import org.luoshi.testing.Given;
import org.luoshi.testing.GraphQl;
import org.luoshi.testing.Persona;
import org.luoshi.testing.World;

@ApiTest
@DisplayName("收件登记 by source")
class SourcesApiTest {
    private static final String REGISTER =
            "mutation ($input: RegisterMatterInput!) { registerMatter(input: $input) { id urgency } }";

    @Test
    @DisplayName("every source has its profile (D.7.1, WF-07, BZ-11)")
    void listsEverySource() {
        GraphQl.as(Persona.CLERK)
                .succeed(
                        "{ matterSources { source deadlineClass rule suggestedDueOn urgency legalBasis system requiredFields reportForm } }",
                        Map.of())
                .body("data.matterSources.size()", equalTo(MatterSource.values().length))
                .body("data.matterSources.find { it.source == 'PROVINCIAL_INSTRUCTION' }.urgency", equalTo("URGENT"))
                .body("data.matterSources.find { it.source == 'FIELD_FINDING' }.requiredFields", hasItem("PLACE"));
    }

    @Test
    @DisplayName("a matter without what its source asks for is refused with the field (JS-13, WF-13)")
    void refusesWhatTheSourceMisses() {
        var input = Given.registration(UUID.randomUUID());
        input.put("source", "EXECUTIVE_MEETING");
        GraphQl.as(Persona.CLERK)
                .refused("MATTER_INCOMPLETE", REGISTER, Given.input(input))
                .body("errors[0].extensions.details", hasKey("sourceReference"));
        input.put("sourceReference", "市政府第17次常务会议纪要");
        GraphQl.as(Persona.CLERK).succeed(REGISTER, Given.input(input));
    }

    @Test
    @DisplayName("a classified matter is refused and leaves nothing behind (decision 11)")
    void refusesClassifiedMatters() {
        var input = Given.registration(UUID.randomUUID());
        input.put("classified", true);
        GraphQl.as(Persona.CLERK).refused("CLASSIFIED_REFUSED", REGISTER, Given.input(input));
        assertThat(World.value("select count(*) from matter")).isEqualTo("0");
        assertThat(World.value("select count(*) from audit_entry")).isEqualTo("0");
    }
}
