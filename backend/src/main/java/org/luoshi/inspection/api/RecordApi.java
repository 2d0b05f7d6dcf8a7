package org.luoshi.inspection.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.luoshi.inspection.Informants;
import org.luoshi.inspection.InspectionRecord;
import org.luoshi.inspection.InspectionRecords;
import org.luoshi.inspection.ReadInformant;
import org.luoshi.inspection.TakeRecord;
import org.luoshi.organization.api.OfficerView;
import org.luoshi.organization.api.People;
import org.luoshi.platform.Commands;
import org.luoshi.platform.CurrentCaller;
import org.luoshi.platform.Ids;

/** 督查记录 by the eight lawful methods (R733-12). */
@GraphQLApi
@RunOnVirtualThread
public class RecordApi {
    private final CurrentCaller caller;
    private final Commands commands;
    private final TakeRecord takeRecord;
    private final InspectionRecords records;
    private final Informants informants;
    private final ReadInformant readInformant;
    private final People people;

    public RecordApi(
            CurrentCaller caller,
            Commands commands,
            TakeRecord takeRecord,
            InspectionRecords records,
            Informants informants,
            ReadInformant readInformant,
            People people) {
        this.caller = caller;
        this.commands = commands;
        this.takeRecord = takeRecord;
        this.records = records;
        this.informants = informants;
        this.readInformant = readInformant;
        this.people = people;
    }

    @Mutation
    @Description(
            "作督查记录 by a member of the group (R733-12); the same recordId again changes nothing. A method that the plan does not"
                    + " name is written down and marked. Errors: PLAN_NOT_FOUND, PLAN_WRONG_STATUS, NOT_GROUP_MEMBER, VISIT_NOT_FOUND,"
                    + " INVALID_INPUT (the field in details).")
    public InspectionRecordView takeRecord(RecordInput input) {
        var me = caller.get();
        return commands.once(
                input,
                InspectionRecordView.class,
                () -> InspectionRecordView.of(takeRecord.take(input.taken(), input.planId(), me)));
    }

    @Query
    @Description(
            "Who gave the clue of this record, for who took it, the leader of the group and the DIRECTOR; each look is written down for the auditor"
                    + " (R733-26). Errors: RECORD_NOT_FOUND.")
    public InformantView informant(@Id String recordId) {
        caller.get();
        return InformantView.of(readInformant.read(Ids.of(recordId)));
    }

    @Transactional
    @Description("Who gave the clue is kept apart, and the caller may ask for him (R733-26).")
    public List<@NonNull Boolean> hasInformant(@Source List<InspectionRecordView> views) {
        var known = informants.recordsWithOne(
                views.stream().map(InspectionRecordView::id).toList());
        return views.stream().map(view -> known.contains(view.id())).toList();
    }

    @Transactional
    @Description("What the group wrote down by method, in the order of taking; for the office and the group (R733-12).")
    public List<List<@NonNull InspectionRecordView>> records(@Source List<InspectionPlanView> views) {
        var byPlan = records.ofPlans(views.stream().map(InspectionPlanView::id).toList()).stream()
                .collect(Collectors.groupingBy(
                        InspectionRecord::planId, Collectors.mapping(InspectionRecordView::of, Collectors.toList())));
        return views.stream()
                .map(view -> byPlan.getOrDefault(view.id(), List.of()))
                .toList();
    }

    @Transactional
    public List<@NonNull OfficerView> recordedBy(@Source List<InspectionRecordView> views) {
        return people.officers(views, InspectionRecordView::recordedById);
    }
}
