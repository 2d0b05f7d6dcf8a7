package org.luoshi.evidence;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Instant;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Forgets uploads that nobody came back for, and their bytes. The photo stays expected: its phone may begin again. */
@ApplicationScoped
public class ForgetExpiredUploads {
    private static final Logger LOG = Logger.getLogger(ForgetExpiredUploads.class);
    private static final int MOST = 500;

    private final Uploads uploads;
    private final IncomingFiles incoming;

    ForgetExpiredUploads(Uploads uploads, IncomingFiles incoming) {
        this.uploads = uploads;
        this.incoming = incoming;
    }

    /** Returns how many. Bytes go first: a row without bytes can be found again, bytes without a row cannot. */
    public int forget(Instant now) {
        var ids = QuarkusTransaction.requiringNew()
                .call(() -> uploads.expired(now, MOST).stream().map(Upload::id).toList());
        ids.forEach(this::forget);
        return ids.size();
    }

    private void forget(UUID id) {
        try {
            incoming.forget(id);
            QuarkusTransaction.requiringNew().run(() -> uploads.deleteById(id));
        } catch (IOException e) {
            LOG.warnf("upload %s cannot be forgotten: %s", id, e.getMessage());
        }
    }
}
