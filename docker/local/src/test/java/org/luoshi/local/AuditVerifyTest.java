package org.luoshi.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditVerifyTest {
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

    @TempDir
    Path folder;

    @Test
    void findsAnUntouchedExportIntact() throws IOException {
        assertEquals(List.of(), faults(lines -> lines));
    }

    @Test
    void findsAChangedEntryEvenWhenTheManifestWasMadeAnew() throws IOException {
        assertTrue(faults(lines -> replaced(lines, "同意", "不同意")).getFirst().contains("被改动"));
    }

    @Test
    void findsAMissingEntryInTheMiddle() throws IOException {
        assertTrue(faults(lines -> without(lines, 1)).getFirst().contains("之前缺"));
    }

    @Test
    void findsAChainThatWasCutAtItsEnd() throws IOException {
        assertTrue(faults(lines -> without(lines, 2)).getFirst().contains("截断"));
    }

    @Test
    void findsAFileThatDoesNotAgreeWithItsManifest() throws IOException {
        var file = folder.resolve("cut.jsonl");
        var lines = export(sample());
        lines.removeLast();
        Files.write(file, lines);
        var chain = new AuditChain();
        AuditVerify.readFile(file, chain);
        assertTrue(chain.faults().getFirst().contains("清单"));
    }

    @Test
    void readsNothingButFlatObjectsOfTexts() {
        assertEquals(Map.of("a", "甲\"\n\u001f"), FlatJson.read("{ \"a\" : \"\\u7532\\\"\\n\\u001f\"}"));
        for (var line : List.of("", "{", "{\"a\":1}", "{\"a\":\"b\"}x", "[\"a\"]", "{\"a\":\"\\x\"}")) {
            assertThrows(IllegalArgumentException.class, () -> FlatJson.read(line));
        }
    }

    @Test
    void explainsItsUsage() {
        assertEquals(1, AuditVerify.run(List.of(), folder));
        assertEquals(
                1,
                AuditVerify.run(
                        List.of("verify", "--file", folder.resolve("none").toString()), folder));
        assertEquals(1, AuditVerify.run(List.of("verify", "--data", folder.toString()), folder));
    }

    /** What is found wrong with an export whose lines were changed, its manifest being made to fit again. */
    private List<String> faults(UnaryOperator<List<String>> change) throws IOException {
        var file = folder.resolve("trail.jsonl");
        Files.write(file, export(change.apply(sample())));
        var chain = new AuditChain();
        AuditVerify.readFile(file, chain);
        return chain.faults();
    }

    /** Three entries of one chain and its head. */
    private static List<String> sample() {
        List<String> lines = new ArrayList<>();
        var previous = "";
        for (int seq = 1; seq <= 3; seq++) {
            Map<String, String> entry = new LinkedHashMap<>();
            HASHED.forEach(name -> entry.put(name, ""));
            entry.put("previousHash", previous);
            entry.put("id", "entry-" + seq);
            entry.put("stream", "chain");
            entry.put("seq", String.valueOf(seq));
            entry.put("after", "{\"comment\": \"同意\"}");
            previous = sha256(String.join(String.valueOf((char) 31), entry.values()));
            entry.put("hash", previous);
            lines.add(json(entry));
        }
        lines.add("{\"head\":\"chain\",\"seq\":\"3\",\"hash\":\"" + previous + "\"}");
        return lines;
    }

    private static List<String> export(List<String> lines) {
        List<String> export = new ArrayList<>(lines);
        var entries = lines.stream().filter(line -> !line.contains("\"head\"")).count();
        var text = lines.stream().map(line -> line + "\n").collect(Collectors.joining());
        export.add("{\"manifest\":\"luoshi-audit-1\",\"entries\":\"" + entries + "\",\"sha256\":\"" + sha256(text)
                + "\"}");
        return export;
    }

    private static List<String> without(List<String> lines, int index) {
        var left = new ArrayList<>(lines);
        left.remove(index);
        return left;
    }

    private static List<String> replaced(List<String> lines, String from, String to) {
        return lines.stream().map(line -> line.replace(from, to)).toList();
    }

    private static String json(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> "\"" + field.getKey() + "\":\"" + field.getValue().replace("\"", "\\\"") + "\"")
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String sha256(String text) {
        return HexFormat.of().formatHex(AuditChain.sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
