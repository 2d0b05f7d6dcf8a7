package org.luoshi.authorization;

import static org.luoshi.authorization.Operation.mutation;
import static org.luoshi.authorization.Operation.query;
import static org.luoshi.platform.Role.AUDITOR;
import static org.luoshi.platform.Role.CHIEF;
import static org.luoshi.platform.Role.CLERK;
import static org.luoshi.platform.Role.DIRECTOR;
import static org.luoshi.platform.Role.LEADER;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.luoshi.platform.TimeSource;
import org.luoshi.testing.Persona;
import org.luoshi.testing.World;

/** 大厅展示. */
final class IndicatorRows {
    private static final UUID INDICATOR = World.id("1b", 1);
    private static final UUID MONTH_ID = World.id("1b", 2);
    private static final UUID DISPLAY = World.id("1b", 3);
    private static final UUID FAR_INDICATOR = World.id("1b", 4);
    private static final YearMonth MONTH = YearMonth.now(TimeSource.ZONE);
    private static final String NO_MONTH = "INDICATOR_MONTH_NOT_FOUND";

    private IndicatorRows() {}

    static List<Operation> rows() {
        return List.of(
                query("indicatorYear")
                        .by(CLERK, DIRECTOR, LEADER, CHIEF, AUDITOR)
                        .in(IndicatorRows::indicator)
                        .sees(Scope.OFFICE)
                        .with(id -> Map.of("year", MONTH.getYear()))
                        .selecting("{ indicators { id } }"),
                query("indicatorYear")
                        .when("months")
                        .by(CLERK, DIRECTOR, LEADER, CHIEF, AUDITOR)
                        .in(IndicatorRows::month)
                        .sees(Scope.OFFICE)
                        .with(id -> Map.of("year", MONTH.getYear()))
                        .selecting("{ months { id } }"),
                query("indicatorMonth")
                        .by(CLERK, DIRECTOR, LEADER, CHIEF, AUDITOR)
                        .in(IndicatorRows::month)
                        .sees(Scope.OFFICE, NO_MONTH)
                        .with(id -> Map.of("id", id)),
                query("lobbyDisplays")
                        .by(CLERK, DIRECTOR, LEADER, CHIEF, AUDITOR)
                        .in(IndicatorRows::display)
                        .sees(Scope.OFFICE),
                mutation("defineIndicators")
                        .by(CLERK, DIRECTOR)
                        .with(id -> Map.of(
                                "year",
                                MONTH.getYear(),
                                "indicators",
                                List.of(Map.of("name", "地区生产总值", "measuredIn", "亿元", "targets", List.of()))))
                        .selecting("{ year }"),
                mutation("writeIndicatorMonth")
                        .by(CLERK, DIRECTOR)
                        .in(IndicatorRows::indicator)
                        .with(id -> Map.of("month", MONTH.toString(), "values", List.of())),
                mutation("publishIndicatorMonth")
                        .by(DIRECTOR)
                        .in(IndicatorRows::month)
                        .sees(Scope.OFFICE, NO_MONTH)
                        .with(id -> Map.of("monthId", id)),
                mutation("returnIndicatorMonth")
                        .by(DIRECTOR)
                        .in(IndicatorRows::month)
                        .sees(Scope.OFFICE, NO_MONTH)
                        .with(id -> Map.of("monthId", id, "reason", "请核对")),
                mutation("openLobbyDisplay")
                        .by(DIRECTOR)
                        .with(id -> Map.of("name", "一楼大厅东侧"))
                        .selecting("{ display { id } }"),
                mutation("closeLobbyDisplay")
                        .by(DIRECTOR)
                        .in(IndicatorRows::display)
                        .sees(Scope.OFFICE, "LOBBY_DISPLAY_NOT_FOUND")
                        .with(id -> Map.of("displayId", id)));
    }

    /** Each jurisdiction has one. */
    private static UUID indicator() {
        World.run(
                "insert into indicator values ('%s', '%s', %d, 1, '地区生产总值', '亿元'), ('%s', '%s', %d, 1, '地区生产总值', '亿元')"
                        .formatted(
                                INDICATOR,
                                World.CITY,
                                MONTH.getYear(),
                                FAR_INDICATOR,
                                World.FAR_COUNTY,
                                MONTH.getYear()));
        return INDICATOR;
    }

    private static UUID month() {
        indicator();
        World.run("""
                insert into indicator_month (id, jurisdiction_id, month, version, state, written_by, written_at)
                values ('%s', '%s', '%s', 1, 'DRAFT', '%s', now())""".formatted(MONTH_ID, World.CITY, MONTH.atDay(1), Persona.CLERK.officerId()));
        return MONTH_ID;
    }

    private static UUID display() {
        World.run("""
                insert into lobby_display (id, jurisdiction_id, name, key_sha256, opened_by, opened_at)
                values ('%s', '%s', '一楼大厅东侧', 'nobody has the key', '%s', now())""".formatted(DISPLAY, World.CITY, Persona.DIRECTOR.officerId()));
        return DISPLAY;
    }
}
