package org.luoshi.notification;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** One request to a service outside: JSON, no redirects, a limit of time; what does not answer is tried later. */
public final class HttpPost {
    private final HttpClient http;
    private final Duration patience;

    public HttpPost(Duration patience) {
        this.patience = patience;
        this.http = HttpClient.newBuilder()
                .connectTimeout(patience)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    public SendResult json(
            String address, Map<String, String> headers, String body, Function<HttpResponse<String>, SendResult> read) {
        var request = HttpRequest.newBuilder(URI.create(address))
                .timeout(patience)
                .header("Content-Type", "application/json; charset=utf-8");
        headers.forEach(request::header);
        try {
            return read.apply(
                    http.send(request.POST(BodyPublishers.ofString(body)).build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            return SendResult.TryLater.because(e.getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return SendResult.TryLater.because("interrupted");
        }
    }

    /** Where the name leads now; none when it leads nowhere. */
    public static InetAddress[] resolve(String address) {
        try {
            return InetAddress.getAllByName(URI.create(address).getHost());
        } catch (UnknownHostException e) {
            return new InetAddress[0];
        }
    }

    /** Seconds only; the other form, a date, is left to the back-off. */
    public static Optional<Duration> retryAfter(HttpResponse<?> answer) {
        return answer.headers()
                .firstValue("Retry-After")
                .filter(value -> value.matches("\\d{1,6}"))
                .map(value -> Duration.ofSeconds(Long.parseLong(value)));
    }

    /** Whether the service itself is at its limits or broken. */
    public static boolean isPassing(int status) {
        return status == 408 || status == 429 || status >= 500;
    }
}
