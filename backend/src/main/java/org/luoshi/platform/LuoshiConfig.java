package org.luoshi.platform;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Settings of our own, all under {@code luoshi.}. */
@ConfigMapping(prefix = "luoshi")
public interface LuoshiConfig {
    /** The data are made up; the app says so. */
    @WithDefault("false")
    boolean demoData();

    /** Address of a tile server, with {z} {x} {y}, asked by this server for the phones; without one the map draws a grid. */
    Optional<String> mapTileUrl();

    /** Where photos and files live. */
    Storage storage();

    /** Web Push. */
    Push push();

    /** Reminders by robot, mail and short message, and the daily digest. */
    Reminders reminders();

    /** The scan of all deadlines. */
    DeadlineScan deadlineScan();

    /** 应急登录 while the identity provider is down. */
    BreakGlass breakGlass();

    interface BreakGlass {
        /** Whether tokens that were made on the host of the database let anybody in. */
        @WithDefault("false")
        boolean enabled();
    }

    interface DeadlineScan {
        /** When it looks for what is due, Asia/Shanghai. */
        @WithDefault("0 * * * * ?")
        String cron();
    }

    interface Storage {
        /** The folder of the default object store, and of what is still arriving. */
        @WithDefault("data/files")
        Path directory();

        /** Bucket of an S3 service that takes the place of the folder; how it is reached says {@code quarkus.s3}. */
        Optional<String> s3Bucket();
    }

    interface Push {
        /** VAPID public key, base64url; made once and kept in the database when absent. */
        Optional<String> publicKey();

        /** VAPID private key, base64url. */
        Optional<String> privateKey();

        /** Contact of the operator, sent to push services (RFC 8292). */
        @WithDefault("mailto:admin@luoshi.example")
        String subject();

        /** Hosts of push services that may be called; an endpoint elsewhere is refused. */
        @WithDefault(
                "fcm.googleapis.com,updates.push.services.mozilla.com,web.push.apple.com,*.notify.windows.com,*.push.apple.com")
        java.util.List<String> allowedHosts();

        /** Whether this machine itself may be called, for tests; when absent, only with demo data. */
        Optional<Boolean> allowLoopback();

        /** How long a push service may take. */
        @WithDefault("10S")
        Duration timeout();
    }

    interface Reminders {
        /** How often is looked for what failed before and what the next channel has to bring. */
        @WithDefault("15s")
        String dispatchEvery();

        /** When the digest of a working day goes out, Asia/Shanghai. */
        @WithDefault("0 30 8 * * ?")
        String digestCron();

        /** Address under which officers open this installation; it stands in mails and messages. */
        Optional<String> publicUrl();

        /** Sender of mails; without one no mail is offered. The server is that of {@code quarkus.mailer}. */
        Optional<String> mailFrom();

        /** Hosts of robots that may be called. */
        @WithDefault("qyapi.weixin.qq.com,oapi.dingtalk.com")
        java.util.List<String> robotHosts();

        /** Gateway for short messages; without one none are offered. */
        Optional<String> smsUrl();

        /** What the gateway knows this installation by. */
        Optional<String> smsSecret();

        /** How long a service may take. */
        @WithDefault("10S")
        Duration timeout();
    }
}
