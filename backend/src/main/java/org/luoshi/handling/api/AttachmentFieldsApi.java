package org.luoshi.handling.api;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.luoshi.evidence.Evidence;
import org.luoshi.evidence.EvidenceRecords;
import org.luoshi.evidence.api.AttachmentView;
import org.luoshi.evidence.api.EvidenceViews;
import org.luoshi.matter.api.TaskView;
import org.luoshi.organization.api.OfficerView;
import org.luoshi.organization.api.People;

/** 附件 of tasks, for all rows of an answer at once. */
@GraphQLApi
@RegisterForReflection // Quarkus registers only classes with a query, mutation or subscription
@RunOnVirtualThread
public class AttachmentFieldsApi {
    private final EvidenceRecords records;
    private final EvidenceViews views;
    private final People people;

    public AttachmentFieldsApi(EvidenceRecords records, EvidenceViews views, People people) {
        this.records = records;
        this.views = views;
        this.people = people;
    }

    @Transactional
    @Description("附件 that came with its reports, requests and proofs, oldest first; recordId says with which.")
    public List<List<@NonNull AttachmentView>> attachments(@Source List<TaskView> tasks) {
        var files = records.ofTasks(tasks.stream().map(TaskView::id).toList());
        var byId = views.ofAttachments(files).stream().collect(Collectors.toMap(AttachmentView::id, view -> view));
        var byTask = files.stream().collect(Collectors.groupingBy(AttachmentFieldsApi::taskOf));
        return tasks.stream()
                .map(task -> byTask.getOrDefault(task.id(), List.of()).stream()
                        .map(file -> byId.get(file.id()))
                        .toList())
                .toList();
    }

    @Transactional
    public List<OfficerView> attachedBy(@Source List<AttachmentView> files) {
        return people.officers(files, AttachmentView::attachedById);
    }

    private static UUID taskOf(Evidence file) {
        return file.taskId().orElseThrow();
    }
}
