package org.luoshi.inspection;

import java.util.UUID;
import org.luoshi.platform.Caller;
import org.luoshi.platform.Role;

/** Who may cover and who may withdraw a photo (R733-24). The office covers, but what the field recorded it does not take away. */
public final class EvidencePolicy {
    private EvidencePolicy() {}

    public static boolean mayCopy(Caller caller, UUID recordedBy, boolean leadsGroup) {
        return mayWithdraw(caller, recordedBy, leadsGroup) || caller.is(Role.CLERK, Role.DIRECTOR);
    }

    public static boolean mayWithdraw(Caller caller, UUID recordedBy, boolean leadsGroup) {
        return caller.officerId().equals(recordedBy) || (leadsGroup && caller.is(Role.GROUP_LEADER));
    }
}
