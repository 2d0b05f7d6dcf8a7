package org.luoshi.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointPolicyTest {
    private static final List<String> SERVICES = List.of("fcm.googleapis.com", "*.push.apple.com");
    private static final String APPLE = "https://web.push.apple.com/QG1";

    private final EndpointPolicy policy = new EndpointPolicy(SERVICES, false);

    @ParameterizedTest
    @ValueSource(strings = {"https://fcm.googleapis.com/fcm/send/abc", APPLE, "https://FCM.googleapis.com:443/x"})
    void acceptsKnownServices(String endpoint) {
        assertThat(policy.accepts(endpoint)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://fcm.googleapis.com/x",
                "https://fcm.googleapis.com:8443/x",
                "https://evil.example/x",
                "https://fcm.googleapis.com.evil.example/x",
                "https://evilpush.apple.com/x",
                "https://push.apple.com.evil.example/x",
                "https://user@fcm.googleapis.com/x",
                "https://fcm.googleapis.com@evil.example/x",
                "https://127.0.0.1/x",
                "http://localhost:9999/x",
                "https://169.254.169.254/latest",
                "file:///etc/passwd",
                "not an address",
                ""
            })
    void refusesEverythingElse(String endpoint) {
        assertThat(policy.accepts(endpoint)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "10.1.2.3",
                "172.16.0.1",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "0.0.0.0",
                "::1",
                "fe80::1",
                "fd00::1",
                "224.0.0.1"
            })
    void refusesAServiceWhoseNameLeadsInside(String address) throws UnknownHostException {
        assertThat(policy.accepts(APPLE, InetAddress.getByName("17.0.0.1"), InetAddress.getByName(address)))
                .isFalse();
    }

    @Test
    void acceptsAServiceAtAPublicAddress() throws UnknownHostException {
        assertThat(policy.accepts(APPLE, InetAddress.getByName("17.0.0.1"))).isTrue();
    }

    @Test
    void acceptsThisMachineOnlyWhereThatIsSetUp() throws UnknownHostException {
        var endpoint = "http://localhost:9999/x";
        assertThat(new EndpointPolicy(SERVICES, true).accepts(endpoint, InetAddress.getLoopbackAddress()))
                .isTrue();
    }
}
