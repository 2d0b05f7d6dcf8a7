package org.luoshi.calendar.api;

import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Type;

@Type("WorkingDay")
@Description("A counted working day.")
public record WorkingDayView(
        LocalDate date,

        @Description("暂定: the holidays of its year are not published yet.")
        boolean provisional) {}
