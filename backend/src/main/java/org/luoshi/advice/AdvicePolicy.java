package org.luoshi.advice;

import java.util.EnumSet;
import java.util.Set;
import org.luoshi.conclusion.ConclusionStatus;

/** What a conclusion must have come to before something is built on it. */
public final class AdvicePolicy {
    private static final Set<ConclusionStatus> FOUNDED =
            EnumSet.of(ConclusionStatus.UPHELD, ConclusionStatus.REVISED, ConclusionStatus.FINAL);

    private static final Set<ConclusionStatus> SIGNED =
            EnumSet.of(ConclusionStatus.SIGNED, ConclusionStatus.DELIVERED, ConclusionStatus.UNDER_REVIEW);

    private AdvicePolicy() {}

    /** 根据督查结论 (R733-19): advice on a document waits until nobody can object to the conclusion any more (R733-17). */
    public static boolean mayAdvise(ConclusionStatus conclusion) {
        return FOUNDED.contains(conclusion);
    }

    /** Other supervision (R733-22) decides for itself: it may hear of a conclusion as soon as it is signed. */
    public static boolean mayHandOver(ConclusionStatus conclusion) {
        return SIGNED.contains(conclusion) || FOUNDED.contains(conclusion);
    }
}
