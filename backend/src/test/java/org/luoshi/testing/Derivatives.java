package org.luoshi.testing;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** 举一反三: matters proposed from findings. */
public final class Derivatives {
    public static final String PROPOSE =
            "mutation($input: ProposeDerivationInput!) { proposeDerivation(input: $input) { status } }";
    public static final String REGISTER =
            "mutation($input: RegisterDerivationInput!) { registerDerivation(input: $input) { status matterId } }";
    public static final String DECLINE =
            "mutation($input: DeclineDerivationInput!) { declineDerivation(input: $input) { status declineReason } }";

    private Derivatives() {}

    public static Map<String, Object> proposal(UUID derivationId, UUID findingId) {
        var input = new HashMap<String, Object>();
        input.put("commandId", UUID.randomUUID());
        input.put("derivationId", derivationId);
        input.put("findingId", findingId);
        input.put("title", "全市在建工地停工情况排查");
        input.put("note", "排查其他在建项目有无同样停工");
        return input;
    }

    public static Map<String, Object> registration(UUID derivationId, UUID matterId) {
        var input = new HashMap<String, Object>();
        input.put("commandId", UUID.randomUUID());
        input.put("derivationId", derivationId);
        input.put("matterId", matterId);
        return input;
    }
}
