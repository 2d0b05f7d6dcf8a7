package org.luoshi.matter;

import java.util.UUID;
import org.luoshi.audit.Signature;

/**
 * A name under what was done with one unit's task.
 *
 * @param signerUnitId whose officer signed
 * @param unitName the unit whose task it is
 */
public record TaskSignature(
        UUID matterId, UUID taskId, SignedAct act, UUID signerUnitId, String unitName, Signature signature) {}
