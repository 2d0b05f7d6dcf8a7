package org.luoshi.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;

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
@DisplayName("重复督查提醒 (JC-09, R733-15)")
class DuplicateGuardTest {
    private static final String SIMILAR =
            "query ($input: SimilarMattersInput!) { similarMatters(input: $input) { id percent sameUnit samePlace decisive } }";
    private static final String REGISTER =
            "mutation ($input: RegisterMatterInput!) { registerMatter(input: $input) { id } }";
    private static final String MERGE =
            "mutation ($input: MergeIntoMatterInput!) { mergeIntoMatter(input: $input) { id } }";

    @Test
    @DisplayName("shows while typing what a title looks like, and that unit or place agree (JC-09)")
    void showsLookAlikes() {
        var known = Given.assignedMatter();
        ask("市医院易址扩建项目拆迁缓慢", Map.of("unitId", World.HOUSING))
                .body("data.similarMatters.id", contains(known.toString()))
                .body("data.similarMatters[0].percent", greaterThan(50))
                .body("data.similarMatters[0].sameUnit", equalTo(true))
                .body("data.similarMatters[0].samePlace", equalTo(false))
                .body("data.similarMatters[0].decisive", equalTo(true));
        ask("市医院扩建工程", Map.of("latitude", 35.4901, "longitude", 112.8502))
                .body("data.similarMatters[0].samePlace", equalTo(true));
        ask("新建公办幼儿园6所", Map.of()).body("data.similarMatters.size()", equalTo(0));
    }

    @Test
    @DisplayName("another jurisdiction's matters are no look-alikes, and units may not ask")
    void keepsToItsOwnJurisdiction() {
        Given.registeredMatter();
        var title = Map.of("input", Map.of("title", "市医院易址扩建项目拆迁进展缓慢"));
        GraphQl.as(Persona.FAR_CLERK).succeed(SIMILAR, title).body("data.similarMatters.size()", equalTo(0));
        GraphQl.as(Persona.LIAISON).refused("FORBIDDEN", SIMILAR, title);
    }

    @Test
    @DisplayName("a look-alike is refused until somebody decides; the reason is kept and audited (JC-09)")
    void asksForADecision() {
        var known = Given.registeredMatter();
        var input = Given.registration(UUID.randomUUID());
        input.remove("duplicate");
        clerk().refused("DUPLICATE_UNDECIDED", REGISTER, Given.input(input))
                .body("errors[0].extensions.details.matterIds", contains(known.toString()));
        assertThat(World.value("select count(*) from matter")).isEqualTo("1");

        input.put("duplicate", Map.of("decision", "JUSTIFIED", "reason", "二期工程，与一期无关"));
        clerk().succeed(REGISTER, Given.input(input));
        assertThat(World.value("select reason from matter_link where decision = 'JUSTIFIED'"))
                .isEqualTo("二期工程，与一期无关");
        assertThat(World.value("select after ->> 'reason' from audit_entry where action = 'DUPLICATE_JUSTIFIED'"))
                .isEqualTo("二期工程，与一期无关");
    }

    @Test
    @DisplayName("a linked matter names the known one, which must be the caller's to see (JC-09)")
    void linksTwoMatters() {
        var known = Given.registeredMatter();
        var input = Given.registration(UUID.randomUUID());
        input.put("duplicate", Map.of("decision", "LINKED", "otherId", UUID.randomUUID(), "reason", "同一项目"));
        clerk().refused("MATTER_NOT_FOUND", REGISTER, Given.input(input));
        input.put("duplicate", Map.of("decision", "LINKED", "otherId", known, "reason", "同一项目"));
        clerk().succeed(REGISTER, Given.input(input));
        assertThat(World.value("select other_id from matter_link")).isEqualTo(known.toString());
    }

    @Test
    @DisplayName("what is merged registers nothing; the known matter remembers where it came in again (JC-09)")
    void mergesIntoTheKnownMatter() {
        var known = Given.registeredMatter();
        var input = new HashMap<String, Object>();
        input.put("commandId", UUID.randomUUID());
        input.put("matterId", known);
        input.put("title", "市医院扩建拆迁慢");
        input.put("source", "NETIZEN_MESSAGE");
        input.put("sourceReference", "网民留言第12号");
        input.put("reason", "与批示件是同一件事");
        clerk().succeed(MERGE, Given.input(input));
        clerk().succeed(MERGE, Given.input(input)).body("data.mergeIntoMatter.id", equalTo(known.toString()));
        assertThat(World.value("select count(*) from matter")).isEqualTo("1");
        assertThat(World.value("select count(*) from matter_link where decision = 'MERGED'"))
                .isEqualTo("1");
        input.put("commandId", UUID.randomUUID());
        GraphQl.as(Persona.FAR_CLERK).refused("MATTER_NOT_FOUND", MERGE, Given.input(input));
        GraphQl.as(Persona.LIAISON).refused("FORBIDDEN", MERGE, Given.input(input));
    }

    private static io.restassured.response.ValidatableResponse ask(String title, Map<String, Object> more) {
        var input = new HashMap<String, Object>(more);
        input.put("title", title);
        return clerk().succeed(SIMILAR, Map.of("input", input));
    }

    private static GraphQl clerk() {
        return GraphQl.as(Persona.CLERK);
    }
}
