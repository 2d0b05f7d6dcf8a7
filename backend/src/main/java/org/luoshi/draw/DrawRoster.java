package org.luoshi.draw;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * 抽取名单: everything that may be drawn, in one order and one text, so that it has one hash. Who must keep away from a target (R733-17) is part
 * of it.
 */
public record DrawRoster(List<Target> targets, List<Inspector> inspectors) {
    private static final String FIELD = "\t";
    private static final int TARGET_FIELDS = 3;
    private static final int INSPECTOR_FIELDS = 4;

    public DrawRoster {
        targets = targets.stream()
                .sorted(Comparator.comparing(target -> target.key().toString()))
                .toList();
        inspectors = inspectors.stream()
                .sorted(Comparator.comparing(inspector -> inspector.key().toString()))
                .toList();
    }

    /** 抽取对象. */
    public record Target(UUID key, String name) {}

    /**
     * 抽取人员.
     *
     * @param keepsFrom targets from which he keeps away
     */
    public record Inspector(UUID key, String name, Set<UUID> keepsFrom) {
        public Inspector {
            keepsFrom = Set.copyOf(keepsFrom);
        }
    }

    /** What came out, each in the order of the lots. */
    public record Result(List<UUID> targets, List<UUID> inspectors) {}

    /** One line each: T, key, name for targets; I, key, name, keys kept from for inspectors; by key, tab between, newline after. */
    String canonical() {
        return Stream.concat(
                        targets.stream().map(target -> line("T", target.key().toString(), plain(target.name()))),
                        inspectors.stream()
                                .map(inspector -> line(
                                        "I",
                                        inspector.key().toString(),
                                        plain(inspector.name()),
                                        keys(inspector.keepsFrom()))))
                .collect(Collectors.joining());
    }

    static DrawRoster read(String canonical) {
        List<Target> targets = new ArrayList<>();
        List<Inspector> inspectors = new ArrayList<>();
        for (var line : canonical.lines().toList()) {
            var fields = line.split(FIELD, -1);
            if (fields[0].equals("T") && fields.length == TARGET_FIELDS) {
                targets.add(new Target(UUID.fromString(fields[1]), fields[2]));
            } else if (fields[0].equals("I") && fields.length == INSPECTOR_FIELDS) {
                inspectors.add(new Inspector(UUID.fromString(fields[1]), fields[2], keysOf(fields[3])));
            } else {
                throw new IllegalArgumentException("not a line of a roster: " + line);
            }
        }
        return new DrawRoster(targets, inspectors);
    }

    String sha256() {
        return Sha256.hex(canonical());
    }

    /** Enough inspectors are left whichever targets come out: no choice of so many targets keeps more of them away than can be spared. */
    boolean suffices(int targetCount, int inspectorCount) {
        var keptAway = targets.stream()
                .map(target -> inspectors.stream()
                        .filter(inspector -> inspector.keepsFrom().contains(target.key()))
                        .count())
                .sorted(Comparator.reverseOrder())
                .limit(targetCount)
                .mapToLong(Long::longValue)
                .sum();
        return inspectors.size() - keptAway >= inspectorCount;
    }

    /** Targets first; then, of those who keep away from none of them, the inspectors. */
    Result draw(String seed, int targetCount, int inspectorCount) {
        var lots = new Lots(seed);
        var drawn = lots.draw(targets.stream().map(Target::key).toList(), targetCount);
        var eligible = inspectors.stream()
                .filter(inspector -> drawn.stream().noneMatch(inspector.keepsFrom()::contains))
                .map(Inspector::key)
                .toList();
        return new Result(drawn, lots.draw(eligible, inspectorCount));
    }

    private static String line(String... fields) {
        return String.join(FIELD, fields) + "\n";
    }

    /** A name is one field of one line, whatever is in it. */
    private static String plain(String name) {
        return name.replaceAll("\\s+", " ").strip();
    }

    private static String keys(Set<UUID> keys) {
        return String.join(",", new TreeSet<>(keys.stream().map(UUID::toString).toList()));
    }

    private static Set<UUID> keysOf(String field) {
        return field.isEmpty()
                ? Set.of()
                : Stream.of(field.split(",")).map(UUID::fromString).collect(Collectors.toSet());
    }
}
