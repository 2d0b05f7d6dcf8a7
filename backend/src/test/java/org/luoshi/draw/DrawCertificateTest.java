package org.luoshi.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.luoshi.local.DrawVerify;
import org.luoshi.platform.Caller;
import org.luoshi.platform.DomainException;
import org.luoshi.platform.Role;

@DisplayName("The certificate of a random draw (JS-08, row 45)")
class DrawCertificateTest {
    private static final Instant NOW = Instant.parse("2026-11-20T01:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final UUID OPENER = new UUID(0, 1);
    private static final Caller CLERK = new Caller(OPENER, "科员", new UUID(0, 2), new UUID(0, 3), Set.of(Role.CLERK));

    @TempDir
    private Path folder;

    @Test
    @DisplayName("is confirmed by the verifier, which shares no code with the server, for a hundred draws")
    void isConfirmed() throws IOException {
        for (var i = 0; i < 100; i++) {
            var certificate = drawn(5 + i % 17, 1 + i % 5, 4 + i % 9, 2 + i % 3, "公开号码 " + i)
                    .certificate();
            assertThat(verify(certificate)).as("draw %d", i).isZero();
        }
    }

    @Test
    @DisplayName("is refused when any field that the draw depends on was changed by one letter")
    void isRefusedWhenChanged() throws IOException {
        var certificate = drawn(20, 3, 8, 2, "排列五 26315 期 4 7 0 2 9").certificate();
        var free = Set.of("draw", "purpose", "openedAt", "publicSource", "frozenAt", "witness", "drawnAt");
        for (var field : certificate.keySet()) {
            for (var at = 0; at < certificate.get(field).length() && at < 60; at++) {
                var changed = new LinkedHashMap<>(certificate);
                changed.put(field, changedAt(certificate.get(field), at));
                assertThat(verify(changed)).as(field + " at " + at).isEqualTo(free.contains(field) ? 0 : 2);
            }
        }
    }

    @Test
    @DisplayName("another roster, number or public value is another draw, even when every hash is put right")
    void changesWithEverythingItDependsOn() {
        var secret = "a".repeat(64);
        var roster = roster(20, 8);
        var seeds = new HashMap<String, String>();
        for (var hash :
                List.of(roster.sha256(), roster(21, 8).sha256(), roster(20, 9).sha256())) {
            for (var value : List.of("1", "2")) {
                for (var targets : List.of(3, 4)) {
                    for (var inspectors : List.of(2, 3)) {
                        seeds.put(
                                hash + value + targets + inspectors, Seed.of(secret, value, hash, targets, inspectors));
                    }
                }
            }
        }
        assertThat(seeds.values()).doesNotHaveDuplicates().hasSize(24);
    }

    @Test
    @DisplayName("who keeps away from a drawn target is never drawn, and the certificate says so (R733-17)")
    void appliesRecusals() throws IOException {
        for (var i = 0; i < 50; i++) {
            var draw = drawn(6, 2, 8, 2, "回避 " + i);
            var roster = draw.roster().orElseThrow();
            for (var inspector : roster.inspectors()) {
                if (draw.drawnInspectors().contains(inspector.key())) {
                    assertThat(inspector.keepsFrom()).doesNotContainAnyElementsOf(draw.drawnTargets());
                }
            }
            assertThat(verify(draw.certificate())).isZero();
        }
    }

    @Test
    @DisplayName("goes forward alone, by who opened it, and only with enough to draw from")
    void goesForward() {
        var draw = opened(3, 2);
        assertThat(draw.certificate()).isEmpty();
        assertThatThrownBy(() -> draw.draw("1", "监督人", OPENER, NOW)).isInstanceOf(DomainException.RuleViolated.class);
        assertThatThrownBy(() -> draw.freeze(roster(9, 9), new UUID(0, 8), NOW))
                .isInstanceOf(DomainException.Forbidden.class);
        assertThatThrownBy(() -> draw.freeze(roster(2, 9), OPENER, NOW)).hasMessageContaining("2 targets");
        assertThatThrownBy(() -> draw.freeze(roster(9, 2), OPENER, NOW)).hasMessageContaining("2 inspectors");
        draw.freeze(roster(9, 9), OPENER, NOW);
        assertThatThrownBy(() -> draw.freeze(roster(9, 9), OPENER, NOW))
                .isInstanceOf(DomainException.RuleViolated.class);
        draw.draw("1", "监督人", OPENER, NOW);
        assertThatThrownBy(() -> draw.draw("2", "监督人", OPENER, NOW)).isInstanceOf(DomainException.RuleViolated.class);
    }

    @Test
    @DisplayName("a roster has one text and one hash, whatever order and spaces it comes in")
    void hasOneRoster() {
        var roster = roster(5, 4);
        var shuffled =
                new DrawRoster(roster.targets().reversed(), roster.inspectors().reversed());
        assertThat(shuffled.sha256()).isEqualTo(roster.sha256());
        assertThat(DrawRoster.read(roster.canonical()).canonical()).isEqualTo(roster.canonical());
        var odd = new DrawRoster(List.of(new DrawRoster.Target(new UUID(0, 1), " 市\t住建\n局 ")), List.of());
        assertThat(odd.canonical().lines()).hasSize(1);
        assertThat(DrawRoster.read(odd.canonical()).targets().getFirst().name()).isEqualTo("市 住建 局");
    }

    private int verify(Map<String, String> certificate) throws IOException {
        var file = folder.resolve("certificate.json");
        Files.writeString(file, new ObjectMapper().writeValueAsString(certificate));
        return DrawVerify.run(List.of("verify", file.toString()));
    }

    private static String changedAt(String text, int at) {
        var changed = new StringBuilder(text);
        changed.setCharAt(at, text.charAt(at) == '1' ? '2' : '1');
        return changed.toString();
    }

    private static RandomDraw drawn(
            int targets, int targetCount, int inspectors, int inspectorCount, String publicValue) {
        var draw = opened(Math.min(targets, targetCount), inspectorCount);
        draw.freeze(roster(targets, inspectors + targetCount), OPENER, NOW);
        draw.draw(publicValue, "监督人", OPENER, NOW);
        return draw;
    }

    private static RandomDraw opened(int targetCount, int inspectorCount) {
        var order = new DrawOrder(
                "第四季度抽查",
                TargetKind.UNIT,
                List.of("PROFESSIONAL"),
                DAY,
                DAY.plusDays(2),
                targetCount,
                inspectorCount,
                "11月23日体彩排列五开奖号码");
        return RandomDraw.open(order.checked(DAY), false, CLERK, NOW);
    }

    /** Each target has at most one inspector who keeps away from it. */
    private static DrawRoster roster(int targets, int inspectors) {
        return new DrawRoster(
                IntStream.range(0, targets)
                        .mapToObj(i -> new DrawRoster.Target(new UUID(1, i), "单位" + i))
                        .toList(),
                IntStream.range(0, inspectors)
                        .mapToObj(i -> new DrawRoster.Inspector(
                                new UUID(2, i), "督查员" + i, i < targets ? Set.of(new UUID(1, i)) : Set.of()))
                        .toList());
    }
}
