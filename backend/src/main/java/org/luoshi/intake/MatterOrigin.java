package org.luoshi.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** Where an imported matter stood; written in bulk by {@link ImportRows}. */
@Entity
@Immutable
@Table(name = "matter_origin")
public class MatterOrigin {
    @Id
    @Column(name = "matter_id")
    private UUID matterId;

    @Column(name = "batch_id")
    private UUID batchId;

    protected MatterOrigin() {}

    public UUID matterId() {
        return matterId;
    }

    public UUID batchId() {
        return batchId;
    }
}
