package org.luoshi.local;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Verifies the audit trail line by line, in constant memory but for the list of chains seen. Knows nothing of the database: the canonical
 * text of an entry is put together here again, so that neither the server nor the database has to be believed.
 */
final class AuditChain {
    /** What is hashed, in this order; {@code audit_hash} in V4__audit.sql does the same. */
    private static final List<String> HASHED = List.of(
            "previousHash",
            "id",
            "stream",
            "seq",
            "at",
            "doneAt",
            "officer",
            "unit",
            "jurisdiction",
            "action",
            "recordType",
            "record",
            "matter",
            "plan",
            "officeOnly",
            "device",
            "before",
            "after");

    private static final String SEPARATOR = String.valueOf((char) 31);
    private static final int MOST_FAULTS = 20;

    private final Set<String> finished = new HashSet<>();
    private final List<String> faults = new ArrayList<>();
    private String stream = "";
    private String lastHash = "";
    private int lastSeq;
    private long entries;
    private long streams;

    /** The next entry; entries of one chain come together, in their order. */
    void entry(Map<String, String> entry) {
        entries++;
        var of = entry.getOrDefault("stream", "");
        if (!of.equals(stream)) {
            leave();
            stream = of;
            streams++;
            if (finished.contains(of)) {
                fault("链 " + of + " 分散在几处 / chain " + of + " is scattered");
            }
        }
        var name = entry.getOrDefault("id", "?");
        if (!entry.getOrDefault("seq", "").equals(String.valueOf(lastSeq + 1))) {
            fault("记录 " + name + " 之前缺 " + (lastSeq + 1) + " 号 / entries are missing before " + name);
        } else if (!entry.getOrDefault("previousHash", "?").equals(lastHash)) {
            fault("记录 " + name + " 与前一条不相接 / entry " + name + " does not follow the one before");
        }
        if (!hash(entry).equals(entry.get("hash"))) {
            fault("记录 " + name + " 被改动 / entry " + name + " was changed");
        }
        lastSeq = number(entry.getOrDefault("seq", ""), lastSeq + 1);
        lastHash = entry.getOrDefault("hash", "");
    }

    /** Where the chain just read must end. */
    void head(Map<String, String> head) {
        var of = head.getOrDefault("head", "");
        if (!of.equals(stream)
                || !head.getOrDefault("seq", "").equals(String.valueOf(lastSeq))
                || !head.getOrDefault("hash", "?").equals(lastHash)) {
            fault("链 " + of + " 的末尾被截断 / chain " + of + " was cut at its end");
        }
        leave();
    }

    private void leave() {
        if (!stream.isEmpty()) {
            finished.add(stream);
        }
        stream = "";
        lastHash = "";
        lastSeq = 0;
    }

    void fault(String words) {
        if (faults.size() < MOST_FAULTS) {
            faults.add(words);
        }
    }

    List<String> faults() {
        return List.copyOf(faults);
    }

    long entries() {
        return entries;
    }

    long streams() {
        return streams;
    }

    private static String hash(Map<String, String> entry) {
        var text = HASHED.stream().map(name -> entry.getOrDefault(name, "")).collect(Collectors.joining(SEPARATOR));
        return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int number(String text, int otherwise) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }
}
