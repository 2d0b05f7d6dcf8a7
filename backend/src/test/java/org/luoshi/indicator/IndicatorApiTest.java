package org.luoshi.indicator;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.TimeSource;
import org.luoshi.testing.ApiTest;
import org.luoshi.testing.GraphQl;
import org.luoshi.testing.Persona;
import org.luoshi.testing.Statements;
import org.luoshi.testing.World;

@ApiTest
@DisplayName("大厅展示 (WF-12, row 40)")
class IndicatorApiTest {
    private static final YearMonth MONTH = YearMonth.now(TimeSource.ZONE);
    private static final int YEAR = MONTH.getYear();
    private static final String DEFINE = """
            mutation ($input: DefineIndicatorsInput!) { defineIndicators(input: $input) {
              year indicators { id position name measuredIn targets { target unit { id } } } } }""";
    private static final String MONTH_FIELDS =
            "{ id month version state returnedBecause correctionReason actions writtenBy { name } decidedBy { name } values { indicatorId unitId target actual } }";
    private static final String WRITE =
            "mutation ($input: WriteIndicatorMonthInput!) { writeIndicatorMonth(input: $input) " + MONTH_FIELDS + " }";
    private static final String PUBLISH =
            "mutation ($input: PublishIndicatorMonthInput!) { publishIndicatorMonth(input: $input) " + MONTH_FIELDS
                    + " }";
    private static final String RETURN =
            "mutation ($input: ReturnIndicatorMonthInput!) { returnIndicatorMonth(input: $input) " + MONTH_FIELDS
                    + " }";
    private static final String ONE = "query ($id: ID!) { indicatorMonth(id: $id) " + MONTH_FIELDS + " }";
    private static final String ALL = "query ($year: Int!) { indicatorYear(year: $year) { year"
            + " indicators { id name measuredIn targets { target unit { id } } } months " + MONTH_FIELDS + " } }";
    private static final String OPEN = """
            mutation ($input: OpenLobbyDisplayInput!) { openLobbyDisplay(input: $input) { key display { id name openedBy { name } closedAt lastSeenAt } } }""";
    private static final String CLOSE =
            "mutation ($input: CloseLobbyDisplayInput!) { closeLobbyDisplay(input: $input) { id closedAt } }";
    private static final String DISPLAYS = "{ lobbyDisplays { id name closedAt lastSeenAt openedBy { name } } }";

    private String product;
    private String income;

    @BeforeEach
    void define() {
        List<String> ids = GraphQl.as(Persona.CLERK)
                .succeed(DEFINE, definition(YEAR, null, product("120.5", "80"), income("6")))
                .body("data.defineIndicators.indicators.position", contains(1, 2))
                .body("data.defineIndicators.indicators.name", contains("地区生产总值", "城镇居民收入增速"))
                .body("data.defineIndicators.indicators[0].targets.target", contains(120.5f, 80.0f))
                .body(
                        "data.defineIndicators.indicators[0].targets.unit.id",
                        contains(id(World.HOUSING), id(World.FINANCE)))
                .extract()
                .path("data.defineIndicators.indicators.id");
        product = ids.get(0);
        income = ids.get(1);
    }

