package org.luoshi.consequence.api;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.luoshi.consequence.AdmonitoryTalk;
import org.luoshi.consequence.TalkPromise;

@RegisterForReflection
@Type("AdmonitoryTalk")
@Description("约谈纪要 (row 73); never changed after it was recorded.")
public record AdmonitoryTalkView(
        @Id UUID id,
        LocalDate talkedOn,
        String place,
        @Description("约谈人.") String talkedBy,
        @Description("约谈对象.") String talkedTo,
        String minutes,
        List<@NonNull TalkPromiseView> promises,
        Instant recordedAt,
        @Ignore UUID recordedById) {

    @RegisterForReflection
    @Type("TalkPromise")
    public record TalkPromiseView(
            String text,
            LocalDate dueOn,

            @Description("The task that it became.") @Id UUID taskId) {

        static TalkPromiseView of(TalkPromise promise) {
            return new TalkPromiseView(promise.text(), promise.dueOn(), promise.taskId());
        }
    }

    static AdmonitoryTalkView of(AdmonitoryTalk talk) {
        return new AdmonitoryTalkView(
                talk.id(),
                talk.talkedOn(),
                talk.place(),
                talk.talkedBy(),
                talk.talkedTo(),
                talk.minutes(),
                talk.promises().stream().map(TalkPromiseView::of).toList(),
                talk.recordedAt(),
                talk.recordedBy());
    }
}
