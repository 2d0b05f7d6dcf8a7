package org.luoshi.calendar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The calendar as the migrations hold it, read without a database. */
public final class Notices {
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final Pattern DAY = Pattern.compile("\\('(\\d{4}-\\d\\d-\\d\\d)', (\\d{4}), '(\\w+)', '([^']+)'\\)");
    private static final Pattern HOLIDAY = Pattern.compile("\\('(\\d{4}-\\d\\d-\\d\\d)', '([^']+)'\\)");

    private Notices() {}

    public static WorkingCalendar calendar() {
        Set<Integer> years = new HashSet<>();
        Map<LocalDate, WorkingCalendar.Exception> exceptions = new HashMap<>();
        var days = DAY.matcher(read("R__holidays_state_council.sql"));
        while (days.find()) {
            years.add(Integer.valueOf(days.group(2)));
            exceptions.put(
                    LocalDate.parse(days.group(1)),
                    new WorkingCalendar.Exception(!days.group(3).equals("OFF"), days.group(4)));
        }
        Map<LocalDate, String> statutory = new HashMap<>();
        var holidays = HOLIDAY.matcher(read("R__working_days.sql"));
        while (holidays.find()) {
            statutory.put(LocalDate.parse(holidays.group(1)), holidays.group(2));
        }
        return new WorkingCalendar(years, exceptions, statutory);
    }

    private static String read(String name) {
        try {
            return Files.readString(MIGRATIONS.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