    @Test
    @DisplayName("WF-12: a clerk writes the month, a director publishes it, and the screen shows it")
    void publishesAMonth() {
        var key = opened();
        lobby(key)
                .then()
                .body("jurisdiction", equalTo("晋城市"))
                .body("month", nullValue())
                .body("indicators", empty());
        var month = written();
        lobby(key).then().body("month", nullValue()).body("indicators", empty());
        GraphQl.as(Persona.LEADER)
                .succeed(ONE, Map.of("id", month))
                .body("data.indicatorMonth.state", equalTo("DRAFT"))
                .body("data.indicatorMonth.actions", empty())
                .body("data.indicatorMonth.writtenBy.name", equalTo("CLERK"));
        GraphQl.as(Persona.DIRECTOR)
                .succeed(PUBLISH, decision(month, null))
                .body("data.publishIndicatorMonth.state", equalTo("PUBLISHED"))
                .body("data.publishIndicatorMonth.decidedBy.name", equalTo("DIRECTOR"))
                .body("data.publishIndicatorMonth.actions", contains("CORRECT"));
        var page = lobby(key)
                .then()
                .statusCode(200)
                .body("month", equalTo(MONTH.toString()))
                .body("version", equalTo(1))
                .body("timeProgress", equalTo(ProgressPolicy.timeProgress(MONTH).floatValue()))
                .body("indicators.name", contains("地区生产总值", "城镇居民收入增速"))
                .body("indicators.measuredIn", contains("亿元", "%"))
                .body("indicators[0].bars.unit", contains("住建局", "财政局"))
                .body("indicators[0].bars.target", contains(120.5f, 80.0f))
                .body("indicators[0].bars.actual", contains(98.2f, -4.0f))
                .body("indicators[0].bars.completion", contains(0.8149f, -0.05f))
                .body("indicators[1].bars", hasSize(1))
                .extract();
        assertThat(page.jsonPath().getMap("$").keySet())
                .containsExactlyInAnyOrder(
                        "jurisdiction", "month", "version", "publishedOn", "timeProgress", "indicators");
        assertThat(page.asString()).doesNotContain("CLERK", "DIRECTOR", month, product, id(World.HOUSING));
        assertThat(World.value("select string_agg(action, ',' order by at) from audit_entry where record_id = '%s'"
                        .formatted(month)))
                .isEqualTo("INDICATOR_MONTH_WRITTEN,INDICATOR_MONTH_PUBLISHED");
    }

