package org.luoshi.notification.api;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

@Type("NotificationPage")
public record NotificationPageView(
        List<@NonNull NotificationView> items,
        @Nullable String nextCursor,
        @Description("Unread in the whole inbox.") int unread) {}
