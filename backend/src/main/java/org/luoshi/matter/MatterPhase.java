package org.luoshi.matter;

import java.util.Arrays;
import java.util.List;

/** 四个阶段 (WF-08): the seven steps as reports name them. */
public enum MatterPhase {
    /** 立项: steps 1–3. */
    INITIATION,
    /** 执行: step 4, units are at work. */
    EXECUTION,
    /** 落实: steps 5–6. */
    DELIVERY,
    /** 考核: step 7. */
    ASSESSMENT;

    /** Its steps, in their order. */
    public List<MatterStep> steps() {
        return Arrays.stream(MatterStep.values())
                .filter(step -> of(step) == this)
                .toList();
    }

    public static MatterPhase of(MatterStep step) {
        return switch (step) {
            case REGISTERED, PROPOSED, INITIATED -> INITIATION;
            case METHOD_CONFIRMED -> EXECUTION;
            case COMPLETED, FED_BACK -> DELIVERY;
            case ARCHIVED -> ASSESSMENT;
        };
    }
}
