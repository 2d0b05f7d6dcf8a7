package org.luoshi.handling;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.Texts;

/** 六有 of a unit, one of six, with its proof (BZ-25). */
@Entity
@Table(name = "six_have")
public class SixHave {
    @Id
    private UUID id;

    @Column(name = "task_id")
    private UUID taskId;

    @Enumerated(EnumType.STRING)
    private SixHaveItem item;

    private String proof;

    private @Nullable String reference;

    @Column(name = "proved_by")
    private UUID provedBy;

    @Column(name = "proved_at")
    private Instant provedAt;

    @Version
    private int version;

    protected SixHave() {}

    static SixHave of(UUID taskId, SixHaveItem item) {
        var have = new SixHave();
        have.id = UUID.randomUUID();
        have.taskId = taskId;
        have.item = item;
        return have;
    }

    void prove(String text, @Nullable String documentReference, UUID officerId, Instant now) {
        proof = Texts.body("proof", text);
        reference = documentReference == null || documentReference.isBlank()
                ? null
                : Texts.line("reference", documentReference);
        provedBy = officerId;
        provedAt = now;
    }

    public UUID id() {
        return id;
    }

    public UUID taskId() {
        return taskId;
    }

    public SixHaveItem item() {
        return item;
    }

    public String proof() {
        return proof;
    }

    /** Number or place of the document. */
    public Optional<String> reference() {
        return Optional.ofNullable(reference);
    }

    public UUID provedBy() {
        return provedBy;
    }

    public Instant provedAt() {
        return provedAt;
    }
}
