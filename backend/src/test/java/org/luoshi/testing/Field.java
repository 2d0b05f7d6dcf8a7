package org.luoshi.testing;

import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What people in the field send. */
public final class Field {
    private static final String FINDING_FIELDS =
            "id status sealed outsidePlan outsideApprovedAt outsideApprovedBy { name } matterTitle matterNumber dueOn version position { latitude } responsibleUnit { name } recordedBy { name }"
                    + " evidence { id state mismatches originalUrl } receipt { number expected held verified completedAt }"
                    + " rectifications { round measures reportedBy { name } evidence { id state }"
                    + " verification { result note onSite verifiedBy { name } evidence { id } } } actions";

    private static final String PLAN_FIELDS =
            "id kind methods status sealed unsealAt unsealedAt scope returnReason offPlanReason annualItem { id } approvedBy { name } matter { id number title leadUnitName visitCount }"
                    + " targetUnit { name } group { isLeader officer { name } } visits { id } findings { id } actions";

    public static final String PLAN =
            "mutation($input: PlanInspectionInput!) { planInspection(input: $input) { " + PLAN_FIELDS + " } }";
    public static final String APPROVE =
            "mutation($input: ApprovePlanInput!) { approveInspectionPlan(input: $input) { " + PLAN_FIELDS + " } }";
    public static final String CONCLUDE =
            "mutation($input: PlanCommandInput!) { concludeInspection(input: $input) { " + PLAN_FIELDS + " } }";
    public static final String PLAN_QUERY = "query($id: ID!) { inspectionPlan(id: $id) { " + PLAN_FIELDS + " } }";
    public static final String CHECK_IN = "mutation($input: CheckInInput!) { checkIn(input: $input) {"
            + " id distanceMeters outsideReason inspector { name } finishedAt } }";
    public static final String RECORD =
            "mutation($input: RecordFindingInput!) { recordFinding(input: $input) { " + FINDING_FIELDS + " } }";
    public static final String FINDING_QUERY = "query($id: ID!) { finding(id: $id) { " + FINDING_FIELDS + " } }";
    public static final String ORDER =
            "mutation($input: OrderRectificationInput!) { orderRectification(input: $input) { " + FINDING_FIELDS
                    + " } }";
    public static final String REPORT =
            "mutation($input: ReportRectificationInput!) { reportRectification(input: $input) { " + FINDING_FIELDS
                    + " } }";
    public static final String VERIFY =
            "mutation($input: VerifyRectificationInput!) { verifyRectification(input: $input) { " + FINDING_FIELDS
                    + " } }";

    private Field() {}

    /** A plan against the housing bureau under {@link FieldScene#MATTER}, led by GROUP_LEADER with INSPECTOR. */
    public static Map<String, Object> plan(UUID planId, String mode) {
        var input = new HashMap<String, Object>();
        input.put("commandId", UUID.randomUUID());
        input.put("planId", planId);
        input.put("matterId", FieldScene.MATTER);
        input.put("kind", "SPECIAL");
        input.put("mode", mode);
        input.put("methods", List.of("CHECK", "DOCUMENTS"));
        input.put("content", "看现场拆迁进度");
        input.put("scope", "市医院工地");
        input.put("targetUnitId", World.HOUSING);
        input.put("place", Map.of("name", "市医院工地", "latitude", 35.4907, "longitude", 112.8513));
        input.put("startsOn", LocalDate.now().toString());
        input.put("endsOn", LocalDate.now().plusDays(2).toString());
        input.put("groupLeaderId", Persona.GROUP_LEADER.officerId());
        input.put("memberIds", List.of(Persona.INSPECTOR.officerId()));
        input.put("annualItemId", World.ANNUAL_ITEM);
        return input;
    }

    /** Arrival right at the place of the plan. */
    public static Map<String, Object> arrival(UUID visitId, UUID planId) {
        var input = new HashMap<String, Object>();
        input.put("commandId", UUID.randomUUID());
        input.put("visitId", visitId);
        input.put("planId", planId);
        input.put("checkedInAt", Instant.now().toString());
        input.put("position", position(35.4907, 112.8513));
        return input;
    }

    /** A serious problem with one photo, for which the housing bureau is responsible. */
    public static Map<String, Object> finding(UUID findingId, UUID planId) {
        var input = new HashMap<String, Object>();
        input.put("commandId", UUID.randomUUID());
        input.put("findingId", findingId);
        input.put("planId", planId);
        input.put("kind", "PROBLEM");
        input.put("category", "PROGRESS_LAG");
        input.put("severity", "SERIOUS");
        input.put("text", "工地无人施工，拆迁停滞");
        input.put("position", position(35.4907, 112.8513));
        input.put("responsibleUnitId", World.HOUSING);
        input.put("recordedAt", Instant.now().toString());
        input.put("sentAt", Instant.now().toString());
        input.put("photos", List.of(photo(UUID.randomUUID())));
        return input;
    }

    public static Map<String, Object> photo(UUID id) {
        var input = new HashMap<String, Object>();
        input.put("id", id);
        input.put("sha256", "a".repeat(64));
        input.put("size", 1000);
        input.put("mediaType", "image/jpeg");
        input.put("capturedAt", Instant.now().toString());
        input.put("captureSource", "IN_APP_CAMERA");
        input.put("stampedSha256", "b".repeat(64));
        input.put("stampedSize", 900);
        return input;
    }

    public static Map<String, Object> position(double latitude, double longitude) {
        return Map.of(
                "latitude",
                latitude,
                "longitude",
                longitude,
                "accuracyMeters",
                12.5,
                "ageSeconds",
                1,
                "source",
                "GPS",
                "capturedAt",
                Instant.now().toString());
    }

    public static ValidatableResponse checkIn(Persona persona, Map<String, Object> input) {
        return GraphQl.as(persona).succeed(CHECK_IN, Given.input(input));
    }

    public static ValidatableResponse record(Persona persona, Map<String, Object> input) {
        return GraphQl.as(persona).succeed(RECORD, Given.input(input));
    }
}
