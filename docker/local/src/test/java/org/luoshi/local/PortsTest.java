package org.luoshi.local;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void aFreePortIsNoneThatAnOutgoingConnectionMayTakeBeforeItsServerListens() throws Exception {
        for (var i = 0; i < 100; i++) {
            assertTrue(Ports.anyFree() < Ports.FIRST_OF_CLIENTS);
        }
    }

    @Test
    void aPortThatAServerHoldsIsNotFree() throws Exception {
        try (var server = new ServerSocket(Ports.anyFree())) {
            assertFalse(Ports.isFree(server.getLocalPort()));
        }
    }
}
