package org.luoshi.notification.api;

import io.smallrye.graphql.api.Nullable;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Type;
import org.luoshi.notification.UnitReminders;

@Type("OfficerReminders")
@Description("How often one officer was reminded of tasks.")
public record OfficerRemindersView(
        @Id UUID officerId,
        String name,
        String title,
        @Description("Reminders and urgings.") int reminded,
        @Description("Of these, read in the app.") int read,

        @Nullable @Description("Minutes from reminder to reading, median; none when nothing was read.")
        Integer medianMinutes) {

    static OfficerRemindersView of(UnitReminders.OfOfficer row) {
        return new OfficerRemindersView(
                row.officerId(), row.name(), row.title(), row.reminded(), row.read(), row.medianMinutes());
    }
}
