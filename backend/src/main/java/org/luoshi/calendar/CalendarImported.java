package org.luoshi.calendar;

import java.util.UUID;

/** The administrator imported the notice of a year. */
public record CalendarImported(int year, String notice, UUID jurisdictionId, int movedTasks) {}
