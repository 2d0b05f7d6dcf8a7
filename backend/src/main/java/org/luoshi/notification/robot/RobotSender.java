package org.luoshi.notification.robot;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.luoshi.notification.Channel;
import org.luoshi.notification.Deliveries;
import org.luoshi.notification.Destination;
import org.luoshi.notification.EndpointPolicy;
import org.luoshi.notification.HttpPost;
import org.luoshi.notification.NotificationChannel;
import org.luoshi.notification.ReminderText;
import org.luoshi.notification.SendResult;
import org.luoshi.platform.LuoshiConfig;

/** Posts a text to a robot. WeCom and DingTalk take the same message and answer with an {@code errcode}; DingTalk may want it signed. */
@ApplicationScoped
public class RobotSender implements Channel {
    /** Too fast, or busy: WeCom 45009 and -1, DingTalk 130101 and 410100. */
    private static final Set<Integer> LATER = Set.of(-1, 45009, 130101, 410100);
    /** There is no such robot any more: WeCom 93000, DingTalk 300001, 400013 (group dissolved), 400101, 400102. */
    private static final Set<Integer> GONE = Set.of(93000, 300001, 400013, 400101, 400102);

    private final ReminderText text;
    private final ObjectMapper mapper;
    private final EndpointPolicy endpoints;
    private final HttpPost http;
    private final Clock clock;
    private final boolean isOffered;

    public RobotSender(ReminderText text, ObjectMapper mapper, LuoshiConfig config, Clock clock) {
        this.text = text;
        this.mapper = mapper;
        this.endpoints = EndpointPolicy.ofRobots(config);
        this.http = new HttpPost(config.reminders().timeout());
        this.clock = clock;
        this.isOffered = !config.reminders().robotHosts().isEmpty();
    }

    @Override
    public NotificationChannel channel() {
        return NotificationChannel.ROBOT;
    }

    @Override
    public boolean isOffered() {
        return isOffered;
    }

    @Override
    public SendResult send(Deliveries.Due due) {
        if (!(due.destination() instanceof Destination.Address robot)
                || !endpoints.accepts(robot.address(), HttpPost.resolve(robot.address()))) {
            return new SendResult.Refused(Optional.empty(), "robot is not allowed");
        }
        var address = robot.secret() == null
                ? robot.address()
                : RobotSignature.sign(robot.address(), robot.secret(), clock.instant());
        return http.json(address, Map.of(), message(text.of(due.notificationId())), this::read);
    }

    private String message(String content) {
        try {
            return mapper.writeValueAsString(Map.of("msgtype", "text", "text", Map.of("content", content)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private SendResult read(HttpResponse<String> answer) {
        var status = answer.statusCode();
        if (HttpPost.isPassing(status)) {
            return new SendResult.TryLater(Optional.of(status), HttpPost.retryAfter(answer), "status " + status);
        }
        var code = status == 200 ? errorCode(answer.body()) : Optional.<Integer>empty();
        if (code.isEmpty()) {
            return new SendResult.Refused(Optional.of(status), "no answer of a robot");
        }
        if (code.get() == 0) {
            return new SendResult.Accepted(status);
        }
        var reason = "errcode " + code.get();
        if (LATER.contains(code.get())) {
            return new SendResult.TryLater(Optional.of(status), Optional.empty(), reason);
        }
        return GONE.contains(code.get())
                ? new SendResult.Gone(status, reason)
                : new SendResult.Refused(Optional.of(status), reason);
    }

    private Optional<Integer> errorCode(String body) {
        try {
            var code = mapper.readTree(body).path("errcode");
            return code.isInt() ? Optional.of(code.intValue()) : Optional.empty();
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }
}
