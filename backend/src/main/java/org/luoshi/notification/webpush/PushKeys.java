package org.luoshi.notification.webpush;

import com.interaso.webpush.VapidKeys;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.LuoshiConfig;
import org.luoshi.platform.SystemScope;

/** The key pair by which push services know this installation (RFC 8292): configured, or made once and shared by all replicas. */
@ApplicationScoped
public class PushKeys {
    private static final String NAME = "vapid";
    private static final int PRIVATE_BYTES = 32;

    private final EntityManager entityManager;
    private final LuoshiConfig config;
    private volatile @Nullable VapidKeys keys;

    public PushKeys(EntityManager entityManager, LuoshiConfig config) {
        this.entityManager = entityManager;
        this.config = config;
    }

    /** What browsers subscribe with, base64url. */
    public String publicKey() {
        return encode(get().getApplicationServerKey());
    }

    VapidKeys get() {
        var known = keys;
        if (known == null) {
            known = load();
            keys = known;
        }
        return known;
    }

    private VapidKeys load() {
        var publicKey = config.push().publicKey();
        var privateKey = config.push().privateKey();
        return publicKey.isPresent() && privateKey.isPresent()
                ? VapidKeys.fromUncompressedBytes(publicKey.get(), privateKey.get())
                : SystemScope.call(() -> QuarkusTransaction.requiringNew().call(this::kept));
    }

    private VapidKeys kept() {
        var fresh = VapidKeys.generate();
        entityManager
                .createNativeQuery("""
                        insert into application_key (name, public_key, private_key) values (:name, :public, :private)
                        on conflict do nothing""")
                .setParameter("name", NAME)
                .setParameter("public", encode(fresh.getApplicationServerKey()))
                .setParameter("private", encode(privateBytes(fresh)))
                .executeUpdate();
        var row = (Tuple) entityManager
                .createNativeQuery(
                        "select public_key, private_key from application_key where name = :name", Tuple.class)
                .setParameter("name", NAME)
                .getSingleResult();
        return VapidKeys.fromUncompressedBytes(row.get(0, String.class), row.get(1, String.class));
    }

    /** The number behind a private key, always of the same length. */
    private static byte[] privateBytes(VapidKeys keys) {
        var number = keys.getPrivateKey().getS().toByteArray();
        var bytes = new byte[PRIVATE_BYTES];
        var length = Math.min(number.length, PRIVATE_BYTES);
        System.arraycopy(number, number.length - length, bytes, PRIVATE_BYTES - length, length);
        Arrays.fill(number, (byte) 0);
        return bytes;
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
