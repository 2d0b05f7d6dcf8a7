package org.luoshi.matter;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.luoshi.audit.Signature;
import org.luoshi.organization.Unit;
import org.luoshi.platform.Caller;

/** The papers under which the office signs on the way to a task notice: 审批单 and 办法确认单. */
final class SignedInitiation {
    private SignedInitiation() {}

    /** 立项审批: approved, returned or rejected. */
    static Signature decision(
            Matter matter,
            Map<UUID, Unit> units,
            String decision,
            @Nullable String comment,
            @Nullable String delegation,
            Caller signer,
            Instant at) {
        var registration = matter.registration();
        var words = new SignedWords("督查事项审批单", matter)
                .line("立项依据", words(registration.legalBasis()) + " " + registration.basisDocument())
                .line("目标任务", registration.objective())
                .line("工作内容", registration.content());
        matter.handlingProposal().ifPresent(proposal -> {
            words.line("拟办意见", proposal.text());
            words.line(
                    "完成时限",
                    proposal.deadlineClass().rule()
                            + (proposal.explicitDueOn() == null ? "" : " " + proposal.explicitDueOn()));
            handling(words, proposal, units);
        });
        return words.line("决定", decision)
                .line("意见", comment == null ? "" : comment)
                .optional("授权依据", delegation)
                .by(signer, at);
    }

    /** 办法确认: what goes out to whom, until when. */
    static Signature method(
            Matter matter,
            Map<UUID, Unit> units,
            TaskDeadline deadline,
            @Nullable String comment,
            Caller signer,
            Instant at) {
        var words = new SignedWords("办法确认单", matter).line("办理期限", deadline.dueOn() + " " + deadline.rule());
        matter.handlingProposal().ifPresent(proposal -> handling(words, proposal, units));
        return words.line("意见", comment == null ? "" : comment).by(signer, at);
    }

    private static void handling(SignedWords words, HandlingProposal proposal, Map<UUID, Unit> units) {
        words.line("主办单位", name(units, proposal.leadUnitId()) + "：" + proposal.leadDuty());
        words.line(
                "协办单位",
                proposal.supports().stream()
                        .map(support -> name(units, support.unitId()) + "：" + support.duty())
                        .collect(Collectors.joining("；")));
        words.line("责任人", proposal.responsibleOfficer());
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
}
