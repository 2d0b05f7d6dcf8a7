package org.luoshi.notification;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes notifications and their deliveries in the transaction of the event. Each recipient hears of an occasion once, however often it is told. */
@ApplicationScoped
public class Notifier {
    private final EntityManager entityManager;
    private final ObjectMapper json;
    private final Clock clock;

    public Notifier(EntityManager entityManager, ObjectMapper json, Clock clock) {
        this.entityManager = entityManager;
        this.json = json;
        this.clock = clock;
    }

    /** What is told to whom. */
    public record Post(Collection<UUID> officerIds, Notice notice) {}

    /** How many of the recipients had not heard of it. */
    public int tell(Collection<UUID> officerIds, Notice notice) {
        return tellAll(List.of(new Post(officerIds, notice)));
    }

    /** The same for many occasions, in one statement. */
    public int tellAll(List<Post> posts) {
        var rows = posts.stream()
                .filter(post -> !post.officerIds().isEmpty())
                .map(Row::of)
                .toList();
        if (rows.isEmpty()) {
            return 0;
        }
        return (Integer) entityManager
                .createNativeQuery("select post_notifications(cast(:posts as jsonb), :now)", Integer.class)
                .setParameter("posts", write(rows))
                .setParameter("now", clock.instant())
                .getSingleResult();
    }

    private String write(List<Row> rows) {
        try {
            return json.writeValueAsString(rows);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A post as {@code post_notifications} of V123 reads it. */
    @RegisterForReflection
    private record Row(
            Collection<UUID> recipients,
            NotificationKind kind,
            String key,
            String title,
            String link,
            @Nullable UUID matter,
            @Nullable UUID task,
            @Nullable UUID plan,
            @Nullable UUID finding,
            @Nullable UUID escalation,
            int channels) {
        static Row of(Post post) {
            var notice = post.notice();
            return new Row(
                    post.officerIds(),
                    notice.kind(),
                    notice.uniqueKey(),
                    notice.title(),
                    notice.link(),
                    notice.matterId(),
                    notice.taskId(),
                    notice.planId(),
                    notice.findingId(),
                    notice.escalationId(),
                    notice.kind().channels());
        }
    }
}
