package org.luoshi.notification.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.luoshi.notification.ChannelAddresses;
import org.luoshi.notification.Inbox;
import org.luoshi.notification.UnitReminders;
import org.luoshi.platform.Caller;
import org.luoshi.platform.Commands;
import org.luoshi.platform.CurrentCaller;
import org.luoshi.platform.DomainException;
import org.luoshi.platform.Ids;
import org.luoshi.platform.Texts;

@GraphQLApi
@RunOnVirtualThread
public class ReminderChannelApi {
    private static final int LONGEST_PERIOD_DAYS = 366;

    private final CurrentCaller caller;
    private final Commands commands;
    private final ChannelAddresses addresses;
    private final UnitReminders unitReminders;
    private final Inbox inbox;
    private final Clock clock;

    public ReminderChannelApi(
            CurrentCaller caller,
            Commands commands,
            ChannelAddresses addresses,
            UnitReminders unitReminders,
            Inbox inbox,
            Clock clock) {
        this.caller = caller;
        this.commands = commands;
        this.addresses = addresses;
        this.unitReminders = unitReminders;
        this.inbox = inbox;
        this.clock = clock;
    }

    @Query
    @Transactional
    @Description("By which ways the caller is reminded.")
    public ReminderChannelsView reminderChannels() {
        return channels(caller.get());
    }

    @Mutation("setChannelAddress")
    @Description(
            "The caller wants to be reminded there too. Errors: CHANNEL_NOT_OFFERED, CHANNEL_ADDRESS_REFUSED, INVALID_INPUT.")
    public ReminderChannelsView setChannelAddress(ReminderChannelInputs.SetAddress input) {
        var me = caller.get();
        return commands.once(input, ReminderChannelsView.class, () -> {
            var secret = input.secret() == null || input.secret().isBlank()
                    ? null
                    : input.secret().strip();
            addresses.set(me, input.channel(), Texts.line("address", input.address()), secret);
            return channels(me);
        });
    }

    @Mutation
    @Description("The caller no longer wants to be reminded there. Harmless when he never was.")
    public ReminderChannelsView removeChannelAddress(ReminderChannelInputs.RemoveAddress input) {
        var me = caller.get();
        return commands.once(input, ReminderChannelsView.class, () -> {
            addresses.remove(me, input.channel());
            return channels(me);
        });
    }

    @Mutation
    @Description("Sends one message by every channel of the caller at once; what became of it stands in lastTest.")
    public ReminderChannelsView testReminderChannels(ReminderChannelInputs.Test input) {
        var me = caller.get();
        return commands.once(input, ReminderChannelsView.class, () -> {
            addresses.test(me);
            return channels(me);
        });
    }

    @Query
    @Transactional
    @Description(
            "How often the officers of a unit were reminded of tasks in the last days, and read it: for the office of the jurisdiction and the unit's own people; to all others, and of units that do not exist, nobody. Errors: INVALID_INPUT.")
    public List<@NonNull OfficerRemindersView> unitReminders(
            @Id String unitId, @DefaultValue("90") @Description("1 to 366.") int days) {
        caller.get();
        if (days < 1 || days > LONGEST_PERIOD_DAYS) {
            throw DomainException.Invalid.field("days", "1 to " + LONGEST_PERIOD_DAYS);
        }
        UUID unit = Ids.of(unitId);
        return unitReminders.since(unit, clock.instant().minus(Duration.ofDays(days))).stream()
                .map(OfficerRemindersView::of)
                .toList();
    }

    private ReminderChannelsView channels(Caller me) {
        return new ReminderChannelsView(
                addresses.offered(),
                addresses.fallOverMinutes(me.jurisdictionId()),
                addresses.of(me.officerId()).stream()
                        .map(ReminderChannelsView.Address::of)
                        .toList(),
                addresses
                        .lastTest(me.officerId())
                        .map(id -> NotificationView.of(inbox.require(me.officerId(), id)))
                        .orElse(null));
    }
}
