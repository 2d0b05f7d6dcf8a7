package org.luoshi.authorization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.testing.ApiTest;
import org.luoshi.testing.Checklists;
import org.luoshi.testing.Field;
import org.luoshi.testing.FieldScene;
import org.luoshi.testing.Given;
import org.luoshi.testing.GraphQl;
import org.luoshi.testing.Persona;
import org.luoshi.testing.Photos;
import org.luoshi.testing.World;

/** Decision 9 as a property: whatever is asked, a world with a sealed inspection answers those outside like a world without it. */
@ApiTest
@DisplayName("A sealed plan (decision 9, row 46)")
class SealPropertyTest {
    private static final UUID EVIDENCE = World.id("0e", 1);
    private static final UUID VISIT = World.id("14", 1);
    private static final List<UUID> IDS = List.of(
            FieldScene.MATTER,
            FieldScene.PLAN,
            FieldScene.FINDING,
            EVIDENCE,
            VISIT,
            World.HOUSING,
            World.CITY,
            Persona.INSPECTOR.officerId(),
            World.id("13", 1),
            World.id("77", 7));
    /** The target's liaison and head, another unit's, the office outside the group, and strangers, an auditor among them. */
    private static final List<Persona> OUTSIDERS = List.of(
            Persona.LIAISON,
            Persona.UNIT_HEAD,
            Persona.OTHER_LIAISON,
            Persona.CLERK,
            Persona.INSPECTOR2,
            Persona.FAR_CLERK,
            Persona.FAR_DIRECTOR);

    private static final long SEED = Long.getLong("seal.seed", 20_261_126);
    private static final int TIMES = Integer.getInteger("seal.times", 4);

    @Test
    @DisplayName("changes no answer to any question of those who may not know of it, to the letter")
    void changesNoAnswer() {
        FieldScene.matter();
        var template = Checklists.template();
        var questions = new RandomQueries(SEED, IDS).each(TIMES);
        var before = answers(OUTSIDERS, questions);
        var beforeInside = answers(List.of(Persona.INSPECTOR), questions);
        seal(template);
        var after = answers(OUTSIDERS, questions);
        for (var i = 0; i < before.size(); i++) {
            assertThat(after.get(i)).as("seed %d, question %d", SEED, i).isEqualTo(before.get(i));
        }
        assertThat(answers(List.of(Persona.INSPECTOR), questions))
                .as("the group does see it, so the questions were worth asking")
                .isNotEqualTo(beforeInside);
    }

    private static void seal(UUID template) {
        FieldScene.plan(true, FieldScene.PLAN);
        Field.checkIn(Persona.INSPECTOR, Field.arrival(VISIT, FieldScene.PLAN));
        FieldScene.finding();
        var photo = Photos.jpeg(64, 64);
        FieldScene.evidence(EVIDENCE, photo, photo);
        Field.record(Persona.INSPECTOR, Field.finding(World.id("12", 2), FieldScene.PLAN));
        Checklists.ofPlan(template);
        GraphQl.as(Persona.INSPECTOR)
                .succeed(
                        Checklists.ANSWER,
                        Given.input(Checklists.answers(VISIT, List.of(Checklists.answer(Checklists.SIGN, "NO")))));
    }

    private static List<String> answers(List<Persona> personas, List<String> questions) {
        List<String> answers = new ArrayList<>();
        for (var persona : personas) {
            for (var question : questions) {
                answers.add(persona + " " + question + "\n" + answer(persona, question));
            }
        }
        return answers;
    }

    private static String answer(Persona persona, String question) {
        return GraphQl.as(persona)
                .ask(question, Map.of())
                .extract()
                .asString()
                .replaceAll("\"serverTime\":\"[^\"]*\"", "");
    }
}
