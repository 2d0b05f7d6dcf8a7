package org.luoshi.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.smallrye.jwt.build.Jwt;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Set;

/** Signs access tokens as the provider would; the backend checks them with the public key. */
public class TestIdentity implements QuarkusTestResourceLifecycleManager {
    private static final KeyPair KEYS = generate();

    @Override
    public Map<String, String> start() {
        return Map.of(
                "quarkus.oidc.api.public-key",
                Base64.getEncoder().encodeToString(KEYS.getPublic().getEncoded()));
    }

    @Override
    public void stop() {
        // nothing to stop
    }

    static String token(String subject, Set<String> groups) {
        return Jwt.claims()
                .subject(subject)
                .audience("backend")
                .claim("typ", "Bearer")
                .claim("groups", groups)
                .expiresIn(Duration.ofHours(1))
                .sign(KEYS.getPrivate());
    }

    private static KeyPair generate() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
