package org.luoshi.matter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.testing.ApiTest;
import org.luoshi.testing.Crowd;
import org.luoshi.testing.GraphQl;
import org.luoshi.testing.Persona;
import org.luoshi.testing.World;

/** Rows, pages, counts and row scope of the ledger say the same, for everybody, however it is filtered and sorted. */
@ApiTest
@DisplayName("The ledger 台账 agrees with itself")
class LedgerAgreementTest {
    private static final String PAGE =
            "query ($filter: MatterFilter, $sort: MatterSort!, $after: String) { matters(filter: $filter, sort: $sort, first: 13, after: $after) {"
                    + " nextCursor items { id number source step phase dueOn lastActivityAt lamp { light } leadUnit { id } } } }";
    private static final String COUNTS =
            "query ($filter: MatterFilter) { matters(filter: $filter, first: 1) { total } matterCounts(filter: $filter) { all red yellow green grey }"
                    + " matterCountsByLeader(filter: $filter) { leader counts { all } } matterCountsByPhase(filter: $filter) { phase counts { all red yellow green grey } }"
                    + " matterCountsByUnit(filter: $filter) { unit { id } counts { all red yellow green grey } } }";

    private static final List<Map<String, ?>> FILTERS = List.of(
            Map.of(),
            Map.of("lights", List.of("RED")),
            Map.of("lights", List.of("YELLOW")),
            Map.of("lights", List.of("GREEN", "GREY")),
            Map.of("search", "拆迁"),
            Map.of("search", "道"),
            Map.of("search", "小区 改造"),
            Map.of("unitId", World.FINANCE),
            Map.of("leadUnitId", World.HOUSING, "openOnly", true),
            Map.of("instructionLeader", "市长"),
            Map.of("tags", List.of("重点")),
            Map.of("tags", List.of("难点", "惠民"), "urgencies", List.of("NORMAL", "URGENT")),
            Map.of("dueFrom", "2000-01-01", "dueTo", World.value("select current_date")),
            Map.of(
                    "registeredFrom",
                    World.value("select current_date - 10"),
                    "registeredTo",
                    World.value("select current_date - 2")),
            Map.of("steps", List.of("ARCHIVED"), "closedLate", true),
            Map.of("phases", List.of("EXECUTION")),
            Map.of("phases", List.of("INITIATION", "ASSESSMENT"), "lights", List.of("GREY")),
            Map.of("phases", List.of("DELIVERY"), "steps", List.of("FED_BACK")),
            Map.of("systems", List.of("PARTY"), "sources", List.of("WORK_REPORT"), "listed", false));

    @BeforeEach
    void crowd() {
        World.reset();
        Crowd.of(300, 0.3);
    }

    @Test
    @DisplayName(
            "counts per lamp and unit are recounts of the rows; pages lose and repeat nothing, in every order (row 13, 28)")
    void countsWhatItShows() {
        var shown = 0;
        for (var filter : FILTERS) {
            var rows = rows(Persona.CLERK, filter, "LAST_ACTIVITY");
            shown += rows.size() < 250 ? rows.size() : 0;
            for (var sort : List.of("DUE_ON", "LAMP", "NUMBER")) {
                assertThat(ids(rows(Persona.CLERK, filter, sort)))
                        .as(sort + filter)
                        .isEqualTo(ids(rows));
            }
            var answer = GraphQl.as(Persona.CLERK)
                    .succeed(COUNTS, Map.of("filter", filter))
                    .extract();
            assertThat(answer.<Integer>path("data.matters.total"))
                    .as("total %s", filter)
                    .isEqualTo(rows.size());
            assertThat(answer.<Map<String, Integer>>path("data.matterCounts"))
                    .as("%s", filter)
                    .isEqualTo(recount(rows));
            // In the crowd every instruction is the mayor's.
            assertThat(answer.<List<Integer>>path("data.matterCountsByLeader.counts.all"))
                    .as("%s", filter)
                    .isEqualTo(java.util.stream.Stream.of((int) rows.stream()
                                    .filter(row -> ((String) row.get("source")).endsWith("INSTRUCTION"))
                                    .count())
                            .filter(count -> count > 0)
                            .toList());
            assertThat(answer.<List<Map<String, Map<String, ?>>>>path("data.matterCountsByPhase").stream()
                            .map(phase -> phase.get("counts"))
                            .toList())
                    .as("per phase (WF-08) %s", filter)
                    .isEqualTo(java.util.stream.Stream.of("INITIATION", "EXECUTION", "DELIVERY", "ASSESSMENT")
                            .map(phase -> recount(rows.stream()
                                    .filter(row -> row.get("phase").equals(phase))
                                    .toList()))
                            .toList());
            var byUnit = new HashMap<String, Map<String, ?>>();
            answer.<List<Map<String, Map<String, ?>>>>path("data.matterCountsByUnit")
                    .forEach(unit -> byUnit.put((String) unit.get("unit").get("id"), unit.get("counts")));
            assertThat(byUnit)
                    .as("%s", filter)
                    .isEqualTo(rows.stream()
                            .filter(row -> row.get("leadUnit") != null)
                            .collect(Collectors.groupingBy(row -> text(row, "leadUnit", "id")))
                            .entrySet()
                            .stream()
                            .collect(Collectors.toMap(Map.Entry::getKey, unit -> recount(unit.getValue()))));
        }
        assertThat(shown).as("the filters find something").isGreaterThan(300);
    }

