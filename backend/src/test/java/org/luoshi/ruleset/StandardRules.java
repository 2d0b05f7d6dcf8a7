package org.luoshi.ruleset;

import java.util.List;
import java.util.Map;

/** The numbers Luoshi comes with, read without a database. */
public final class StandardRules {
    private StandardRules() {}

    public static RuleParameters parameters() {
        return new RuleParameters(
                Map.of("OFFICE_10", 10, "TRANSFERRED_15", 15, "JOINT_25", 25, "INSTRUCTION_30", 30),
                30,
                3,
                3,
                3,
                3,
                3,
                10,
                30,
                2,
                4,
                5,
                2,
                5,
                0,
                7,
                List.of(3, 0),
                1,
                3,
                21,
                8,
                30,
                Map.of("MINOR", 15, "SERIOUS", 10, "GRAVE", 5),
                2,
                15,
                8);
    }
}
