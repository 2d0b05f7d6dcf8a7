package org.luoshi.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

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
import org.luoshi.testing.World;

@ApiTest
@DisplayName("Tags 标签 (JC-16)")
class TagTest {
    private static final String TAG =
            "mutation ($input: TagMattersInput!) { tagMatters(input: $input) { matters { id tags } } }";

    @Test
    @DisplayName("重点, 难点, 焦点 and free words are put on many matters at once and found again (JC-16)")
    void tagsAndFinds() {
        var one = Given.registeredMatter();
        var two = Given.registeredMatter();
        Given.registeredMatter();
        GraphQl.as(Persona.CLERK).succeed(TAG, tag(List.of(one, two), List.of("重点", "民生实事"), List.of()));
        GraphQl.as(Persona.DIRECTOR)
                .succeed(TAG, tag(List.of(two), List.of("焦点"), List.of("重点")))
                .body("data.tagMatters.matters[0].tags", contains("民生实事", "焦点"));
        GraphQl.as(Persona.CLERK)
                .succeed("query { matters(filter: {tags: [\"重点\"]}) { total items { id } } matterTags }", Map.of())
                .body("data.matters.items.id", contains(one.toString()))
                .body("data.matterTags", contains("民生实事", "焦点", "重点"));
        assertThat(World.value("select count(*) from audit_entry where action = 'MATTER_TAGGED'"))
                .isEqualTo("3");
    }

    @Test
    void changesNothingWhenRepeated() {
        var input = tag(List.of(Given.registeredMatter()), List.of("难点"), List.of());
        GraphQl.as(Persona.CLERK).succeed(TAG, input);
        GraphQl.as(Persona.CLERK).succeed(TAG, input).body("data.tagMatters.matters[0].tags", contains("难点"));
        assertThat(World.value("select count(*) from audit_entry where action = 'MATTER_TAGGED'"))
                .isEqualTo("1");
    }

    @Test
    void refusesWhatIsNotTheCallersToTag() {
        var matter = Given.registeredMatter();
        GraphQl.as(Persona.LIAISON).refused("FORBIDDEN", TAG, tag(List.of(matter), List.of("重点"), List.of()));
        GraphQl.as(Persona.FAR_CLERK).refused("MATTER_NOT_FOUND", TAG, tag(List.of(matter), List.of("重点"), List.of()));
        GraphQl.as(Persona.CLERK)
                .refused("MATTER_NOT_FOUND", TAG, tag(List.of(matter, UUID.randomUUID()), List.of("重点"), List.of()));
        GraphQl.as(Persona.CLERK)
                .succeed("query ($id: ID!) { matter(id: $id) { tags } }", Map.of("id", matter))
                .body("data.matter.tags", equalTo(List.of()));
    }

    @Test
    void refusesTooLongAndTooMany() {
        var matter = List.of(Given.registeredMatter());
        GraphQl.as(Persona.CLERK).refused("INVALID_INPUT", TAG, tag(matter, List.of("很".repeat(21)), List.of()));
        GraphQl.as(Persona.CLERK).refused("INVALID_INPUT", TAG, tag(List.of(), List.of("重点"), List.of()));
        var many = Collections.nCopies(21, "标签").stream()
                .map(word -> word + UUID.randomUUID().toString().substring(0, 8))
                .toList();
        GraphQl.as(Persona.CLERK).refused("INVALID_INPUT", TAG, tag(matter, many, List.of()));
    }

    private static Map<String, Object> tag(List<UUID> matters, List<String> add, List<String> remove) {
        return Given.input(Map.of("commandId", UUID.randomUUID(), "matterIds", matters, "add", add, "remove", remove));
    }
}
