package org.luoshi.matter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.luoshi.audit.AuditRecord;
import org.luoshi.audit.AuditTrail;
import org.luoshi.platform.DomainException;
import org.luoshi.platform.Paging;
import org.luoshi.platform.Texts;

/** 标签: 重点, 难点, 焦点 and words of the office's own on matters (JC-16). */
@ApplicationScoped
public class TagMatters {
    /** Longest tag. */
    private static final int LENGTH = 20;

    private final Matters matters;
    private final AuditTrail auditTrail;

    public TagMatters(Matters matters, AuditTrail auditTrail) {
        this.matters = matters;
        this.auditTrail = auditTrail;
    }

    /** Adds and removes tags on all of these matters, or on none when one is not the caller's to see. */
    @Transactional
    public List<Matter> tag(List<UUID> matterIds, List<String> add, List<String> remove) {
        if (matterIds.isEmpty() || matterIds.size() > Paging.MAX_FIRST) {
            throw DomainException.Invalid.field("matterIds", "1.." + Paging.MAX_FIRST);
        }
        var added = add.stream().map(TagMatters::checked).toList();
        var removed = remove.stream().map(String::strip).toList();
        List<Matter> tagged = new ArrayList<>();
        // Always in the same order, so that two who tag the same matters do not wait for each other for ever.
        for (var id : matterIds.stream().distinct().sorted().toList()) {
            var matter = matters.lock(id);
            var before = matter.tags();
            matter.tag(added, removed);
            if (!before.equals(matter.tags())) {
                auditTrail.write(AuditRecord.ofMatter(
                                "MATTER_TAGGED",
                                "matter",
                                id,
                                matter.jurisdictionId(),
                                id,
                                Map.of("tags", matter.tags()))
                        .forOfficeOnly());
            }
            tagged.add(matter);
        }
        return tagged;
    }

    private static String checked(String tag) {
        var line = Texts.line("add", tag);
        if (line.codePointCount(0, line.length()) > LENGTH) {
            throw DomainException.Invalid.field("add", "longer than " + LENGTH);
        }
        return line;
    }
}
