package org.luoshi.testing;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Checklists as the office keeps them and as the group answers them. */
public final class Checklists {
    public static final UUID SIGN = World.id("21", 1);
    public static final UUID FENCE = World.id("21", 2);
    public static final UUID CRANE = World.id("21", 3);
    private static final UUID TEMPLATE = World.id("20", 1);

    public static final String KEEP =
            "mutation($input: KeepChecklistTemplateInput!) { keepChecklistTemplate(input: $input) {"
                    + " id number name items { question onlyReply badReply severity } versions { number } keptBy { name } } }";
    public static final String WITHDRAW =
            "mutation($input: WithdrawChecklistTemplateInput!) { withdrawChecklistTemplate(input: $input) { id withdrawnAt } }";
    public static final String LIST = "{ checklistTemplates { total items { id name number } } }";
    public static final String ANSWER =
            "mutation($input: AnswerChecklistInput!) { answerChecklist(input: $input) { id } }";
    public static final String SETTLE =
            "mutation($input: SettleChecklistItemInput!) { settleChecklistItem(input: $input) { checklist { conflicts } } }";
    public static final String OF_PLAN = "query($id: ID!) { inspectionPlan(id: $id) { checklist { name conflicts"
            + " items { question dueWorkingDays } answers { id itemId reply comment findingId latest standing answeredBy { name } }"
            + " settlements { answerId settledBy { name } } } } }";

    private Checklists() {}

    /** Is there a sign; if not, is there a fence; are the cranes tested (bad: photo and comment). */
    public static List<Map<String, Object>> items() {
        var fence = item(FENCE, "是否已设围挡？");
        fence.put("onlyItemId", SIGN);
        fence.put("onlyReply", "NO");
        var crane = item(CRANE, "塔吊是否检测？");
        crane.put("allowsNotApplicable", true);
        crane.put("photoRequired", true);
        crane.put("commentRequired", true);
        crane.put("wording", "塔吊未经检测即使用。");
        crane.put("category", "QUALITY_SAFETY");
        crane.put("severity", "GRAVE");
        return List.of(item(SIGN, "是否已设公示牌？"), fence, crane);
    }

    public static Map<String, Object> item(UUID id, String question) {
        var item = new HashMap<String, Object>();
        item.put("id", id);
        item.put("question", question);
        item.put("allowsNotApplicable", false);
        item.put("badReply", "NO");
        item.put("photoRequired", false);
        item.put("commentRequired", false);
        return item;
    }

    public static Map<String, Object> template(UUID basedOn) {
        var input = new HashMap<String, Object>();
        input.put("commandId", UUID.randomUUID());
        input.put("basedOn", basedOn);
        input.put("name", "工地安全");
        input.put("items", items());
        return input;
    }

    /** A template of the city, kept by the clerk, as rows. */
    public static UUID template() {
        World.run("""
                insert into checklist_template (id, series_id, number, jurisdiction_id, name, items, kept_by, kept_at)
                values ('%s', '%s', 1, '%s', '工地安全', '[
                  {"id": "%s", "question": "是否已设公示牌？", "allowsNotApplicable": false, "badReply": "NO", "photoRequired": false, "commentRequired": false},
                  {"id": "%s", "question": "是否已设围挡？", "allowsNotApplicable": false, "onlyItemId": "%s", "onlyReply": "NO", "badReply": "NO",
                   "photoRequired": false, "commentRequired": false},
                  {"id": "%s", "question": "塔吊是否检测？", "allowsNotApplicable": true, "badReply": "NO", "photoRequired": true, "commentRequired": true,
                   "wording": "塔吊未经检测即使用。", "category": "QUALITY_SAFETY", "severity": "GRAVE"}]', '%s', now())""".formatted(TEMPLATE, TEMPLATE, World.CITY, SIGN, FENCE, SIGN, CRANE, Persona.CLERK.officerId()));
        return TEMPLATE;
    }

    /** The plan of {@link FieldScene} has taken it. */
    public static void ofPlan() {
        ofPlan(template());
    }

    public static void ofPlan(UUID template) {
        World.run(
                "insert into checklist (plan_id, template_id, name, items) select '%s', id, name, items from checklist_template where id = '%s'"
                        .formatted(FieldScene.PLAN, template));
    }

    /** One answer, ready to be sent. */
    public static Map<String, Object> answer(UUID itemId, String reply) {
        var answer = new HashMap<String, Object>();
        answer.put("answerId", UUID.randomUUID());
        answer.put("itemId", itemId);
        answer.put("reply", reply);
        answer.put("answeredAt", Instant.now().toString());
        return answer;
    }

    public static Map<String, Object> answers(UUID visitId, List<Map<String, Object>> answers) {
        var input = new HashMap<String, Object>();
        input.put("commandId", UUID.randomUUID());
        input.put("visitId", visitId);
        input.put("answers", answers);
        input.put("sentAt", Instant.now().toString());
        return input;
    }
}