    @Test
    @DisplayName("a phase is its steps: 立项 1–3, 执行 4, 落实 5–6, 考核 7 (WF-08)")
    void aPhaseIsItsSteps() {
        var found = new TreeMap<String, Set<String>>();
        for (var phase : MatterPhase.values()) {
            found.put(
                    phase.name(),
                    rows(Persona.CLERK, Map.of("phases", List.of(phase)), "LAST_ACTIVITY").stream()
                            .map(row -> (String) row.get("step"))
                            .collect(Collectors.toSet()));
        }
        assertThat(found)
                .isEqualTo(Map.of(
                        "INITIATION", Set.of("REGISTERED", "PROPOSED", "INITIATED"),
                        "EXECUTION", Set.of("METHOD_CONFIRMED"),
                        "DELIVERY", Set.of("COMPLETED", "FED_BACK"),
                        "ASSESSMENT", Set.of("ARCHIVED")));
    }

    @Test
    void sortsByWhatItSays() {
        var lamps = rows(Persona.CLERK, Map.of(), "LAMP").stream()
                .map(row -> text(row, "lamp", "light"))
                .toList();
        assertThat(lamps)
                .isSortedAccordingTo(
                        java.util.Comparator.comparing(List.of("RED", "YELLOW", "GREEN", "GREY")::indexOf));
        var dates = rows(Persona.CLERK, Map.of(), "DUE_ON").stream()
                .map(row -> row.get("dueOn") == null ? "9999" : (String) row.get("dueOn"))
                .toList();
        assertThat(dates).isSorted();
        var numbers = rows(Persona.CLERK, Map.of(), "NUMBER").stream()
                .map(row -> row.get("number") == null ? 0 : order((String) row.get("number")))
                .toList();
        assertThat(numbers).isSortedAccordingTo(java.util.Comparator.reverseOrder());
    }

    @Test
    @DisplayName("the ledger holds what row scope lets a person see of his jurisdiction, and nothing else (S14)")
    void showsEverybodyWhatIsHis() {
        for (var persona : Persona.values()) {
            var roles = persona.groups().stream()
                    .map(group -> group.toUpperCase(java.util.Locale.ROOT).replace('-', '_'))
                    .collect(Collectors.joining(","));
            var visible = World.valueAsApp(
                    persona.subject(),
                    roles,
                    "select coalesce(string_agg(m.id::text, ','), '') from matter m where m.jurisdiction_id = caller_jurisdiction()"
                            + " or not caller_is_office()");
            var expected = visible.isEmpty() ? Set.<String>of() : Set.of(visible.split(","));
            for (var sort : List.of("LAST_ACTIVITY", "LAMP")) {
                assertThat(ids(rows(persona, Map.of(), sort)))
                        .as("%s %s", persona, sort)
                        .isEqualTo(expected);
            }
            var other = World.valueAsApp(
                    persona.subject(),
                    roles,
                    "select count(*) from office_ledger o where not exists (select from matter m where m.id = o.id)");
            assertThat(other).as("office ledger of %s", persona).isEqualTo("0");
        }
    }

    @Test
    void refusesACursorOfAnotherOrder() {
        var cursor = GraphQl.as(Persona.CLERK)
                .succeed(PAGE, Map.of("sort", "LAMP"))
                .extract()
                .path("data.matters.nextCursor");
        GraphQl.as(Persona.CLERK).refused("INVALID_INPUT", PAGE, Map.of("sort", "DUE_ON", "after", cursor));
        GraphQl.as(Persona.CLERK).refused("INVALID_INPUT", PAGE, Map.of("sort", "LAMP", "after", "bm9uc2Vuc2U"));
    }

    private static Set<String> ids(List<Map<String, Object>> rows) {
        return rows.stream().map(row -> (String) row.get("id")).collect(Collectors.toSet());
    }

    private static List<Map<String, Object>> rows(Persona persona, Map<String, ?> filter, String sort) {
        var rows = new ArrayList<Map<String, Object>>();
        String after = null;
        do {
            var variables = new HashMap<String, Object>(Map.of("filter", filter, "sort", sort));
            variables.put("after", after);
            var answer = GraphQl.as(persona).succeed(PAGE, variables).extract();
            rows.addAll(answer.path("data.matters.items"));
            after = answer.path("data.matters.nextCursor");
        } while (after != null);
        assertThat(new HashSet<>(ids(rows))).as("no row twice").hasSize(rows.size());
        return rows;
    }

    private static Map<String, Integer> recount(List<Map<String, Object>> rows) {
        var counts = new TreeMap<>(Map.of("all", rows.size(), "red", 0, "yellow", 0, "green", 0, "grey", 0));
        rows.forEach(
                row -> counts.merge(text(row, "lamp", "light").toLowerCase(java.util.Locale.ROOT), 1, Integer::sum));
        return counts;
    }

    private static int order(String number) {
        return Integer.parseInt(number.substring(2, 6)) * 10_000
                + Integer.parseInt(number.substring(7, number.length() - 1));
    }

    /** A field of an object within a row. */
    private static String text(Map<String, ?> row, String object, String field) {
        return (String) ((Map<?, ?>) row.get(object)).get(field);
    }
}
