package org.luoshi.testing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Changes of approved plans. */
public final class Changes {
    private static final String ANSWER =
            " { id scope methods targetUnit { name } versions { id number status reason scope } actions } }";

    public static final String PROPOSE =
            "mutation($input: ProposePlanChangeInput!) { proposePlanChange(input: $input)" + ANSWER;
    public static final String APPROVE =
            "mutation($input: ApprovePlanChangeInput!) { approvePlanChange(input: $input)" + ANSWER;
    public static final String RETURN =
            "mutation($input: ReturnPlanChangeInput!) { returnPlanChange(input: $input)" + ANSWER;

    private Changes() {}

    /** The plan of {@link FieldScene}, or of {@link Field#plan}, with a wider scope. */
    public static Map<String, Object> proposal(UUID planId, UUID changeId) {
        var input = new HashMap<>(Field.plan(planId, "ANNOUNCED"));
        List.of("matterId", "mode", "groupLeaderId", "memberIds", "annualItemId")
                .forEach(input::remove);
        input.put("changeId", changeId);
        input.put("reason", "群众反映安置区有同样问题");
        input.put("scope", "市医院工地和安置区");
        return input;
    }

    public static Map<String, Object> decision(UUID planId, UUID changeId) {
        var input = new HashMap<String, Object>();
        input.put("commandId", UUID.randomUUID());
        input.put("planId", planId);
        input.put("changeId", changeId);
        return input;
    }
}
