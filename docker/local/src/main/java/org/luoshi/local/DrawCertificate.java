package org.luoshi.local;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * Draws once more what a certificate says was drawn, from ADR 16 alone and with numbers of any size instead of machine words: a second opinion
 * that shares no code with the server.
 */
final class DrawCertificate {
    private static final BigInteger WORDS = BigInteger.TWO.pow(Long.SIZE);

    private final Map<String, String> fields;
    private final List<String> faults = new ArrayList<>();
    private byte[] seed = {};
    private byte[] block = {};
    private int at;
    private long counter;

    DrawCertificate(Map<String, String> fields) {
        this.fields = Map.copyOf(fields);
    }

    /** What does not agree; nothing when the draw is as the certificate says. */
    List<String> faults() {
        expect("格式 / format", "luoshi-draw/1", field("format"));
        expect("算法 / algorithm", "sha256-counter-fisher-yates/1", field("algorithm"));
        expect("承诺 / commitment", sha256(field("secret")), field("commitment"));
        expect("名单散列 / roster hash", sha256(field("roster")), field("rosterSha256"));
        var derived = sha256("luoshi-draw/1\n%s\n%s\n%s\n%s\n%s\n"
                .formatted(
                        field("secret"),
                        field("publicValue"),
                        field("rosterSha256"),
                        field("targets"),
                        field("inspectors")));
        expect("种子 / seed", derived, field("seed"));
        if (faults.isEmpty()) {
            drawAgain(derived);
        }
        return List.copyOf(faults);
    }

    private void drawAgain(String hex) {
        try {
            seed = HexFormat.of().parseHex(hex);
            var targets = lines("T");
            var drawn = draw(targets.stream().map(line -> line[1]).toList(), Integer.parseInt(field("targets")));
            var eligible = lines("I").stream()
                    .filter(line -> Collections.disjoint(Arrays.asList(line[line.length - 1].split(",")), drawn))
                    .map(line -> line[1])
                    .toList();
            var group = draw(eligible, Integer.parseInt(field("inspectors")));
            expect("抽中的对象 / drawn targets", String.join(",", drawn), field("drawnTargets"));
            expect("抽中的人员 / drawn inspectors", String.join(",", group), field("drawnInspectors"));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            faults.add("证书读不懂 / the certificate cannot be read: " + e.getMessage());
        }
    }

    private List<String[]> lines(String kind) {
        return field("roster")
                .lines()
                .map(line -> line.split("\t", -1))
                .filter(line -> line[0].equals(kind))
                .toList();
    }

    private List<String> draw(List<String> from, int count) {
        var rest = new ArrayList<>(from);
        for (var i = 0; i < count; i++) {
            Collections.swap(rest, i, i + below(rest.size() - i));
        }
        return rest.subList(0, count);
    }

    private int below(int n) {
        if (n < 1) {
            throw new IllegalArgumentException("fewer than are to be drawn");
        }
        var size = BigInteger.valueOf(n);
        var limit = WORDS.subtract(WORDS.mod(size));
        var word = next();
        while (word.compareTo(limit) >= 0) {
            word = next();
        }
        return word.mod(size).intValueExact();
    }

    private BigInteger next() {
        if (at == block.length) {
            var number = HexFormat.of().parseHex("%016x".formatted(counter++));
            var input = Arrays.copyOf(seed, seed.length + number.length);
            System.arraycopy(number, 0, input, seed.length, number.length);
            block = digest(input);
            at = 0;
        }
        var word = new BigInteger(1, Arrays.copyOfRange(block, at, at + Long.BYTES));
        at += Long.BYTES;
        return word;
    }

    private void expect(String what, String computed, String stated) {
        if (!computed.equals(stated)) {
            faults.add("%s：证书写 / stated %s，算得 / computed %s".formatted(what, stated, computed));
        }
    }

    String field(String name) {
        return fields.getOrDefault(name, "");
    }

    private static String sha256(String text) {
        return HexFormat.of().formatHex(digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static byte[] digest(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
