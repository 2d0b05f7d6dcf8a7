package org.luoshi.calendar;

import java.time.LocalDate;

/** So many open tasks would be due on another day. */
public record DeadlineMove(LocalDate from, LocalDate to, int tasks) {}
