package org.luoshi.notification.api;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.graphql.api.Nullable;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Type;
import org.luoshi.notification.Notification;
import org.luoshi.notification.NotificationKind;

@RegisterForReflection
@Type("Notification")
@Description("通知: one line of the caller's inbox.")
public record NotificationView(
        @Id UUID id,
        NotificationKind kind,
        Instant createdAt,
        @Nullable Instant readAt,
        @Id @Nullable UUID matterId,
        @Id @Nullable UUID taskId,
        @Id @Nullable UUID planId,
        @Id @Nullable UUID findingId,
        @Id @Nullable UUID escalationId,
        @Description("Title of the matter.") String title,

        @Description("Path of the record in the app, such as /tasks/{id}.")
        String link) {

    static NotificationView of(Notification notification) {
        return new NotificationView(
                notification.id(),
                notification.kind(),
                notification.createdAt(),
                notification.readAt().orElse(null),
                notification.matterId().orElse(null),
                notification.taskId().orElse(null),
                notification.planId().orElse(null),
                notification.findingId().orElse(null),
                notification.escalationId().orElse(null),
                notification.title(),
                notification.link());
    }
}
