package org.luoshi.platform.breakglass;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Optional;
import javax.sql.DataSource;
import org.luoshi.platform.LuoshiConfig;

/** Asks the database whom a token lets in. Switched off, nobody is asked and nobody comes in. */
@ApplicationScoped
public class BreakGlassTokens {
    private final DataSource dataSource;
    private final LuoshiConfig config;

    public BreakGlassTokens(DataSource dataSource, LuoshiConfig config) {
        this.dataSource = dataSource;
        this.config = config;
    }

    /** The administrator, while the token is alive; writes down its first use from this address. */
    Optional<BreakGlassOfficer> officer(String token, String address) {
        if (!config.breakGlass().enabled()) {
            return Optional.empty();
        }
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement("select subject, name from use_break_glass_token(?, ?)")) {
            statement.setString(1, sha256(token));
            statement.setString(2, address);
            try (var row = statement.executeQuery()) {
                return row.next()
                        ? Optional.of(new BreakGlassOfficer(row.getString(1), row.getString(2)))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("break-glass tokens cannot be read", e);
        }
    }

    /** Forgets tokens that ran out; the database writes down the end of each. */
    public void endExpired() {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement("select end_expired_break_glass_tokens()")) {
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("break-glass tokens cannot be ended", e);
        }
    }

    private static String sha256(String token) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
