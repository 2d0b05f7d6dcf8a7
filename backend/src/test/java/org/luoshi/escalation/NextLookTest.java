package org.luoshi.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.luoshi.calendar.WorkingCalendar;
import org.luoshi.matter.SignatureTerm;
import org.luoshi.matter.TaskStatus;
import org.luoshi.platform.TimeSource;
import org.luoshi.ruleset.RuleParameters;
import org.luoshi.ruleset.StandardRules;

@DisplayName("When the deadline scan looks at a task again")
class NextLookTest {
    /** Saturday 10 October 2026 is worked, the first week of October is free. */
    private static final WorkingCalendar CALENDAR = new WorkingCalendar(
            Set.of(2026),
            Map.of(
                    LocalDate.of(2026, 10, 1), new WorkingCalendar.Exception(false, "国庆节"),
                    LocalDate.of(2026, 10, 2), new WorkingCalendar.Exception(false, "国庆节"),
                    LocalDate.of(2026, 10, 5), new WorkingCalendar.Exception(false, "国庆节"),
                    LocalDate.of(2026, 10, 10), new WorkingCalendar.Exception(true, "国庆节")),
            Map.of());

    private static final RuleParameters RULES = StandardRules.parameters();
    private static final NextLook ORDINARY = new NextLook(CALENDAR, RULES, false);
    private static final NextLook CRITICAL = new NextLook(CALENDAR, RULES, true);

    private static final LocalDate ISSUED = LocalDate.of(2026, 9, 1);
    private static final LocalDate DUE = LocalDate.of(2026, 11, 20);

    @Test
    void leavesATaskWithTimeAloneUntilItsFirstReminderIsNear() {
        assertThat(ORDINARY.after(at("2026-09-07T10:00"), TaskStatus.IN_PROGRESS, ISSUED, DUE))
                .isEqualTo(at("2026-11-16T08:00"));
    }

    @Test
    void looksAtAnUnsignedTaskWhenItsTermEnds() {
        assertThat(ORDINARY.after(at("2026-09-01T10:00"), TaskStatus.ISSUED, ISSUED, DUE))
                .isEqualTo(at("2026-09-07T08:00"));
    }

    @Test
    @DisplayName("comes back at the end of the quiet hours, on the worked Saturday too (row 30)")
    void waitsForTheMorning() {
        assertThat(ORDINARY.after(at("2026-10-09T22:00"), TaskStatus.IN_PROGRESS, ISSUED, LocalDate.of(2026, 10, 9)))
                .isEqualTo(at("2026-10-10T08:00"));
        assertThat(ORDINARY.after(at("2026-10-10T22:00"), TaskStatus.IN_PROGRESS, ISSUED, LocalDate.of(2026, 10, 9)))
                .isEqualTo(at("2026-10-12T08:00"));
    }

    @Test
    void looksAtACriticalTaskByNight() {
        assertThat(CRITICAL.after(at("2026-10-09T22:00"), TaskStatus.IN_PROGRESS, ISSUED, LocalDate.of(2026, 10, 9)))
                .isEqualTo(at("2026-10-10T00:00"));
    }

    @RepeatedTest(value = 200, name = "history {currentRepetition}")
    @DisplayName("misses no reminder that a look at every hour would have found")
    void missesNothing(RepetitionInfo history) {
        var random = new Random(733L * history.getCurrentRepetition());
        var issuedOn = ISSUED.plusDays(random.nextInt(40));
        var dueOn = issuedOn.plusDays(1 + random.nextInt(60));
        var status = random.nextBoolean() ? TaskStatus.ISSUED : TaskStatus.IN_PROGRESS;
        var looks = random.nextBoolean() ? ORDINARY : CRITICAL;
        var start =
                issuedOn.atTime(random.nextInt(24), 0).atZone(TimeSource.ZONE).toInstant();

        List<String> hourly = new ArrayList<>();
        List<String> watched = new ArrayList<>();
        var next = start;
        for (var now = start; now.isBefore(start.plusSeconds(100L * 86_400)); now = now.plusSeconds(3_600)) {
            said(looks, now, status, issuedOn, dueOn, hourly);
            if (!next.isAfter(now)) {
                said(looks, now, status, issuedOn, dueOn, watched);
                next = looks.after(now, status, issuedOn, dueOn);
            }
        }
        assertThat(watched).isNotEmpty().isEqualTo(hourly);
    }

    /** What a look at this moment would say, if it was not said before, with the moment. */
    private static void said(
            NextLook looks, Instant now, TaskStatus status, LocalDate issuedOn, LocalDate dueOn, List<String> said) {
        if (looks.isQuiet(now)) {
            return;
        }
        var today = TimeSource.dateOf(now);
        ReminderPolicy.due(dueOn, today, CALENDAR, RULES).ifPresent(due -> sayOnce(due.toString(), now, said));
        if (status == TaskStatus.ISSUED) {
            SignatureReminderPolicy.due(SignatureTerm.endsOn(issuedOn, CALENDAR, RULES), dueOn, today, CALENDAR, RULES)
                    .ifPresent(ordinal -> sayOnce("sign " + ordinal, now, said));
        }
    }

    private static void sayOnce(String what, Instant now, List<String> said) {
        if (said.stream().noneMatch(before -> before.startsWith(what + " at "))) {
            said.add(what + " at " + now);
        }
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(TimeSource.ZONE).toInstant();
    }
}
