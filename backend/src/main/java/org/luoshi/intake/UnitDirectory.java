package org.luoshi.intake;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.luoshi.organization.Unit;

/** Units by the names that offices write: full, short, with or without the prefix of the city. */
final class UnitDirectory {
    private static final String SEPARATORS = "[、，,；;/／\\n\\r]+|\\s{2,}|　+";
    private static final String PREFIX = "^[市县区省]";

    private final Map<String, Unit> byName = new HashMap<>();

    UnitDirectory(List<Unit> units) {
        for (var unit : units) {
            for (var name : List.of(unit.name(), unit.shortName())) {
                byName.put(plain(name), unit);
                byName.putIfAbsent(plain(name).replaceFirst(PREFIX, ""), unit);
            }
        }
    }

    /** The names that stand in a cell. */
    static List<String> names(String cell) {
        return Arrays.stream(cell.split(SEPARATORS))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    Optional<Unit> find(String name) {
        var plain = plain(name);
        return Optional.ofNullable(byName.get(plain))
                .or(() -> Optional.ofNullable(byName.get(plain.replaceFirst(PREFIX, ""))));
    }

    private static String plain(String name) {
        return name.replaceAll("[\\s　]+", "").replaceAll("（.*?）|\\(.*?\\)|[:：]$", "");
    }
}
