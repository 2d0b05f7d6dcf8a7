package org.luoshi.notification.robot;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import org.luoshi.notification.HmacSha256;

/** 加签 of DingTalk: milliseconds and secret, signed with the secret, behind the robot's address. */
final class RobotSignature {
    private RobotSignature() {}

    static String sign(String address, String secret, Instant now) {
        var timestamp = String.valueOf(now.toEpochMilli());
        var signature = Base64.getEncoder().encodeToString(HmacSha256.of(secret, timestamp + "\n" + secret));
        return address + (address.contains("?") ? "&" : "?") + "timestamp=" + timestamp + "&sign="
                + URLEncoder.encode(signature, StandardCharsets.UTF_8);
    }
}
