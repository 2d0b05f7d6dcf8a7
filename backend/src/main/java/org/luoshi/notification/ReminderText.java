package org.luoshi.notification;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.luoshi.platform.LuoshiConfig;

/** What leaves the app: that there is something, and where it is read after login. Never what it is about (decision 11). */
@ApplicationScoped
public class ReminderText {
    public static final String SUBJECT = "落实：您有一项新的督查提醒";

    private final String base;

    public ReminderText(LuoshiConfig config) {
        this.base = config.reminders()
                .publicUrl()
                .map(url -> url.replaceAll("/+$", ""))
                .orElse("");
    }

    public String of(UUID notificationId) {
        return base.isEmpty()
                ? "您有一项新的督查提醒，请登录“落实”查看。"
                : "您有一项新的督查提醒，请登录查看：" + base + "/notifications/" + notificationId;
    }
}
