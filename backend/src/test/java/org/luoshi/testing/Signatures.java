package org.luoshi.testing;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Signatures of the inspected unit, as the phone sends them. */
public final class Signatures {
    public static final String TAKE = "mutation($input: TakeSignatureInput!) { takeSignature(input: $input) {"
            + " id person post agrees opinion statement drawing sha256 findingIds takenBy { name } } }";
    public static final String OF_PLAN =
            "query($id: ID!) { inspectionPlan(id: $id) { signatures { id person agrees opinion drawing } } }";
    public static final String DRAWING = "M10 200L40 20L70 380M100 0L1000 400";

    private Signatures() {}

    /** 周主任 agrees to what was found. */
    public static Map<String, Object> signature(UUID signatureId, UUID visitId) {
        var input = new HashMap<String, Object>();
        input.put("commandId", UUID.randomUUID());
        input.put("signatureId", signatureId);
        input.put("visitId", visitId);
        input.put("person", "周主任");
        input.put("post", "项目部主任");
        input.put("agrees", true);
        input.put("statement", "1. 工地无人施工");
        input.put("drawing", DRAWING);
        input.put("findingIds", List.of());
        input.put("signedAt", Instant.now().toString());
        input.put("sentAt", Instant.now().toString());
        return sealed(input);
    }

    /** With the hash of what it says now. */
    public static Map<String, Object> sealed(Map<String, Object> input) {
        var text = String.join(
                "\n",
                List.of(
                        (String) input.get("person"),
                        (String) input.getOrDefault("post", ""),
                        (boolean) input.get("agrees") ? "AGREES" : "DISAGREES",
                        (String) input.getOrDefault("opinion", ""),
                        (String) input.get("statement"),
                        (String) input.get("drawing")));
        input.put("sha256", Photos.sha256(text.getBytes(StandardCharsets.UTF_8)));
        return input;
    }
}
