package org.luoshi.cockpit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MapTilesTest {
    private static final byte[] PICTURE = {(byte) 0x89, 'P', 'N', 'G'};

    private final CopyOnWriteArrayList<String> asked = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private int status = 200;
    private String mediaType = "image/png";
    private byte[] body = PICTURE;

    @BeforeEach
    void aTileServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI().toString());
            exchange.getResponseHeaders().add("Content-Type", mediaType);
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private MapTiles tiles() {
        return new MapTiles(
                Optional.of("http://127.0.0.1:" + server.getAddress().getPort() + "/{z}/{x}/{y}.png?key=1"));
    }

    @Test
    void fetchesTheTileByItsNumbers() throws Exception {
        var tile = tiles().fetch(15, 26651, 12879).orElseThrow();
        assertThat(tile.bytes()).isEqualTo(PICTURE);
        assertThat(tile.mediaType()).isEqualTo("image/png");
        assertThat(asked).containsExactly("/15/26651/12879.png?key=1");
    }

    @Test
    void asksForNoTileThatCannotExist() throws Exception {
        assertThat(tiles().fetch(2, 4, 0)).isEmpty();
        assertThat(tiles().fetch(20, 0, 0)).isEmpty();
        assertThat(tiles().fetch(3, 0, -1)).isEmpty();
        assertThat(asked).isEmpty();
    }

    @Test
    void knowsNoTileWithoutAServer() throws Exception {
        assertThat(new MapTiles(Optional.<String>empty()).fetch(1, 0, 0)).isEmpty();
    }

    @Test
    void hasNoTileWhereTheMapIsEmpty() throws Exception {
        status = 404;
        assertThat(tiles().fetch(1, 0, 0)).isEmpty();
    }

    @Test
    void refusesWhatIsNoPicture() {
        mediaType = "text/html";
        assertThatThrownBy(() -> tiles().fetch(1, 0, 0)).hasMessageContaining("no picture");
    }

    @Test
    void refusesAGiant() {
        body = new byte[600 * 1024];
        assertThatThrownBy(() -> tiles().fetch(1, 0, 0)).hasMessageContaining("larger");
    }

    @Test
    void failsWithTheServer() {
        status = 500;
        assertThatThrownBy(() -> tiles().fetch(1, 0, 0)).hasMessageContaining("500");
    }
}