    @Test
    @DisplayName(
            "WF-12: the page of a screen needs no login, sets no cookie, is kept by nobody and has the headers of all others")
    void isPublic() {
        var key = opened();
        var page = given().header("Accept", "text/html,application/json")
                .cookie("q_session", "stale")
                .get("/public/lobby/" + key);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.contentType()).startsWith("application/json");
        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
        assertThat(page.header("Set-Cookie")).isNull();
        assertThat(page.header("Access-Control-Allow-Origin")).isNull();
        assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(page.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(page.header("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(page.header("Content-Security-Policy")).contains("default-src 'self'");
        assertThat(RestAssured.get("/public").statusCode()).isEqualTo(404);
        assertThat(RestAssured.get("/public/lobby").statusCode()).isEqualTo(404);
        assertThat(RestAssured.post("/public/lobby/" + key).statusCode()).isIn(403, 405);
    }

    @Test
    @DisplayName("WF-12: a closed key answers like one that never was")
    void closesADisplay() {
        var command = Map.<String, Object>of("commandId", UUID.randomUUID(), "name", "一楼大厅东侧");
        var opened = GraphQl.as(Persona.DIRECTOR)
                .succeed(OPEN, Map.of("input", command))
                .body("data.openLobbyDisplay.display.openedBy.name", equalTo("DIRECTOR"))
                .extract();
        String key = opened.path("data.openLobbyDisplay.key");
        String display = opened.path("data.openLobbyDisplay.display.id");
        assertThat(key).matches("[0-9a-f]{32}");
        GraphQl.as(Persona.DIRECTOR)
                .succeed(OPEN, Map.of("input", command))
                .body("data.openLobbyDisplay.display.id", equalTo(display))
                .body("data.openLobbyDisplay.key", nullValue());
        for (var table : List.of("command", "lobby_display", "audit_entry")) {
            assertThat(World.value("select count(*) from %s t where t::text like '%%%s%%'".formatted(table, key)))
                    .as(table)
                    .isEqualTo("0");
        }
        assertThat(lobby(key).statusCode()).isEqualTo(200);
        GraphQl.as(Persona.LEADER)
                .succeed(DISPLAYS, Map.of())
                .body("data.lobbyDisplays.name", contains("一楼大厅东侧"))
                .body("data.lobbyDisplays[0].closedAt", nullValue());
        assertThat(World.value("select last_seen_at is not null from lobby_display"))
                .isEqualTo("t");
        assertThat(World.value("select count(*) from lobby_display")).isEqualTo("1");

        GraphQl.as(Persona.CLERK).refused("FORBIDDEN", OPEN, Map.of("input", command));
        GraphQl.as(Persona.CLERK).refused("FORBIDDEN", CLOSE, closing(display));
        GraphQl.as(Persona.FAR_DIRECTOR).refused("LOBBY_DISPLAY_NOT_FOUND", CLOSE, closing(display));
        var closing = closing(display);
        GraphQl.as(Persona.DIRECTOR).succeed(CLOSE, closing);
        GraphQl.as(Persona.DIRECTOR).succeed(CLOSE, closing);
        GraphQl.as(Persona.DIRECTOR).refused("LOBBY_DISPLAY_CLOSED", CLOSE, closing(display));

        var closed = lobby(key);
        for (var never : List.of("0".repeat(32), "x", "%20", "a".repeat(2_000))) {
            var unknown = lobby(never);
            assertThat(unknown.statusCode()).isEqualTo(404).isEqualTo(closed.statusCode());
            assertThat(unknown.asString()).isEqualTo(closed.asString());
            assertThat(names(unknown)).isEqualTo(names(closed));
        }
    }

    @Test
    @DisplayName("four eyes: who wrote the values neither publishes nor returns them")
    void needsTwoPeople() {
        String month = GraphQl.as(Persona.DIRECTOR)
                .succeed(WRITE, month(MONTH, null, values("98.2")))
                .body("data.writeIndicatorMonth.actions", contains("WRITE"))
                .extract()
                .path("data.writeIndicatorMonth.id");
        GraphQl.as(Persona.DIRECTOR).refused("INDICATOR_MONTH_OWN_VALUES", PUBLISH, decision(month, null));
        GraphQl.as(Persona.DIRECTOR).refused("INDICATOR_MONTH_OWN_VALUES", RETURN, decision(month, "再核"));
        GraphQl.as(Persona.CLERK).refused("FORBIDDEN", PUBLISH, decision(month, null));
        GraphQl.as(Persona.CHIEF).refused("FORBIDDEN", PUBLISH, decision(month, null));
        GraphQl.as(Persona.FAR_DIRECTOR).refused("INDICATOR_MONTH_NOT_FOUND", PUBLISH, decision(month, null));
        GraphQl.as(Persona.DIRECTOR)
                .refused("INDICATOR_MONTH_NOT_FOUND", PUBLISH, decision(id(UUID.randomUUID()), null));
        assertThatThrownBy(() -> World.run(
                        "update indicator_month set state = 'PUBLISHED', decided_by = written_by, decided_at = now()"))
                .hasStackTraceContaining("indicator_month_four_eyes_ck");
    }

    @Test
    @DisplayName("returned with a word it is written anew, and what was seen before cannot be published any more")
    void isReturnedAndWrittenAnew() {
        var first = written();
        GraphQl.as(Persona.DIRECTOR).refused("INVALID_INPUT", RETURN, decision(first, "  "));
        var command = decision(first, "住建局数据有误");
        GraphQl.as(Persona.DIRECTOR).succeed(RETURN, command);
        GraphQl.as(Persona.DIRECTOR)
                .succeed(RETURN, command)
                .body("data.returnIndicatorMonth.state", equalTo("RETURNED"))
                .body("data.returnIndicatorMonth.returnedBecause", equalTo("住建局数据有误"));
        GraphQl.as(Persona.DIRECTOR).refused("INDICATOR_MONTH_WRONG_STATE", PUBLISH, decision(first, null));
        var second = written();
        GraphQl.as(Persona.DIRECTOR).refused("INDICATOR_MONTH_NOT_FOUND", PUBLISH, decision(first, null));
        var third = written();
        GraphQl.as(Persona.DIRECTOR).refused("INDICATOR_MONTH_NOT_FOUND", PUBLISH, decision(second, null));
        publish(third);
        year().body("data.indicatorYear.months.id", contains(third))
                .body("data.indicatorYear.months.version", contains(1));
    }

    @Test
    @DisplayName(
            "a correction is a further version with a reason; the published one stays, and shows until the other is published")
    void isCorrected() {
        var key = opened();
        var first = written();
        publish(first);
        GraphQl.as(Persona.CLERK).refused("INVALID_INPUT", WRITE, month(MONTH, null, values("99")));
        var command = month(MONTH, "住建局更正口径", values("99"));
        var second = GraphQl.as(Persona.CLERK)
                .succeed(WRITE, command)
                .body("data.writeIndicatorMonth.version", equalTo(2))
                .body("data.writeIndicatorMonth.correctionReason", equalTo("住建局更正口径"))
                .extract()
                .<String>path("data.writeIndicatorMonth.id");
        GraphQl.as(Persona.CLERK).succeed(WRITE, command).body("data.writeIndicatorMonth.id", equalTo(second));
        lobby(key).then().body("version", equalTo(1)).body("indicators[0].bars.actual", contains(98.2f, -4.0f));
        year().body("data.indicatorYear.months.id", contains(second));
        GraphQl.as(Persona.DIRECTOR).succeed(RETURN, decision(second, "请附依据"));
        lobby(key).then().body("version", equalTo(1));
        var third = GraphQl.as(Persona.CLERK)
                .succeed(WRITE, month(MONTH, null, values("99.5")))
                .body("data.writeIndicatorMonth.version", equalTo(2))
                .body("data.writeIndicatorMonth.correctionReason", equalTo("住建局更正口径"))
                .extract()
                .<String>path("data.writeIndicatorMonth.id");
        publish(third);
        lobby(key).then().body("version", equalTo(2)).body("indicators[0].bars.actual", contains(99.5f, -4.0f));
        GraphQl.as(Persona.CLERK)
                .succeed(ONE, Map.of("id", first))
                .body("data.indicatorMonth.state", equalTo("PUBLISHED"))
                .body("data.indicatorMonth.values.actual", containsInAnyOrder(98.2f, -4.0f, 5.1f));
    }

    @Test
    @DisplayName("what is published stays, whoever writes into the database")
    void isFinal() {
        publish(written());
        for (var sql : List.of(
                "update indicator_month set correction_reason = null",
                "delete from indicator_month",
                "update indicator_value set actual = 1",
                "delete from indicator_value",
                "delete from indicator")) {
            assertThatThrownBy(() -> World.run(sql)).as(sql).hasStackTraceContaining("is published");
        }
    }

    @Test
    @DisplayName("the newest month counts, whichever was published last")
    void showsTheNewestMonth() {
        var key = opened();
        var before = MONTH.minusMonths(1);
        if (before.getYear() < YEAR) {
            GraphQl.as(Persona.CLERK).succeed(DEFINE, definition(before.getYear(), null, product("1", "1")));
        }
        publish(written());
        publish(GraphQl.as(Persona.CLERK)
                .succeed(WRITE, month(before, null, before.getYear() < YEAR ? List.of() : values("90")))
                .extract()
                .path("data.writeIndicatorMonth.id"));
        lobby(key).then().body("month", equalTo(MONTH.toString()));
    }

    @Test
    @DisplayName(
            "refuses a month that has not begun, a year without indicators, values without a target, and an incomplete month")
    void refusesWhatDoesNotFit() {
        GraphQl.as(Persona.CLERK)
                .refused("INDICATOR_MONTH_AHEAD", WRITE, month(MONTH.plusMonths(1), null, values("1")));
        GraphQl.as(Persona.CLERK).refused("INDICATORS_UNDEFINED", WRITE, month(MONTH.minusYears(2), null, List.of()));
        GraphQl.as(Persona.CLERK).refused("INVALID_INPUT", WRITE, month(MONTH, "更正", values("1")));
        GraphQl.as(Persona.CLERK)
                .refused("INVALID_INPUT", WRITE, month(MONTH, null, List.of(value(income, World.FINANCE, "5"))));
        GraphQl.as(Persona.CLERK)
                .refused("INVALID_INPUT", WRITE, month(MONTH, null, List.of(value(income, World.HOUSING, "5.00001"))));
        var twice = value(income, World.HOUSING, "5");
        GraphQl.as(Persona.CLERK).refused("INVALID_INPUT", WRITE, month(MONTH, null, List.of(twice, twice)));
        var misspelt = new HashMap<>(month(MONTH, null, List.of()).get("input"));
        misspelt.put("month", "2026-13");
        GraphQl.as(Persona.CLERK).refused("INVALID_INPUT", WRITE, Map.of("input", misspelt));
        GraphQl.as(Persona.LEADER).refused("FORBIDDEN", WRITE, month(MONTH, null, values("1")));
        GraphQl.as(Persona.LIAISON).refused("FORBIDDEN", WRITE, month(MONTH, null, values("1")));
        GraphQl.as(Persona.FAR_CLERK).refused("INDICATORS_UNDEFINED", WRITE, month(MONTH, null, values("1")));
        String month = GraphQl.as(Persona.CLERK)
                .succeed(WRITE, month(MONTH, null, List.of(value(income, World.HOUSING, "5"))))
                .extract()
                .path("data.writeIndicatorMonth.id");
        GraphQl.as(Persona.DIRECTOR)
                .refused("INDICATOR_MONTH_INCOMPLETE", PUBLISH, decision(month, null))
                .body("errors[0].extensions.details.missing", equalTo(2));
        assertThat(World.value("select count(*) from audit_entry where action = 'INDICATOR_MONTH_PUBLISHED'"))
                .isEqualTo("0");
    }

    @Test
    @DisplayName(
            "indicators are free before the first publication; after it only targets change, with a reason, for months to come")
    void definesIndicators() {
        var reversed = definition(YEAR, null, with(income("6"), income), with(product("120.5", "80"), product));
        GraphQl.as(Persona.CLERK).succeed(DEFINE, reversed);
        GraphQl.as(Persona.CLERK)
                .succeed(DEFINE, reversed)
                .body("data.defineIndicators.indicators.id", contains(income, product));
        GraphQl.as(Persona.CLERK)
                .succeed(DEFINE, definition(YEAR, null, with(product("120.5", "80"), product)))
                .body("data.defineIndicators.indicators.id", contains(product));
        GraphQl.as(Persona.CLERK)
                .refused("INDICATOR_NOT_FOUND", DEFINE, definition(YEAR, null, with(income("6"), income)));
        var values = List.of(value(product, World.HOUSING, "98.2"), value(product, World.FINANCE, "40"));
        String month = GraphQl.as(Persona.CLERK)
                .succeed(WRITE, month(MONTH, null, values))
                .extract()
                .path("data.writeIndicatorMonth.id");
        var changed = definition(YEAR, "年中调整", with(product("100", "80"), product));
        GraphQl.as(Persona.CLERK).refused("INDICATORS_AWAIT_MONTH", DEFINE, changed);
        publish(month);
        GraphQl.as(Persona.CLERK)
                .refused("INVALID_INPUT", DEFINE, definition(YEAR, null, with(product("100", "80"), product)));
        var renamed = with(product("100", "80"), product);
        renamed.put("name", "生产总值");
        GraphQl.as(Persona.CLERK).refused("INDICATORS_FIXED", DEFINE, definition(YEAR, "更名", renamed));
        GraphQl.as(Persona.CLERK)
                .refused(
                        "INDICATORS_FIXED",
                        DEFINE,
                        definition(YEAR, "增加", with(product("1", "1"), product), income("6")));
        var key = opened();
        GraphQl.as(Persona.CLERK)
                .succeed(DEFINE, changed)
                .body("data.defineIndicators.indicators[0].targets.target", contains(100.0f, 80.0f));
        lobby(key).then().body("indicators[0].bars.target", contains(120.5f, 80.0f));
        year().body("data.indicatorYear.months[0].values.target", contains(120.5f, 80.0f));
        assertThat(
                        World.value(
                                "select after ->> 'reason' from audit_entry where action = 'INDICATORS_DEFINED' order by seq desc limit 1"))
                .isEqualTo("年中调整");
    }

    @Test
    void refusesIndicatorsThatDoNotFit() {
        GraphQl.as(Persona.LEADER).refused("FORBIDDEN", DEFINE, definition(YEAR, null, income("6")));
        GraphQl.as(Persona.CLERK).refused("INVALID_INPUT", DEFINE, definition(YEAR, null));
        GraphQl.as(Persona.CLERK).refused("INVALID_INPUT", DEFINE, definition(1999, null, income("6")));
        GraphQl.as(Persona.CLERK).refused("INVALID_INPUT", DEFINE, definition(YEAR, null, income("0")));
        GraphQl.as(Persona.CLERK).refused("INVALID_INPUT", DEFINE, definition(YEAR, null, income("1e14")));
        GraphQl.as(Persona.CLERK).refused("INVALID_INPUT", DEFINE, definition(YEAR, null, income("6"), income("6")));
        var nine = new ArrayList<Map<String, Object>>();
        for (var n = 1; n <= 9; n++) {
            var one = income("6");
            one.put("name", "指标" + n);
            nine.add(one);
        }
        GraphQl.as(Persona.CLERK).refused("INVALID_INPUT", DEFINE, definition(YEAR, null, nine.toArray(Map[]::new)));
        var foreign = income("6");
        foreign.put("targets", List.of(target(World.FAR_OFFICE, "6")));
        GraphQl.as(Persona.CLERK).refused("UNIT_NOT_FOUND", DEFINE, definition(YEAR, null, foreign));
        GraphQl.as(Persona.FAR_CLERK).succeed(ALL, Map.of("year", YEAR)).body("data.indicatorYear.indicators", empty());
        GraphQl.as(Persona.LIAISON).refused("FORBIDDEN", ALL, Map.of("year", YEAR));
    }

    @Test
    @DisplayName("twelve months and eight indicators take as many statements as one, and the public page takes one")
    void readsManyAsFew() {
        var key = opened();
        publish(written());
        var few = Statements.of(() -> year());
        World.run("""
                insert into indicator_month (id, jurisdiction_id, month, version, state, written_by, written_at)
                select gen_random_uuid(), '%s', make_date(%d, k, 1), 1, 'DRAFT', '%s', now() from generate_series(1, 12) k where k <> %d""".formatted(World.CITY, YEAR, Persona.CLERK.officerId(), MONTH.getMonthValue()));
        World.run(
                "insert into indicator select gen_random_uuid(), '%s', %d, k, '指标' || k, '个' from generate_series(3, 8) k"
                        .formatted(World.CITY, YEAR));
        World.run("insert into indicator_target select id, '%s', 0, 7 from indicator where position > 2"
                .formatted(World.HOUSING));
        World.run(
                "insert into indicator_value select m.id, i.id, '%s', 0, 7, 3 from indicator_month m, indicator i where m.state = 'DRAFT' and i.position > 2"
                        .formatted(World.HOUSING));
        var many = Statements.of(() -> year().body("data.indicatorYear.months", hasSize(12))
                .body("data.indicatorYear.indicators", hasSize(8)));
        assertThat(many).isEqualTo(few);
        assertThat(Statements.of(() -> lobby(key).then().statusCode(200))).isEqualTo(1);
    }

    @Test
    @DisplayName("the directors hear of a month that can be published, who wrote it of the decision")
    void tellsWhoseTurnItIs() {
        GraphQl.as(Persona.CLERK).succeed(WRITE, month(MONTH, null, List.of()));
        assertThat(heard("INDICATOR_MONTH_TO_PUBLISH")).isNull();
        var month = written();
        assertThat(heard("INDICATOR_MONTH_TO_PUBLISH")).isEqualTo("DIRECTOR");
        assertThat(World.value("select distinct title || ' ' || link from notification"))
                .isEqualTo("%d年%d月 /indicators?year=%d".formatted(YEAR, MONTH.getMonthValue(), YEAR));
        publish(month);
        assertThat(heard("INDICATOR_MONTH_DECIDED")).isEqualTo("CLERK");
    }

    private static String heard(String kind) {
        return World.value("""
                select string_agg(distinct o.name, ',' order by o.name) from notification n join officer o on o.id = n.officer_id where n.kind = '%s'""".formatted(kind));
    }

    private String written() {
        return GraphQl.as(Persona.CLERK)
                .succeed(WRITE, month(MONTH, null, values("98.2")))
                .body("data.writeIndicatorMonth.version", equalTo(1))
                .body("data.writeIndicatorMonth.values", hasSize(3))
                .extract()
                .path("data.writeIndicatorMonth.id");
    }

    private static void publish(String month) {
        var command = decision(month, null);
        GraphQl.as(Persona.DIRECTOR).succeed(PUBLISH, command);
        GraphQl.as(Persona.DIRECTOR).succeed(PUBLISH, command);
        GraphQl.as(Persona.DIRECTOR).refused("INDICATOR_MONTH_WRONG_STATE", PUBLISH, decision(month, null));
    }

    private static String opened() {
        return GraphQl.as(Persona.DIRECTOR)
                .succeed(OPEN, Map.of("input", Map.of("commandId", UUID.randomUUID(), "name", "一楼大厅西侧")))
                .extract()
                .path("data.openLobbyDisplay.key");
    }

    private static Response lobby(String key) {
        return RestAssured.get("/public/lobby/" + key);
    }

    private static io.restassured.response.ValidatableResponse year() {
        return GraphQl.as(Persona.AUDITOR).succeed(ALL, Map.of("year", YEAR));
    }

    private static List<String> names(Response response) {
        return response.headers().asList().stream()
                .map(header -> header.getName() + "=" + header.getValue())
                .sorted()
                .toList();
    }

    private List<Map<String, Object>> values(String productOfHousing) {
        return List.of(
                value(product, World.FINANCE, "-4"),
                value(product, World.HOUSING, productOfHousing),
                value(income, World.HOUSING, "5.1"));
    }

    private static Map<String, Object> value(String indicator, UUID unit, String actual) {
        return Map.of("indicatorId", indicator, "unitId", unit, "actual", new BigDecimal(actual));
    }

    private static Map<String, Map<String, Object>> month(
            YearMonth month, String correctionReason, List<Map<String, Object>> values) {
        var input = new HashMap<String, Object>();
        input.put("commandId", UUID.randomUUID());
        input.put("month", month.toString());
        input.put("values", values);
        input.put("correctionReason", correctionReason);
        return Map.of("input", input);
    }

    private static Map<String, Object> decision(String month, String reason) {
        var input = new HashMap<String, Object>(Map.of("commandId", UUID.randomUUID(), "monthId", month));
        if (reason != null) {
            input.put("reason", reason);
        }
        return Map.of("input", input);
    }

    private static Map<String, Object> closing(String display) {
        return Map.of("input", Map.of("commandId", UUID.randomUUID(), "displayId", display));
    }

    @SafeVarargs
    private static Map<String, Object> definition(int year, String reason, Map<String, Object>... indicators) {
        var input = new HashMap<String, Object>();
        input.put("commandId", UUID.randomUUID());
        input.put("year", year);
        input.put("indicators", List.of(indicators));
        input.put("reason", reason);
        return Map.of("input", input);
    }

    private static Map<String, Object> product(String housing, String finance) {
        return new HashMap<>(Map.of(
                "name",
                "地区生产总值",
                "measuredIn",
                "亿元",
                "targets",
                List.of(target(World.HOUSING, housing), target(World.FINANCE, finance))));
    }

    private static Map<String, Object> income(String housing) {
        return new HashMap<>(
                Map.of("name", "城镇居民收入增速", "measuredIn", "%", "targets", List.of(target(World.HOUSING, housing))));
    }

    private static Map<String, Object> with(Map<String, Object> indicator, String id) {
        indicator.put("id", id);
        return indicator;
    }

    private static Map<String, Object> target(UUID unit, String target) {
        return Map.of("unitId", unit, "target", new BigDecimal(target));
    }

    private static String id(UUID id) {
        return id.toString();
    }
}
