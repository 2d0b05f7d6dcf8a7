package org.luoshi.notification.mail;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.smallrye.mutiny.vertx.MutinyHelper;
import io.vertx.core.Vertx;
import io.vertx.ext.mail.SMTPException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import org.luoshi.notification.Channel;
import org.luoshi.notification.Deliveries;
import org.luoshi.notification.Destination;
import org.luoshi.notification.NotificationChannel;
import org.luoshi.notification.ReminderText;
import org.luoshi.notification.SendResult;
import org.luoshi.platform.LuoshiConfig;

/** Hands a mail to the operator's SMTP server ({@code quarkus.mailer}). Accepted there is as much as is ever known. */
@ApplicationScoped
public class MailSender implements Channel {
    private static final int ACCEPTED = 250;

    private final ReactiveMailer mailer;
    private final Vertx vertx;
    private final ReminderText text;
    private final Optional<String> from;
    private final Duration patience;

    public MailSender(ReactiveMailer mailer, Vertx vertx, ReminderText text, LuoshiConfig config) {
        this.mailer = mailer;
        this.vertx = vertx;
        this.text = text;
        this.from = config.reminders().mailFrom();
        this.patience = config.reminders().timeout();
    }

    @Override
    public NotificationChannel channel() {
        return NotificationChannel.MAIL;
    }

    @Override
    public boolean isOffered() {
        return from.isPresent();
    }

    /** Starts on an event loop: asked from elsewhere, the client can miss the greeting of a server that greets at once, and waits for ever. */
    @Override
    public SendResult send(Deliveries.Due due) {
        if (from.isEmpty() || !(due.destination() instanceof Destination.Address to)) {
            return new SendResult.Refused(Optional.empty(), "no mail is set up");
        }
        try {
            mailer.send(Mail.withText(to.address(), ReminderText.SUBJECT, text.of(due.notificationId()))
                            .setFrom(from.get())
                            .addHeader("Auto-Submitted", "auto-generated"))
                    .runSubscriptionOn(MutinyHelper.executor(vertx.getOrCreateContext()))
                    .await()
                    .atMost(patience);
            return new SendResult.Accepted(ACCEPTED);
        } catch (RuntimeException e) {
            return failure(e);
        }
    }

    /** A permanent answer of the server (RFC 5321, 4.2.1) means that the mailbox is not there; all else may pass. */
    private static SendResult failure(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SMTPException answer) {
                var status = answer.getReplyCode();
                return answer.isPermanent()
                        ? new SendResult.Gone(status, "mail refused")
                        : new SendResult.TryLater(Optional.of(status), Optional.empty(), "mail put off");
            }
        }
        return SendResult.TryLater.because(thrown.getClass().getSimpleName());
    }
}
