package org.luoshi.assessment.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.graphql.api.Nullable;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.luoshi.assessment.AssessUnits;
import org.luoshi.assessment.ScoreEntries;
import org.luoshi.assessment.ScoreEntry;
import org.luoshi.assessment.ScoreKind;
import org.luoshi.assessment.ScorePeriod;
import org.luoshi.assessment.ScorePreset;
import org.luoshi.assessment.ScoreRuleSets;
import org.luoshi.assessment.ScoreRules;
import org.luoshi.organization.Organization;
import org.luoshi.organization.OrganizationError;
import org.luoshi.organization.api.People;
import org.luoshi.organization.api.UnitView;
import org.luoshi.platform.Caller;
import org.luoshi.platform.Commands;
import org.luoshi.platform.CurrentCaller;
import org.luoshi.platform.DomainException;
import org.luoshi.platform.Ids;
import org.luoshi.platform.Paging;
import org.luoshi.platform.Role;
import org.luoshi.platform.Texts;
import org.luoshi.platform.TimeSource;

@GraphQLApi
@RunOnVirtualThread
public class AssessmentApi {
    private static final int MOST_LEADERS = 100;
    private static final int MOST_POINTS = 50;
    private static final int MOST_BASE = 1_000;

    private final CurrentCaller caller;
    private final Commands commands;
    private final ScoreEntries entries;
    private final ScoreRuleSets ruleSets;
    private final AssessUnits assessUnits;
    private final Organization organization;
    private final People people;
    private final Clock clock;

    public AssessmentApi(
            CurrentCaller caller,
            Commands commands,
            ScoreEntries entries,
            ScoreRuleSets ruleSets,
            AssessUnits assessUnits,
            Organization organization,
            People people,
            Clock clock) {
        this.caller = caller;
        this.commands = commands;
        this.entries = entries;
        this.ruleSets = ruleSets;
        this.assessUnits = assessUnits;
        this.organization = organization;
        this.people = people;
        this.clock = clock;
    }

    @Query
    @Transactional
    @Description(
            "考核 of a year or quarter, for the office, by unit and by person; its export is what goes to 组织人事 (JC-10, BZ-40). Errors: PAGE_TOO_LARGE, INVALID_INPUT.")
    public AssessmentViews.AssessmentView assessment(
            @Description("2020 to 2036.") int year,
            @Nullable @Description("1 to 4; the whole year without it.") Integer quarter,
            @DefaultValue("50") @Description("1 to 100.") int first,
            @DefaultValue("0") int skip) {
        var me = caller.require(Role.CLERK, Role.DIRECTOR, Role.LEADER, Role.CHIEF, Role.AUDITOR);
        var paging = Paging.of(first, null);
        var period = ScorePeriod.of(year, quarter);
        var rules = rules(me, period);
        var found = entries.ranking(me.jurisdictionId(), period, today(), paging.limit(), Math.max(0, skip));
        return new AssessmentViews.AssessmentView(
                period.from(),
                period.to(),
                AssessmentViews.RulesView.of(rules, true),
                paging.page(found).stream()
                        .map(standing -> AssessmentViews.StandingView.of(standing, rules.base()))
                        .toList(),
                found.size() > first ? Math.max(0, skip) + first : null,
                entries.leaders(me.jurisdictionId(), period, MOST_LEADERS).stream()
                        .map(one ->
                                new AssessmentViews.LeaderView(one.name(), one.points(), one.entries(), one.unitId()))
                        .toList(),
                entries.asked(me.jurisdictionId(), Paging.MAX_FIRST).stream()
                        .map(entry -> AssessmentViews.EntryView.of(entry, today()))
                        .toList());
    }

    @Query
    @Transactional
    @Description(
            "Score of one unit in a year or quarter, with its entries. The office asks for any unit, LIAISON and UNIT_HEAD for their own (left out). Errors: UNIT_NOT_FOUND, PAGE_TOO_LARGE, INVALID_INPUT.")
    public AssessmentViews.UnitScoreView unitScore(
            @Id @Nullable String unitId,
            int year,
            @Nullable Integer quarter,
            @DefaultValue("50") @Description("1 to 100.") int first,
            @Nullable String after) {
        var me = caller.require(
                Role.CLERK, Role.DIRECTOR, Role.LEADER, Role.CHIEF, Role.AUDITOR, Role.LIAISON, Role.UNIT_HEAD);
        var unit = unit(unitId, me);
        var paging = Paging.of(first, after);
        var period = ScorePeriod.of(year, quarter);
        var rules = rules(me, period);
        var placed = entries.placed(unit, period, today())
                .orElseThrow(() -> new DomainException.NotFound(OrganizationError.UNIT_NOT_FOUND, unit));
        var found = entries.page(unit, period, paging.limit(), paging.after());
        return new AssessmentViews.UnitScoreView(
                period.from(),
                period.to(),
                AssessmentViews.RulesView.of(rules, true),
                AssessmentViews.StandingView.of(placed.standing(), rules.base()),
                placed.units(),
                paging.page(found).stream()
                        .map(entry -> AssessmentViews.EntryView.of(entry, today()))
                        .toList(),
                paging.nextCursor(found, entry -> new Paging.Key(TimeSource.startOf(entry.occurredOn()), entry.id())));
    }

    @Query
    @Transactional
    @Description("考核办法: all versions of the jurisdiction and the one Luoshi comes with, newest first.")
    public List<AssessmentViews.@NonNull RulesView> scoreRules() {
        var me = caller.get();
        var all = ruleSets.all(me.jurisdictionId());
        var inForce = ruleSets.inForce(me.jurisdictionId(), today()).id();
        return all.stream()
                .map(rules -> AssessmentViews.RulesView.of(rules, rules.id().equals(inForce)))
                .toList();
    }

