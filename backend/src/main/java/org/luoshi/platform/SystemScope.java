package org.luoshi.platform;

import java.util.function.Supplier;

/** Runs work that no person asked for (scans, dispatch, sessions): its connections see every row. Open the transaction inside. */
public final class SystemScope {
    private static final ScopedValue<Boolean> ACTIVE = ScopedValue.newInstance();

    private SystemScope() {}

    public static <T> T call(Supplier<T> work) {
        return ScopedValue.where(ACTIVE, true).call(work::get);
    }

    public static void run(Runnable work) {
        ScopedValue.where(ACTIVE, true).run(work);
    }

    /** True inside {@link #call} or {@link #run}. */
    public static boolean isActive() {
        return ACTIVE.isBound();
    }
}
