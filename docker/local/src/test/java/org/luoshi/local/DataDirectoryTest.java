package org.luoshi.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {

    @Test
    void neverDeletesAFolderThatIsNotItsOwn(@TempDir Path home) throws Exception {
        var letter = Files.writeString(home.resolve("letter.txt"), "dear");

        assertThrows(StackException.class, () -> new DataDirectory(home).prepare(true));

        assertTrue(Files.exists(letter));
    }

    @Test
    void emptiesItsOwnFolderOnReset(@TempDir Path parent) throws Exception {
        var data = new DataDirectory(parent.resolve("data"));
        data.prepare(false);
        var photo = Files.createFile(data.files().resolve("photo"));

        data.prepare(true);

        assertFalse(Files.exists(photo));
        assertTrue(Files.isDirectory(data.files()));
    }

    @Test
    void keepsThePortOfTheIdentityProvider(@TempDir Path root) throws Exception {
        var data = new DataDirectory(root);
        var first = data.keycloakPort(Ports.anyFree());

        assertEquals(first, data.keycloakPort(Ports.anyFree()));
    }

    @Test
    void takesAnotherPortWhenTheWishedOneIsTaken(@TempDir Path root) throws Exception {
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var port = new DataDirectory(root).keycloakPort(other.getLocalPort());

            assertTrue(port != other.getLocalPort() && Ports.isFree(port));
        }
    }
}
