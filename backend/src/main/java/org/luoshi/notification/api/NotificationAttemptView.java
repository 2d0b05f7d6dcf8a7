package org.luoshi.notification.api;

import io.smallrye.graphql.api.Nullable;
import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Type;
import org.luoshi.notification.AttemptOutcome;
import org.luoshi.notification.DeliveryAttempt;
import org.luoshi.notification.NotificationChannel;

@Type("NotificationAttempt")
@Description("One attempt to bring a notification to the caller.")
public record NotificationAttemptView(
        NotificationChannel channel,
        Instant at,
        AttemptOutcome outcome,

        @Nullable @Description("What the push service answered.")
        Integer statusCode) {

    static NotificationAttemptView of(DeliveryAttempt attempt) {
        return new NotificationAttemptView(attempt.channel(), attempt.at(), attempt.outcome(), attempt.statusCode());
    }
}
