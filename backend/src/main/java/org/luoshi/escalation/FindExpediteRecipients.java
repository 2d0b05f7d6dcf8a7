package org.luoshi.escalation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.organization.Officer;
import org.luoshi.organization.Organization;
import org.luoshi.platform.DomainException;

/** 催办对象: the people behind the roles a notice is addressed to; somebody of the unit is always among them. */
@ApplicationScoped
class FindExpediteRecipients {
    private final Organization organization;

    FindExpediteRecipients(Organization organization) {
        this.organization = organization;
    }

    /** The roles asked for, or those of the level when none is named. */
    static Set<ExpediteRecipientRole> roles(ExpediteLevel level, @Nullable Collection<ExpediteRecipientRole> asked) {
        if (asked == null) {
            return ExpediteRecipientRole.of(level);
        }
        if (asked.stream().noneMatch(ExpediteRecipientRole::isOfUnit)) {
            throw DomainException.Invalid.field("recipients", "nobody of the unit");
        }
        return EnumSet.copyOf(asked);
    }

    Set<UUID> of(ExpediteNotice notice) {
        Set<UUID> found = new HashSet<>();
        for (var each : notice.recipientRoles()) {
            organization
                    .officers(notice.jurisdictionId(), each.isOfUnit() ? notice.unitId() : null, each.role())
                    .stream()
                    .map(Officer::id)
                    .forEach(found::add);
        }
        return found;
    }
}
