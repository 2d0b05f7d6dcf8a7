package org.luoshi.notification.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.graphql.api.Nullable;
import io.smallrye.graphql.api.Subscription;
import io.smallrye.mutiny.Multi;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.luoshi.notification.Inbox;
import org.luoshi.notification.LiveInbox;
import org.luoshi.notification.webpush.PushKeys;
import org.luoshi.notification.webpush.PushSubscriptions;
import org.luoshi.organization.api.MeView;
import org.luoshi.platform.Commands;
import org.luoshi.platform.CurrentCaller;
import org.luoshi.platform.DomainException;
import org.luoshi.platform.Ids;
import org.luoshi.platform.Paging;

@GraphQLApi
@RunOnVirtualThread
public class NotificationApi {
    private final CurrentCaller caller;
    private final Commands commands;
    private final Inbox inbox;
    private final LiveInbox liveInbox;
    private final PushSubscriptions subscriptions;
    private final PushKeys pushKeys;

    public NotificationApi(
            CurrentCaller caller,
            Commands commands,
            Inbox inbox,
            LiveInbox liveInbox,
            PushSubscriptions subscriptions,
            PushKeys pushKeys) {
        this.caller = caller;
        this.commands = commands;
        this.inbox = inbox;
        this.liveInbox = liveInbox;
        this.subscriptions = subscriptions;
        this.pushKeys = pushKeys;
    }

    @Query
    @Transactional
    @Description("The caller's inbox, newest first. Errors: PAGE_TOO_LARGE.")
    public NotificationPageView notifications(
            @DefaultValue("false") boolean unreadOnly,
            @DefaultValue("50") @Description("1 to 100.") int first,
            @Nullable String after) {
        var me = caller.get();
        var paging = Paging.of(first, after);
        var fetched = inbox.page(me.officerId(), unreadOnly, paging);
        return new NotificationPageView(
                paging.page(fetched).stream().map(NotificationView::of).toList(),
                paging.nextCursor(fetched, row -> new Paging.Key(row.createdAt(), row.id())),
                inbox.unread(me.officerId()));
    }

    @Query
    @Transactional
    @Description("One notification of the caller: what a push named. Error: NOTIFICATION_NOT_FOUND.")
    public NotificationView notification(@Id String id) {
        return NotificationView.of(inbox.require(caller.get().officerId(), Ids.of(id)));
    }

    @Transactional
    @Description("Every attempt to bring it to the caller, oldest first.")
    public List<List<@NonNull NotificationAttemptView>> attempts(@Source List<NotificationView> notifications) {
        caller.get();
        var attempts =
                inbox.attempts(notifications.stream().map(NotificationView::id).toList());
        return notifications.stream()
                .map(notification -> attempts.getOrDefault(notification.id(), List.of()).stream()
                        .map(NotificationAttemptView::of)
                        .toList())
                .toList();
    }

    @Mutation
    @Description("Answers how many are still unread. Reading twice is harmless. Errors: NOTIFICATION_NOT_FOUND.")
    public int markNotificationsRead(MarkNotificationsReadInput input) {
        var me = caller.get();
        if (input.ids().isEmpty() || input.ids().size() > Paging.MAX_FIRST) {
            throw DomainException.Invalid.field("ids", "1 to " + Paging.MAX_FIRST);
        }
        return commands.once(input, Integer.class, () -> {
            inbox.read(me.officerId(), new HashSet<>(input.ids()));
            return inbox.unread(me.officerId());
        });
    }

    @Mutation
    @Description("The caller wants to be told in this browser. Errors: PUSH_ENDPOINT_REFUSED, INVALID_INPUT.")
    public boolean registerPushSubscription(RegisterPushSubscriptionInput input) {
        var me = caller.get();
        return commands.once(input, Boolean.class, () -> {
            subscriptions.register(me.officerId(), input.endpoint(), input.p256dh(), input.auth());
            return true;
        });
    }

    @Mutation
    @Description("The caller no longer wants to be told in this browser. Answers whether he had wanted it.")
    public boolean removePushSubscription(RemovePushSubscriptionInput input) {
        var me = caller.get();
        return commands.once(input, Boolean.class, () -> subscriptions.remove(me.officerId(), input.endpoint()));
    }

    @Subscription
    @Description("The caller's notifications as they arrive.")
    public Multi<NotificationView> notificationArrived() {
        return liveInbox.arrivals(caller.get().officerId()).map(NotificationView::of);
    }

    @Transactional
    @Description("The key browsers subscribe to Web Push with, base64url.")
    public List<String> pushPublicKey(@Source List<MeView> callers) {
        var key = pushKeys.publicKey();
        return callers.stream().map(any -> key).toList();
    }

    @Transactional
    @Description("Unread in the caller's inbox.")
    public List<Integer> unreadNotifications(@Source List<MeView> callers) {
        var unread = inbox.unread(caller.get().officerId());
        return callers.stream().map(any -> unread).toList();
    }
}
