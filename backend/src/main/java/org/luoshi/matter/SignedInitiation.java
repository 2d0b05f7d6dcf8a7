package org.luoshi.matter;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.luoshi.organization.Unit;
import org.luoshi.platform.Caller;

/**
 * The words under which a decision on a matter is signed: the same matter, decision, signer and time always give the same text, line
 * by line, so that anyone can compute its SHA-256 again.
 */
final class SignedInitiation {
    private SignedInitiation() {}

    static String text(
            Matter matter,
            Map<UUID, Unit> units,
            String decision,
            @Nullable String comment,
            @Nullable String delegation,
            Caller signer,
            Instant at) {
        var registration = matter.registration();
        var text = new StringBuilder("督查事项审批单\n");
        line(text, "事项", matter.id().toString());
        line(text, "编号", matter.number().orElse("未编号"));
        line(text, "标题", registration.title());
        line(text, "立项依据", words(registration.legalBasis()) + " " + registration.basisDocument());
        line(text, "目标任务", registration.objective());
        line(text, "工作内容", registration.content());
        matter.handlingProposal().ifPresent(proposal -> {
            line(text, "拟办意见", proposal.text());
            line(
                    text,
                    "完成时限",
                    proposal.deadlineClass().rule()
                            + (proposal.explicitDueOn() == null ? "" : " " + proposal.explicitDueOn()));
            line(text, "主办单位", name(units, proposal.leadUnitId()) + "：" + proposal.leadDuty());
            line(
                    text,
                    "协办单位",
                    proposal.supports().stream()
                            .map(support -> name(units, support.unitId()) + "：" + support.duty())
                            .collect(Collectors.joining("；")));
            line(text, "责任人", proposal.responsibleOfficer());
        });
        line(text, "决定", decision);
        line(text, "意见", comment == null ? "" : comment);
        if (delegation != null) {
            line(text, "授权依据", delegation);
        }
        line(text, "签署人", signer.name() + " " + signer.officerId());
        line(text, "签署时间", at.toString());
        return text.toString();
    }

    private static String words(LegalBasis basis) {
        return switch (basis) {
            case GOVERNMENT_DECISION -> "政府决定";
            case CHIEF_ORDER -> "行政首长指令";
            case APPROVED_PROPOSAL -> "督查建议经批准";
        };
    }

    private static String name(Map<UUID, Unit> units, UUID id) {
        var unit = units.get(id);
        return unit == null ? id.toString() : unit.name();
    }

    private static void line(StringBuilder text, String label, String value) {
        text.append(label)
                .append("：")
                .append(value.replaceAll("\\s*\\R\\s*", " "))
                .append('\n');
    }
}
