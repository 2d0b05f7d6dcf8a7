package org.luoshi.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** Which TCP ports of this machine are free. */
public final class Ports {

    private static final int LOWEST = 20_000;

    /** Where Linux begins to take the ports of outgoing connections. */
    static final int FIRST_OF_CLIENTS = 32_768;

    private static final int ATTEMPTS = 1_000;

    private Ports() {}

    static boolean isFree(int port) {
        return canBind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port))
                && canBind(new InetSocketAddress(port));
    }

    /** A port that no outgoing connection takes before the server that is meant listens, nor while it is started again. */
    public static int anyFree() throws IOException {
        return ThreadLocalRandom.current()
                .ints(ATTEMPTS, LOWEST, FIRST_OF_CLIENTS)
                .filter(Ports::isFree)
                .findFirst()
                .orElseThrow(() -> new IOException("no TCP port is free"));
    }

    private static boolean canBind(InetSocketAddress address) {
        try (var socket = new ServerSocket()) {
            // As the servers do: a port whose last connections are still closing is free.
            socket.setReuseAddress(true);
            socket.bind(address);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
