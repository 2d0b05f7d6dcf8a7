package org.luoshi.platform;

import io.quarkus.logging.LoggingFilter;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import org.jspecify.annotations.Nullable;

/**
 * Keeps refusals out of the log: SmallRye writes an error (SRGQL012000) for each exception of a data fetcher, and a {@link DomainException}
 * is an answer, not an error. Everything else passes.
 */
@LoggingFilter(name = "expected-refusals")
public final class ExpectedRefusals implements Filter {

    @Override
    public boolean isLoggable(LogRecord record) {
        return !isRefusal(record.getThrown());
    }

    private static boolean isRefusal(@Nullable Throwable thrown) {
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof DomainException) {
                return true;
            }
        }
        return false;
    }
}
