package org.luoshi.cockpit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.luoshi.platform.LuoshiConfig;

/**
 * Pictures of the map, fetched for the phones (ADR 17): the tile server learns which area this office looks at, never which officer is
 * where, and it may stand in a network that phones do not reach (JS-11).
 */
@ApplicationScoped
public class MapTiles {
    /** The last zoom of common tile servers. */
    private static final int LAST_ZOOM = 19;

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int MOST_BYTES = 512 * 1024;
    private static final Set<String> PICTURES = Set.of("image/png", "image/jpeg", "image/webp");

    private final Optional<String> template;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    @Inject
    MapTiles(LuoshiConfig config) {
        this(config.mapTileUrl());
    }

    MapTiles(Optional<String> template) {
        this.template = template;
    }

    /** A picture of 256 × 256 pixels. */
    public record Tile(byte[] bytes, String mediaType) {}

    /** One tile in Web Mercator; empty when there is none, IOException when the tile server fails. */
    public Optional<Tile> fetch(int zoom, int x, int y) throws IOException, InterruptedException {
        if (template.isEmpty() || !exists(zoom, x, y)) {
            return Optional.empty();
        }
        var address = template.get()
                .replace("{z}", String.valueOf(zoom))
                .replace("{x}", String.valueOf(x))
                .replace("{y}", String.valueOf(y));
        var request = HttpRequest.newBuilder(URI.create(address))
                .timeout(PATIENCE)
                .header("User-Agent", "Luoshi")
                .build();
        var answer = http.send(request, BodyHandlers.ofInputStream());
        try (var body = answer.body()) {
            return switch (answer.statusCode()) {
                case 200 -> Optional.of(new Tile(read(body), mediaType(answer)));
                case 204, 404 -> Optional.empty();
                default -> throw new IOException("the tile server answered " + answer.statusCode());
            };
        }
    }

    private static boolean exists(int zoom, int x, int y) {
        if (zoom < 0 || zoom > LAST_ZOOM) {
            return false;
        }
        var tilesInRow = 1 << zoom;
        return x >= 0 && x < tilesInRow && y >= 0 && y < tilesInRow;
    }

    private static byte[] read(InputStream body) throws IOException {
        var bytes = body.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new IOException("the tile is larger than " + MOST_BYTES + " bytes");
        }
        return bytes;
    }

    private static String mediaType(HttpResponse<?> answer) throws IOException {
        return answer.headers()
                .firstValue("Content-Type")
                .map(type -> type.split(";", 2)[0].strip())
                .filter(PICTURES::contains)
                .orElseThrow(() -> new IOException("the tile server answered no picture"));
    }
}
