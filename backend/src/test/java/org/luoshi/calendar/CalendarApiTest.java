package org.luoshi.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.luoshi.testing.ApiTest;
import org.luoshi.testing.GraphQl;
import org.luoshi.testing.Persona;
import org.luoshi.testing.World;

@ApiTest
class CalendarApiTest {
    private static final String QUERY =
            "query ($from: Date!, $days: Int!) { workingDayAfter(from: $from, days: $days) { date provisional } }";

    @Test
    void tellsEveryLoggedInUserTheWorkingDay() {
        GraphQl.as(Persona.OTHER_LIAISON)
                .succeed(QUERY, Map.of("from", "2026-11-20", "days", 30))
                .body("data.workingDayAfter.date", equalTo("2027-01-04"))
                .body("data.workingDayAfter.provisional", equalTo(true));
    }

    @Test
    void refusesDaysOutOfRange() {
        GraphQl.as(Persona.CLERK)
                .refused("CALENDAR_DAYS_OUT_OF_RANGE", QUERY, Map.of("from", "2026-11-20", "days", 367));
        GraphQl.as(Persona.CLERK)
                .refused("CALENDAR_DAYS_OUT_OF_RANGE", QUERY, Map.of("from", "2026-11-20", "days", -1));
        GraphQl.as(Persona.CLERK).refused("CALENDAR_DAYS_OUT_OF_RANGE", QUERY, Map.of("from", "1999-01-01", "days", 1));
    }

    @Test
    void countsInSqlAsInJavaOnEveryDayOfSevenYears() {
        var calendar = Notices.calendar();
        var java = new StringBuilder();
        var first = LocalDate.of(2024, 1, 1);
        first.datesUntil(LocalDate.of(2031, 1, 1))
                .forEach(day ->
                        java.append(calendar.after(day, 17).dueOn()).append(calendar.isProvisional(day) ? 'p' : ' '));
        var sql = World.value("""
                select string_agg(working_day_after(day, 17)::text || case when provisional then 'p' else ' ' end, '' order by day)
                from working_day_index where day >= '2024-01-01' and day < '2031-01-01'""");
        assertThat(sql).isEqualTo(java.toString());
    }
}
