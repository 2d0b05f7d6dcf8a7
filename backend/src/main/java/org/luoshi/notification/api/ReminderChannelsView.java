package org.luoshi.notification.api;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.graphql.api.Nullable;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.luoshi.notification.ChannelAddress;
import org.luoshi.notification.NotificationChannel;

@RegisterForReflection
@Type("ReminderChannels")
@Description("提醒渠道 of the caller: one after the other until he has read (row 32).")
public record ReminderChannelsView(
        @Description("Channels of this installation, in the order of the ladder.")
        List<@NonNull NotificationChannel> offered,

        @Description("Minutes that each channel waits for the caller to read; by the rule set.")
        int fallOverMinutes,

        List<@NonNull Address> addresses,

        @Nullable @Description("The last message that tried the channels out.")
        NotificationView lastTest) {

    @RegisterForReflection
    @Type("ChannelAddress")
    @Description("Where the caller hears by one channel.")
    public record Address(
            NotificationChannel channel,

            @Description("Mail address, telephone number, or address of the robot.")
            String address,

            @Description("The robot's messages are signed.") boolean hasSecret,
            Instant createdAt,

            @Nullable @Description("The last message that its service took.")
            Instant lastDeliveredAt,

            @Nullable @Description("Since then nothing is sent there: enter it anew.")
            Instant deadAt,

            @Nullable @Description("What its service said, for the administrator.")
            String deadReason) {

        static Address of(ChannelAddress address) {
            return new Address(
                    address.channel(),
                    address.address(),
                    address.hasSecret(),
                    address.createdAt(),
                    address.lastDeliveredAt(),
                    address.deadAt(),
                    address.deadReason());
        }
    }
}
