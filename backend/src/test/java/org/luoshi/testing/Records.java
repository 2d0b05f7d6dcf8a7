package org.luoshi.testing;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Records by method, as the group sends them. */
public final class Records {
    public static final String TAKE = "mutation($input: TakeRecordInput!) { takeRecord(input: $input) {"
            + " id type person hasInformant readBack copies summary outsidePlan recordedBy { name } } }";
    public static final String OF_PLAN =
            "query($id: ID!) { inspectionPlan(id: $id) { records { id type summary outsidePlan } } }";

    private Records() {}

    /** An interview with a villager. */
    public static Map<String, Object> interview(UUID recordId, UUID planId) {
        var input = of(recordId, planId, "INTERVIEW");
        input.put("person", "王某");
        input.put("post", "北石店镇村民");
        input.put("place", "村委会");
        input.put("readBack", true);
        input.put("confirmed", true);
        input.put("summary", "问：补偿款到了吗？答：还没有。");
        return input;
    }

    /** A letter from somebody who must not be known. */
    public static Map<String, Object> clue(UUID recordId, UUID planId) {
        var input = of(recordId, planId, "CLUE");
        input.put("channel", "LETTER");
        input.put("receivedOn", "2026-11-20");
        input.put("person", "赵某某");
        input.put("summary", "反映补偿款被截留。");
        return input;
    }

    /** A record of that type with nothing but a summary. */
    public static Map<String, Object> of(UUID recordId, UUID planId, String type) {
        var input = new HashMap<String, Object>();
        input.put("commandId", UUID.randomUUID());
        input.put("recordId", recordId);
        input.put("planId", planId);
        input.put("type", type);
        input.put("summary", "情况属实");
        input.put("recordedAt", Instant.now().toString());
        input.put("sentAt", Instant.now().toString());
        return input;
    }
}
