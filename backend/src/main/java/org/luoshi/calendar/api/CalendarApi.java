package org.luoshi.calendar.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import java.time.LocalDate;
import java.util.Map;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Query;
import org.luoshi.calendar.CalendarError;
import org.luoshi.calendar.Calendars;
import org.luoshi.calendar.WorkingCalendar;
import org.luoshi.platform.CurrentCaller;
import org.luoshi.platform.DomainException;

@GraphQLApi
@RunOnVirtualThread
public class CalendarApi {
    private static final int MOST_DAYS = 366;

    private final CurrentCaller caller;
    private final Calendars calendars;

    public CalendarApi(CurrentCaller caller, Calendars calendars) {
        this.caller = caller;
        this.calendars = calendars;
    }

    @Query
    @Description(
            "The day that many working days (0..366) after a date, counted as decision 13 says: the date itself is day 0, from a"
                    + " rest day the next working day is day 0. Error: CALENDAR_DAYS_OUT_OF_RANGE.")
    public WorkingDayView workingDayAfter(LocalDate from, int days) {
        caller.get();
        if (days < 0
                || days > MOST_DAYS
                || from.isBefore(WorkingCalendar.FIRST)
                || from.isAfter(WorkingCalendar.LAST.minusYears(2))) {
            throw new DomainException.Invalid(
                    CalendarError.CALENDAR_DAYS_OUT_OF_RANGE, from + " + " + days, Map.of("maximum", MOST_DAYS));
        }
        var counted = calendars.current().after(from, days);
        return new WorkingDayView(counted.dueOn(), counted.isProvisional());
    }
}
