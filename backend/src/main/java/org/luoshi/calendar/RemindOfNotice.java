package org.luoshi.calendar;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.LocalDate;
import org.luoshi.platform.SystemScope;

/** Asks for the next year's notice when {@link NoticeReminderPolicy} says so; who hears of it and how often is notification's. */
@ApplicationScoped
public class RemindOfNotice {
    private final Calendars calendars;
    private final Event<Object> events;

    public RemindOfNotice(Calendars calendars, Event<Object> events) {
        this.calendars = calendars;
        this.events = events;
    }

    public void remind(LocalDate today) {
        NoticeReminderPolicy.missing(today, calendars.current().publishedYears())
                .ifPresent(year -> SystemScope.run(() ->
                        QuarkusTransaction.requiringNew().run(() -> events.fire(new CalendarMissing(year, today)))));
    }
}
