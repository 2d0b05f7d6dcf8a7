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
import org.luoshi.notification.NotificationKind;
import org.luoshi.platform.LuoshiConfig;

/** Encrypts a push for its browser (RFC 8291) and hands it to the push service. It carries the notification's id and no content (decision 11). */
@ApplicationScoped
public class PushSender {
    /** A push service keeps it this long for a phone that is off; later the inbox tells more than the push. */
    private static final Duration TIME_TO_LIVE = Duration.ofDays(1);

    private final PushKeys keys;
    private final PushEndpointPolicy endpoints;
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

    static PushEndpointPolicy endpoints(LuoshiConfig config) {
        return new PushEndpointPolicy(
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

    PushResult send(UUID notificationId, NotificationKind kind, String endpoint, String p256dh, String auth) {
        try {
            if (!endpoints.accepts(
                    endpoint, InetAddress.getAllByName(URI.create(endpoint).getHost()))) {
                return new PushResult.Refused(Optional.empty(), "endpoint is not allowed");
            }
            var payload = "{\"id\":\"" + notificationId + "\"}";
            var body = encrypt(payload.getBytes(StandardCharsets.UTF_8), p256dh, auth);
            var urgency = kind.isUrgent() ? WebPush.Urgency.High : WebPush.Urgency.Normal;
            var request = HttpRequest.newBuilder(URI.create(endpoint)).timeout(patience);
            webPush()
                    .getHeaders(endpoint, (int) TIME_TO_LIVE.toSeconds(), null, urgency)
                    .forEach(request::header);
            return read(http.send(request.POST(BodyPublishers.ofByteArray(body)).build(), BodyHandlers.discarding()));
        } catch (UnknownHostException e) {
            return new PushResult.TryLater(Optional.empty(), Optional.empty(), "unknown host");
        } catch (IOException e) {
            return new PushResult.TryLater(
                    Optional.empty(), Optional.empty(), e.getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new PushResult.TryLater(Optional.empty(), Optional.empty(), "interrupted");
        }
    }

    private static PushResult read(HttpResponse<Void> answer) {
        var status = answer.statusCode();
        if (status >= 200 && status < 300) {
            return new PushResult.Accepted(status);
        }
        if (status == 404 || status == 410) {
            return new PushResult.Gone(status);
        }
        if (status == 408 || status == 429 || status >= 500) {
            return new PushResult.TryLater(Optional.of(status), retryAfter(answer), "status " + status);
        }
        return new PushResult.Refused(Optional.of(status), "status " + status);
    }

    /** Seconds only; the other form, a date, is left to the back-off. */
    private static Optional<Duration> retryAfter(HttpResponse<Void> answer) {
        return answer.headers()
                .firstValue("Retry-After")
                .filter(value -> value.matches("\\d{1,6}"))
                .map(value -> Duration.ofSeconds(Long.parseLong(value)));
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
