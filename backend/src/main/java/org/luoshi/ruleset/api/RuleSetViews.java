package org.luoshi.ruleset.api;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.graphql.api.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.luoshi.platform.Command;
import org.luoshi.ruleset.RuleGroup;
import org.luoshi.ruleset.RuleNumber;
import org.luoshi.ruleset.RuleParameters;
import org.luoshi.ruleset.RuleSetHistory;
import org.luoshi.ruleset.RuleSetState;
import org.luoshi.ruleset.RuleUnit;
import org.luoshi.ruleset.RuleValue;

/** What this feature's verbs take and give. */
public final class RuleSetViews {
    private RuleSetViews() {}

    @RegisterForReflection
    @Type("RuleNumberRange")
    @Description("A number of the rules: what it counts, where it comes from, and what an office may choose.")
    public record RuleNumberRangeView(
            RuleNumber number,
            RuleGroup group,
            RuleUnit unit,
            int minimum,
            int maximum,

            @Description("It has one value, or up to so many, each smaller than the one before.")
            int most,

            @Description("Id of the rule, or its place in the rulebook.")
            String rule) {

        static List<RuleNumberRangeView> all() {
            return Stream.of(RuleNumber.values())
                    .map(number -> new RuleNumberRangeView(
                            number,
                            number.group(),
                            number.unit(),
                            number.minimum(),
                            number.maximum(),
                            number.most(),
                            number.rule()))
                    .toList();
        }
    }

    @RegisterForReflection
    @Type("RuleNumberValue")
    @Description("What a version says for a number.")
    public record RuleNumberValueView(RuleNumber number, List<@NonNull Integer> values) {

        static List<RuleNumberValueView> of(RuleParameters parameters) {
            return Stream.of(RuleNumber.values())
                    .map(number -> new RuleNumberValueView(number, number.values(parameters)))
                    .toList();
        }
    }

    @RegisterForReflection
    @Type("RuleSetWithdrawal")
    @Description("Why a version never came into force.")
    public record WithdrawalView(
            @Description("The officer's name.") String withdrawnBy, Instant withdrawnAt, String reason) {}

    @RegisterForReflection
    @Type("RuleSet")
    @Description(
            "规则版本: numbers of the rules from a day on; a matter keeps the version it was opened under (decision 15).")
    public record RuleSetView(
            @Id UUID id,
            int version,
            RuleSetState state,
            LocalDate effectiveOn,

            @Description("False for the version Luoshi comes with.")
            boolean own,

            @Description("Why it was adopted.") String note,

            @Nullable @Description("The officer's name; null for the version Luoshi comes with.")
            String adoptedBy,

            Instant adoptedAt,
            @Nullable WithdrawalView withdrawal,

            @Description("Every number once, in the order of ruleNumbers.")
            List<@NonNull RuleNumberValueView> numbers) {

        static RuleSetView of(RuleSetHistory.Version version) {
            var ruleSet = version.ruleSet();
            var withdrawn = version.withdrawn();
            return new RuleSetView(
                    ruleSet.id(),
                    ruleSet.version(),
                    version.state(),
                    ruleSet.effectiveOn(),
                    ruleSet.jurisdictionId().isPresent(),
                    ruleSet.note(),
                    version.adoptedBy(),
                    ruleSet.changedAt(),
                    withdrawn == null
                            ? null
                            : new WithdrawalView(
                                    withdrawn.name(),
                                    withdrawn.withdrawal().withdrawnAt(),
                                    withdrawn.withdrawal().reason()),
                    RuleNumberValueView.of(ruleSet.parameters()));
        }
    }

    @RegisterForReflection
    @Input("RuleNumberValueInput")
    @Description("One value, or several where the number has several.")
    public record RuleNumberValueInput(RuleNumber number, List<@NonNull Integer> values) {
        public RuleValue toValue() {
            return new RuleValue(number, values);
        }
    }

    @RegisterForReflection
    @Input("AdoptRuleSetInput")
    public record AdoptRuleSetInput(
            UUID commandId,

            @Description("Today or later, and not before the day of a version adopted already.")
            LocalDate effectiveOn,

            @Description("Why, at most 200 characters.") String note,

            @Description("The latest version that stands, as the officer saw it.")
            int expectedVersion,

            @Description("Every number once.") List<@NonNull RuleNumberValueInput> numbers)
            implements Command {}

    @RegisterForReflection
    @Input("WithdrawRuleSetInput")
    public record WithdrawRuleSetInput(
            UUID commandId,
            UUID ruleSetId,

            @Description("Why, at most 200 characters.") String reason) implements Command {}
}
