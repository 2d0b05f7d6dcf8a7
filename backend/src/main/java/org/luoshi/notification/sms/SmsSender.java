package org.luoshi.notification.sms;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.luoshi.notification.Channel;
import org.luoshi.notification.Deliveries;
import org.luoshi.notification.Destination;
import org.luoshi.notification.HmacSha256;
import org.luoshi.notification.HttpPost;
import org.luoshi.notification.NotificationChannel;
import org.luoshi.notification.ReminderText;
import org.luoshi.notification.SendResult;
import org.luoshi.platform.LuoshiConfig;

/**
 * Hands a short message to a gateway of the operator: {@code POST {id, to, text}} with {@code X-Luoshi-Timestamp} (seconds) and
 * {@code X-Luoshi-Signature}, the hexadecimal HMAC-SHA256 of {@code timestamp.body}. A repeated id is the same message. 410 says that
 * there is no such number.
 */
@ApplicationScoped
public class SmsSender implements Channel {
    private static final int NO_SUCH_NUMBER = 410;

    private final ReminderText text;
    private final ObjectMapper mapper;
    private final LuoshiConfig.Reminders config;
    private final HttpPost http;
    private final Clock clock;

    public SmsSender(ReminderText text, ObjectMapper mapper, LuoshiConfig config, Clock clock) {
        this.text = text;
        this.mapper = mapper;
        this.config = config.reminders();
        this.http = new HttpPost(this.config.timeout());
        this.clock = clock;
    }

    @Override
    public NotificationChannel channel() {
        return NotificationChannel.SMS;
    }

    @Override
    public boolean isOffered() {
        return config.smsUrl().isPresent() && config.smsSecret().isPresent();
    }

    @Override
    public SendResult send(Deliveries.Due due) {
        if (!isOffered() || !(due.destination() instanceof Destination.Address to)) {
            return new SendResult.Refused(Optional.empty(), "no gateway is set up");
        }
        var body = body(due, to.address());
        var timestamp = String.valueOf(clock.instant().getEpochSecond());
        var signature =
                HexFormat.of().formatHex(HmacSha256.of(config.smsSecret().orElseThrow(), timestamp + "." + body));
        return http.json(
                config.smsUrl().orElseThrow(),
                Map.of("X-Luoshi-Timestamp", timestamp, "X-Luoshi-Signature", signature),
                body,
                SmsSender::read);
    }

    private String body(Deliveries.Due due, String to) {
        try {
            return mapper.writeValueAsString(Map.of("id", due.id(), "to", to, "text", text.of(due.notificationId())));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SendResult read(HttpResponse<String> answer) {
        var status = answer.statusCode();
        if (status >= 200 && status < 300) {
            return new SendResult.Accepted(status);
        }
        if (status == NO_SUCH_NUMBER) {
            return new SendResult.Gone(status, "no such number");
        }
        return HttpPost.isPassing(status)
                ? new SendResult.TryLater(Optional.of(status), HttpPost.retryAfter(answer), "status " + status)
                : new SendResult.Refused(Optional.of(status), "status " + status);
    }
}
