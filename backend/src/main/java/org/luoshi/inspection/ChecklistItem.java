package org.luoshi.inspection;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.finding.FindingCategory;
import org.luoshi.finding.Severity;

/**
 * 检查项: one question of a checklist and what follows from a bad answer (row 60).
 *
 * @param onlyItemId the earlier item that decides whether this one is asked; null: always asked
 * @param onlyReply asked only when that item was answered so
 * @param badReply the answer that is a problem: YES or NO
 * @param photoRequired a bad answer needs a finding with a photo
 * @param commentRequired a bad answer needs a comment
 * @param wording canned wording of the finding
 * @param severity sets the due date of the rectification by the classes of the rule set (R733-18)
 * @param aboutFindingId 回头看: the finding that was put right, which this item asks about; null in a template
 */
@RegisterForReflection
public record ChecklistItem(
        UUID id,
        String question,
        boolean allowsNotApplicable,
        @Nullable UUID onlyItemId,
        @Nullable ChecklistReply onlyReply,
        ChecklistReply badReply,
        boolean photoRequired,
        boolean commentRequired,
        @Nullable String wording,
        @Nullable FindingCategory category,
        @Nullable Severity severity,
        @Nullable UUID aboutFindingId) {}
