package org.luoshi.notification.webpush;

import com.interaso.webpush.WebPush;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.luoshi.notification.Channel;
import org.luoshi.notification.Deliveries;
import org.luoshi.notification.Destination;
import org.luoshi.notification.EndpointPolicy;
import org.luoshi.notification.HttpPost;
import org.luoshi.notification.NotificationChannel;
import org.luoshi.notification.NotificationKind;
import org.luoshi.notification.SendResult;
import org.luoshi.platform.LuoshiConfig;

/** Encrypts a push for its browser (RFC 8291) and hands it to the push service. It carries the notification's id and no content (decision 11). */
@ApplicationScoped
public class PushSender implements Channel {
    /** A push service keeps it this long for a phone that is off; later the inbox tells more than the push. */
    private static final Duration TIME_TO_LIVE = Duration.ofDays(1);

    private final PushKeys keys;
    private final EndpointPolicy endpoints;
    private final String subject;
    private final Duration patience;
    private final HttpClient http;

    public PushSender(PushKeys keys, LuoshiConfig config) {
        this.keys = keys;
        this.endpoints = endpoints(config);
        this.subject = config.push().subject();
        this.patience = config.push().timeout();
        this.http = HttpClient.newBuilder()
                .connectTimeout(patience)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    static EndpointPolicy endpoints(LuoshiConfig config) {
        return new EndpointPolicy(
                config.push().allowedHosts(), config.push().allowLoopback().orElse(config.demoData()));
    }

    /** Whether something can be encrypted for these keys at all. */
    boolean canEncrypt(String p256dh, String auth) {
        try {
            encrypt(new byte[] {0}, p256dh, auth);
            return decode(auth).length == 16;
        } catch (RuntimeException e) {
            return false;
        }
    }

    @Override
    public NotificationChannel channel() {
        return NotificationChannel.WEB_PUSH;
    }

    @Override
    public boolean isOffered() {
        return true;
    }

    @Override
    public SendResult send(Deliveries.Due due) {
        return due.destination() instanceof Destination.Browser browser
                ? send(due.notificationId(), due.kind(), browser)
                : new SendResult.Refused(Optional.empty(), "no browser");
    }

    private SendResult send(UUID notificationId, NotificationKind kind, Destination.Browser browser) {
        var endpoint = browser.endpoint();
        try {
            if (!endpoints.accepts(
                    endpoint, InetAddress.getAllByName(URI.create(endpoint).getHost()))) {
                return new SendResult.Refused(Optional.empty(), "endpoint is not allowed");
            }
            var payload = "{\"id\":\"" + notificationId + "\"}";
            var body = encrypt(payload.getBytes(StandardCharsets.UTF_8), browser.p256dh(), browser.auth());
            var urgency = kind.isUrgent() ? WebPush.Urgency.High : WebPush.Urgency.Normal;
            var request = HttpRequest.newBuilder(URI.create(endpoint)).timeout(patience);
            webPush()
                    .getHeaders(endpoint, (int) TIME_TO_LIVE.toSeconds(), null, urgency)
                    .forEach(request::header);
            return read(http.send(request.POST(BodyPublishers.ofByteArray(body)).build(), BodyHandlers.discarding()));
        } catch (UnknownHostException e) {
            return SendResult.TryLater.because("unknown host");
        } catch (IOException e) {
            return SendResult.TryLater.because(e.getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return SendResult.TryLater.because("interrupted");
        }
    }

    private static SendResult read(HttpResponse<Void> answer) {
        var status = answer.statusCode();
        if (status >= 200 && status < 300) {
            return new SendResult.Accepted(status);
        }
        if (status == 404 || status == 410) {
            return new SendResult.Gone(status, "subscription is gone");
        }
        if (HttpPost.isPassing(status)) {
            return new SendResult.TryLater(Optional.of(status), HttpPost.retryAfter(answer), "status " + status);
        }
        return new SendResult.Refused(Optional.of(status), "status " + status);
    }

    private byte[] encrypt(byte[] payload, String p256dh, String auth) {
        return webPush().getBody(payload, decode(p256dh), decode(auth));
    }

    private WebPush webPush() {
        return new WebPush(subject, keys.get());
    }

    private static byte[] decode(String base64Url) {
        return Base64.getUrlDecoder().decode(base64Url.replace('+', '-').replace('/', '_'));
    }
}