    @Query
    @Description("Points that offices elsewhere give, to begin one's own version with.")
    public List<AssessmentViews.@NonNull PresetView> scorePresets() {
        caller.get();
        return Stream.of(ScorePreset.values())
                .map(AssessmentViews.PresetView::of)
                .toList();
    }

    @Mutation
    @Description("Adopts a version of the points, by DIRECTOR. Errors: SCORE_RULES_TOO_EARLY, INVALID_INPUT.")
    public AssessmentViews.RulesView adoptScoreRules(AssessmentInputs.Adopt input) {
        var me = caller.require(Role.DIRECTOR);
        return commands.once(
                input,
                AssessmentViews.RulesView.class,
                () -> AssessmentViews.RulesView.of(
                        assessUnits.adopt(
                                input.rulesId(),
                                Texts.line("name", input.name()),
                                input.effectiveOn(),
                                within("base", input.base(), 0, MOST_BASE),
                                points(input.points()),
                                Texts.body("note", input.note()),
                                me),
                        !input.effectiveOn().isAfter(today())));
    }

    @Mutation
    @Description(
            "Enters praise, a positive instruction or a leader's judgement, by CLERK or DIRECTOR. Errors: UNIT_NOT_FOUND, SCORE_KIND_AUTOMATIC, INVALID_INPUT.")
    public AssessmentViews.EntryView enterScore(AssessmentInputs.Enter input) {
        var me = caller.require(Role.CLERK, Role.DIRECTOR);
        return commands.once(input, AssessmentViews.EntryView.class, () -> {
            organization.unit(me.jurisdictionId(), input.unitId());
            return view(assessUnits.enter(
                    input.entryId(),
                    input.unitId(),
                    input.kind(),
                    input.points(),
                    Texts.body("reason", input.reason()),
                    me));
        });
    }

    @Mutation
    @Description(
            "记分异议: the unit's LIAISON or UNIT_HEAD asks about an entry, once, while it is provisional. Errors: SCORE_ENTRY_NOT_FOUND, SCORE_ENTRY_FINAL, SCORE_QUESTION_ASKED.")
    public AssessmentViews.EntryView askAboutScore(AssessmentInputs.Ask input) {
        var me = caller.require(Role.LIAISON, Role.UNIT_HEAD);
        return commands.once(
                input,
                AssessmentViews.EntryView.class,
                () -> view(assessUnits.ask(input.entryId(), Texts.body("question", input.question()), me)));
    }

    @Mutation
    @Description(
            "The office answers a unit's question, by DIRECTOR, who did not enter it. Reversing makes a counter-entry. Errors: SCORE_ENTRY_NOT_FOUND, SCORE_QUESTION_NOT_OPEN, SCORE_OWN_ENTRY.")
    public AssessmentViews.EntryView answerScoreQuestion(AssessmentInputs.Answer input) {
        var me = caller.require(Role.DIRECTOR);
        return commands.once(
                input,
                AssessmentViews.EntryView.class,
                () -> view(assessUnits.answer(
                        input.entryId(), input.reverse(), Texts.body("answer", input.answer()), me)));
    }

    @Transactional
    public List<@NonNull UnitView> unit(@Source List<AssessmentViews.StandingView> views) {
        return people.units(views, AssessmentViews.StandingView::unitId);
    }

    @Transactional
    @Name("unit")
    public List<@NonNull UnitView> unitOfEntry(@Source List<AssessmentViews.EntryView> views) {
        return people.units(views, AssessmentViews.EntryView::unitId);
    }

    @Transactional
    @Name("unit")
    public List<@NonNull UnitView> unitOfLeader(@Source List<AssessmentViews.LeaderView> views) {
        return people.units(views, AssessmentViews.LeaderView::unitId);
    }

    private AssessmentViews.EntryView view(ScoreEntry entry) {
        return AssessmentViews.EntryView.of(entry, today());
    }

    private ScoreRules rules(Caller me, ScorePeriod period) {
        var today = today();
        return ruleSets.inForce(me.jurisdictionId(), period.to().isBefore(today) ? period.to() : today);
    }

    /** The unit asked for; a unit's people see none but their own. */
    private UUID unit(@Nullable String asked, Caller me) {
        var unitId = asked == null ? me.unitId() : Ids.of(asked);
        var isOffice = me.is(Role.CLERK, Role.DIRECTOR, Role.LEADER, Role.CHIEF, Role.AUDITOR);
        if (!isOffice && !unitId.equals(me.unitId())) {
            throw new DomainException.NotFound(OrganizationError.UNIT_NOT_FOUND, unitId);
        }
        return organization.unit(me.jurisdictionId(), unitId).id();
    }

    private static Map<ScoreKind, BigDecimal> points(List<AssessmentInputs.Points> given) {
        Map<ScoreKind, BigDecimal> points = new EnumMap<>(ScoreKind.class);
        for (var one : given) {
            if (one.kind() == ScoreKind.JUDGEMENT || points.containsKey(one.kind())) {
                throw DomainException.Invalid.field("points", one.kind() + " given twice, or by hand");
            }
            points.put(one.kind(), within("points", one.points(), -MOST_POINTS, MOST_POINTS));
        }
        points.values().removeIf(value -> value.signum() == 0);
        return points;
    }

    private static BigDecimal within(String field, BigDecimal value, int least, int most) {
        if (value.compareTo(BigDecimal.valueOf(least)) < 0
                || value.compareTo(BigDecimal.valueOf(most)) > 0
                || value.stripTrailingZeros().scale() > 1) {
            throw DomainException.Invalid.field(field, least + ".." + most + ", tenths at the finest");
        }
        return value;
    }

    private LocalDate today() {
        return TimeSource.today(clock);
    }
}
