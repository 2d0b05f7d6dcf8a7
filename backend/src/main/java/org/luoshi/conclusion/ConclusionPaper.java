package org.luoshi.conclusion;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.luoshi.evidence.Evidence;
import org.luoshi.inspection.InspectionPlan;
import org.luoshi.matter.Matter;
import org.luoshi.matter.SignedWords;
import org.luoshi.organization.Organization;

/** The words under which a conclusion and the decision upon its review are signed; each photo stands in them with its hash. */
@ApplicationScoped
class ConclusionPaper {
    private final Organization organization;

    ConclusionPaper(Organization organization) {
        this.organization = organization;
    }

    SignedWords ofConclusion(
            Conclusion conclusion,
            Matter matter,
            InspectionPlan plan,
            ConclusionText text,
            PlanProof.Gathered gathered) {
        var words = head("督查结论", conclusion, matter)
                .line(
                        "督查时间",
                        plan.assignment().startsOn() + " 至 " + plan.assignment().endsOn());
        return body(words, text, gathered);
    }

    SignedWords ofReview(Conclusion conclusion, Matter matter, ReviewDecision decision, String reasons) {
        return head("督查结论复核决定书", conclusion, matter)
                .line("复核决定", words(decision))
                .line("理由", reasons);
    }

    SignedWords body(SignedWords words, ConclusionText text, PlanProof.Gathered gathered) {
        var photos = gathered.photos().stream().collect(Collectors.toMap(Evidence::id, Function.identity()));
        var number = 1;
        for (var statement : text.statements()) {
            words.line("结论" + number++, statement.text());
            for (var hash : hashes(statement, photos)) {
                words.line("佐证", hash);
            }
        }
        return words.optional("总体评价", text.judgement()).optional("督查建议", text.recommendations());
    }

    private SignedWords head(String title, Conclusion conclusion, Matter matter) {
        var unit = organization.unitsById(List.of(conclusion.targetUnitId())).get(conclusion.targetUnitId());
        return new SignedWords(title, matter)
                .line("文号", conclusion.number().orElse("未编号"))
                .line("督查对象", Objects.requireNonNull(unit).name());
    }

    private static List<String> hashes(Statement statement, Map<UUID, Evidence> photos) {
        return statement.evidenceIds().stream()
                .map(photos::get)
                .filter(Objects::nonNull)
                .map(Evidence::sha256)
                .sorted()
                .toList();
    }

    private static String words(ReviewDecision decision) {
        return switch (decision) {
            case UPHOLD -> "维持";
            case REVISE -> "变更";
            case WITHDRAW -> "撤销";
        };
    }
}
