package org.luoshi.inspection;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.DomainException;
import org.luoshi.platform.Texts;

/** What a checklist may ask, and what an answer to it must bring along (row 60). */
final class ChecklistPolicy {
    /** More than this nobody answers on site. */
    static final int MOST_ITEMS = 100;

    private ChecklistPolicy() {}

    /** The same items with every text checked; a condition looks back only, so that no item waits for itself. */
    static List<ChecklistItem> checked(List<ChecklistItem> items) {
        if (items.isEmpty() || items.size() > MOST_ITEMS) {
            throw DomainException.Invalid.field("items", "1.." + MOST_ITEMS);
        }
        Set<UUID> earlier = new HashSet<>();
        List<ChecklistItem> checked = new ArrayList<>();
        for (var item : items) {
            checkCondition(item, earlier);
            if (!earlier.add(item.id())) {
                throw DomainException.Invalid.field("items", "an id twice");
            }
            checked.add(checked(item));
        }
        return List.copyOf(checked);
    }

    private static void checkCondition(ChecklistItem item, Set<UUID> earlier) {
        var onlyItemId = item.onlyItemId();
        if ((onlyItemId == null) != (item.onlyReply() == null)) {
            throw DomainException.Invalid.field("onlyReply", "item and reply, or neither");
        }
        if (onlyItemId != null && !earlier.contains(onlyItemId)) {
            throw DomainException.Invalid.field("onlyItemId", "not an earlier item");
        }
    }

    private static ChecklistItem checked(ChecklistItem item) {
        if (item.badReply() == ChecklistReply.NOT_APPLICABLE) {
            throw DomainException.Invalid.field("badReply", "YES or NO");
        }
        return new ChecklistItem(
                item.id(),
                Texts.line("question", item.question()),
                item.allowsNotApplicable(),
                item.onlyItemId(),
                item.onlyReply(),
                item.badReply(),
                item.photoRequired(),
                item.commentRequired(),
                Texts.optional("wording", item.wording()),
                item.category(),
                item.severity(),
                null);
    }

    /** Refuses a reply that the item does not know, and a bad one without the comment that it must have. */
    static void checkReply(ChecklistItem item, ChecklistReply reply, @Nullable String comment) {
        if (reply == ChecklistReply.NOT_APPLICABLE && !item.allowsNotApplicable()) {
            throw DomainException.Invalid.field("reply", "YES or NO");
        }
        if (isBad(item, reply) && item.commentRequired() && comment == null) {
            throw new DomainException.RuleViolated(
                    InspectionError.CHECKLIST_COMMENT_REQUIRED, "bad answer to item " + item.id() + " without comment");
        }
    }

    /** A bad reply to an item that asks for a photo must name a finding that has one. */
    static void checkPhoto(ChecklistItem item, ChecklistReply reply, boolean hasPhoto) {
        if (isBad(item, reply) && item.photoRequired() && !hasPhoto) {
            throw new DomainException.RuleViolated(
                    InspectionError.CHECKLIST_PHOTO_REQUIRED, "bad answer to item " + item.id() + " without photo");
        }
    }

    static boolean isBad(ChecklistItem item, ChecklistReply reply) {
        return item.badReply() == reply;
    }
}
