package org.luoshi.notification;

/** By which way a notification goes; in the order of the ladder (row 32). */
public enum NotificationChannel {
    /** Lies in the inbox, shown at once where the app is open. */
    IN_APP,
    /** Web Push to one browser. */
    WEB_PUSH,
    /** 群机器人: a robot of WeCom (企业微信) or DingTalk (钉钉). */
    ROBOT,
    /** 电子邮件. */
    MAIL,
    /** 短信 by the gateway that the operator has set up. */
    SMS
}
