package org.luoshi.authorization;

import static org.luoshi.authorization.Operation.mutation;
import static org.luoshi.authorization.Operation.query;
import static org.luoshi.platform.Role.ADMIN;
import static org.luoshi.platform.Role.DIRECTOR;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.luoshi.platform.TimeSource;
import org.luoshi.ruleset.RuleNumber;
import org.luoshi.ruleset.StandardRules;
import org.luoshi.testing.World;

/** Who may read and change versions of the rules. */
final class RuleSetRows {
    private RuleSetRows() {}

    static List<Operation> rows() {
        return List.of(
                query("ruleNumbers").selecting("{ number }"),
                query("ruleSets").in(RuleSetRows::coming).sees(Scope.JURISDICTION),
                query("ruleSetPreview")
                        .by(ADMIN, DIRECTOR)
                        .with(id -> Map.of("effectiveOn", tomorrow(), "numbers", numbers()))
                        .selecting("{ version }"),
                mutation("adoptRuleSet")
                        .by(ADMIN, DIRECTOR)
                        .with(id -> Map.of(
                                "effectiveOn",
                                tomorrow(),
                                "note",
                                "常务会议通过",
                                "expectedVersion",
                                1,
                                "numbers",
                                numbers()))
                        .selecting("{ version }"),
                mutation("withdrawRuleSet")
                        .by(ADMIN, DIRECTOR)
                        .in(RuleSetRows::coming)
                        .sees(Scope.JURISDICTION, "RULE_SET_NOT_FOUND")
                        .with(id -> Map.of("ruleSetId", id, "reason", "有误"))
                        .selecting("{ version }"));
    }

    private static UUID coming() {
        World.run("""
                insert into rule_set select gen_random_uuid(), '%s', 2, '%s', parameters, 'test', null, now()
                from rule_set where jurisdiction_id is null""".formatted(World.CITY, tomorrow()));
        return UUID.fromString(World.value("select id from rule_set where version = 2"));
    }

    private static String tomorrow() {
        return LocalDate.now(TimeSource.ZONE).plusDays(1).toString();
    }

    private static List<Map<String, Object>> numbers() {
        var numbers = RuleNumber.valuesOf(StandardRules.parameters());
        numbers.put(RuleNumber.OFFICE_DAYS, List.of(7));
        return numbers.entrySet().stream()
                .map(entry -> Map.<String, Object>of("number", entry.getKey().name(), "values", entry.getValue()))
                .toList();
    }
}
