package org.luoshi.local;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/** Sends the same kind of request over a number of kept connections, one after the other on each, for a time. */
final class LoadClient {

    /** What was measured. */
    record Measured(int requests, double seconds, double p50Millis, double p99Millis) {
        double perSecond() {
            return requests / seconds;
        }
    }

    private final int port;
    private final String path;
    private final String authorization;

    LoadClient(int port, String path, String authorization) {
        this.port = port;
        this.path = path;
        this.authorization = authorization;
    }

    Measured run(int connections, int seconds, Supplier<String> body) throws IOException, InterruptedException {
        var begin = System.nanoTime();
        var end = begin + seconds * 1_000_000_000L;
        List<Future<long[]>> all = new ArrayList<>();
        try (var pool = Executors.newFixedThreadPool(connections)) {
            for (var i = 0; i < connections; i++) {
                all.add(pool.submit(() -> one(end, body)));
            }
        }
        var elapsed = (System.nanoTime() - begin) / 1e9;
        List<long[]> parts = new ArrayList<>();
        for (var one : all) {
            try {
                parts.add(one.get());
            } catch (ExecutionException e) {
                throw new IOException(e.getCause());
            }
        }
        var latencies = parts.stream().flatMapToLong(Arrays::stream).sorted().toArray();
        return new Measured(latencies.length, elapsed, millis(latencies, 0.5), millis(latencies, 0.99));
    }

    private static double millis(long[] sorted, double part) {
        return sorted.length == 0 ? 0 : sorted[(int) Math.min(sorted.length - 1, sorted.length * part)] / 1e6;
    }

    private long[] one(long end, Supplier<String> body) throws IOException {
        var latencies = new long[1024];
        var count = 0;
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.setTcpNoDelay(true);
            var in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
            var out = socket.getOutputStream();
            var sink = new byte[1 << 16];
            while (System.nanoTime() < end) {
                var content = body.get().getBytes(StandardCharsets.UTF_8);
                var head = "POST " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + port
                        + "\r\nContent-Type: application/json\r\nAccept: application/json\r\n"
                        + (authorization.isEmpty() ? "" : "Authorization: " + authorization + "\r\n")
                        + "Content-Length: " + content.length + "\r\n\r\n";
                var request = Arrays.copyOf(head.getBytes(StandardCharsets.US_ASCII), head.length() + content.length);
                System.arraycopy(content, 0, request, head.length(), content.length);
                var start = System.nanoTime();
                out.write(request);
                out.flush();
                answer(in, sink);
                if (count == latencies.length) {
                    latencies = Arrays.copyOf(latencies, count * 2);
                }
                latencies[count++] = System.nanoTime() - start;
            }
        }
        return Arrays.copyOf(latencies, count);
    }

    /** Reads one answer to its end; anything but a success without errors stops the measurement. */
    private static void answer(InputStream in, byte[] sink) throws IOException {
        var status = line(in);
        var length = -1;
        var chunked = false;
        for (var header = line(in); !header.isEmpty(); header = line(in)) {
            var lower = header.toLowerCase(java.util.Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(lower.substring(15).strip());
            } else if (lower.startsWith("transfer-encoding:") && lower.contains("chunked")) {
                chunked = true;
            }
        }
        var beginning = new StringBuilder();
        if (chunked) {
            for (var size = Integer.parseInt(line(in).strip(), 16);
                    size > 0;
                    size = Integer.parseInt(line(in).strip(), 16)) {
                body(in, size, sink, beginning);
                line(in);
            }
            line(in);
        } else {
            body(in, length, sink, beginning);
        }
        if (!status.contains(" 200 ") || beginning.indexOf("\"errors\"") >= 0) {
            throw new IOException("refused: " + status + " " + beginning);
        }
    }

    private static void body(InputStream in, int length, byte[] sink, StringBuilder beginning) throws IOException {
        for (var left = length; left > 0; ) {
            var n = in.read(sink, 0, Math.min(left, sink.length));
            if (n < 0) {
                throw new EOFException();
            }
            if (beginning.length() < 300) {
                beginning.append(new String(sink, 0, Math.min(n, 300), StandardCharsets.UTF_8));
            }
            left -= n;
        }
    }

    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (var c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("the server closed the connection");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }
}
