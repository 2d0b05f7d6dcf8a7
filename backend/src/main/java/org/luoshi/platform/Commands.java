package org.luoshi.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.function.Supplier;
import org.hibernate.exception.ConstraintViolationException;

/**
 * Carries out each command once. A repeat, even at the same moment, waits for the first and gets its answer; the same id with another
 * input is refused. A refused command leaves no trace and may be sent again.
 */
@ApplicationScoped
public class Commands {
    /** Commands on one matter wait for each other at its lock; who read his record before that waits once more, seldom twice. */
    private static final int ATTEMPTS = 5;

    private final EntityManager entityManager;
    private final ObjectMapper json;
    private final CurrentCaller currentCaller;
    private final Clock clock;

    public Commands(EntityManager entityManager, ObjectMapper json, CurrentCaller currentCaller, Clock clock) {
        this.entityManager = entityManager;
        this.json = json;
        this.currentCaller = currentCaller;
        this.clock = clock;
    }

    /** Opens the command's transaction; work that met another's on the same record is done anew on what that one left. */
    public <T> T once(Command command, Class<T> answerType, Supplier<T> work) {
        for (var attempt = 1; ; attempt++) {
            try {
                return QuarkusTransaction.disallowingExisting().call(() -> inTransaction(command, answerType, work));
            } catch (OptimisticLockException e) {
                if (attempt == ATTEMPTS) {
                    throw new DomainException.Conflict(
                            PlatformError.STALE_VERSION, command.commandId() + " met others " + ATTEMPTS + " times");
                }
            }
        }
    }

    private <T> T inTransaction(Command command, Class<T> answerType, Supplier<T> work) {
        var name = command.getClass().getSimpleName();
        var inputHash = sha256(write(command.essence()));
        if (!claim(command, name, inputHash)) {
            return firstAnswer(command, name, inputHash, answerType);
        }
        var answer = carryOut(work);
        entityManager
                .createNativeQuery("update command set answer = cast(:answer as jsonb) where command_id = :id")
                .setParameter("answer", write(answer))
                .setParameter("id", command.commandId())
                .executeUpdate();
        return answer;
    }

    /** Does the work and lets the database object now; it is the last guard, its objections are translated here. */
    private <T> T carryOut(Supplier<T> work) {
        try {
            var answer = work.get();
            entityManager.flush();
            return answer;
        } catch (ConstraintViolationException e) {
            throw new DomainException.Conflict(PlatformError.ALREADY_EXISTS, String.valueOf(e.getConstraintName()));
        }
    }

    /** True for the first; a second waits here until the first has committed or given up. */
    private boolean claim(Command command, String name, String inputHash) {
        return entityManager
                        .createNativeQuery("""
                        insert into command (command_id, officer_id, name, input_sha256, received_at)
                        values (:id, :officer, :name, :input, :now) on conflict do nothing""")
                        .setParameter("id", command.commandId())
                        .setParameter("officer", currentCaller.get().officerId())
                        .setParameter("name", name)
                        .setParameter("input", inputHash)
                        .setParameter("now", clock.instant())
                        .executeUpdate()
                == 1;
    }

    private <T> T firstAnswer(Command command, String name, String inputHash, Class<T> answerType) {
        var answers = entityManager
                .createNativeQuery("""
                        select answer::text from command
                        where command_id = :id and officer_id = :officer and name = :name and input_sha256 in (:input, :whole)""", String.class)
                .setParameter("id", command.commandId())
                .setParameter("officer", currentCaller.get().officerId())
                .setParameter("name", name)
                .setParameter("input", inputHash)
                // first sent to a version before essence() that compared all of it
                .setParameter("whole", sha256(write(command)))
                .getResultList();
        if (answers.isEmpty()) {
            throw new DomainException.Conflict(
                    PlatformError.COMMAND_REUSED, "command " + command.commandId() + " was used before");
        }
        return read((String) answers.getFirst(), answerType);
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private <T> T read(String text, Class<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
