package org.luoshi.calendar;

import java.time.LocalDate;

/** The notice of this year is not imported although it is time. */
public record CalendarMissing(int year, LocalDate today) {}
