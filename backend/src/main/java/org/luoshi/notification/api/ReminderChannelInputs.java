package org.luoshi.notification.api;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.graphql.api.Nullable;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.luoshi.notification.NotificationChannel;
import org.luoshi.platform.Command;

/** What officers say about their channels. */
final class ReminderChannelInputs {
    private ReminderChannelInputs() {}

    @RegisterForReflection
    @Input("SetChannelAddressInput")
    public record SetAddress(
            @Id UUID commandId,
            @Description("ROBOT, MAIL or SMS.") NotificationChannel channel,

            @Description("Mail address, mainland number or +number, or the robot's https address.")
            String address,

            @Nullable @Description("Of a DingTalk robot that wants signatures.")
            String secret)
            implements Command {}

    @RegisterForReflection
    @Input("RemoveChannelAddressInput")
    public record RemoveAddress(@Id UUID commandId, NotificationChannel channel) implements Command {}

    @RegisterForReflection
    @Input("TestReminderChannelsInput")
    public record Test(@Id UUID commandId) implements Command {}
}
