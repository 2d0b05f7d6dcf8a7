package org.luoshi.conclusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.conclusion.StatementPolicy.Proof;
import org.luoshi.platform.DomainException;

@DisplayName("事实清楚、证据充分 (R733-16, row 69)")
class StatementPolicyTest {
    private static final UUID WITH_PHOTO = new UUID(1, 1);
    private static final UUID BARE = new UUID(1, 2);
    private static final UUID HELD = new UUID(2, 1);
    private static final UUID ON_ITS_WAY = new UUID(2, 2);
    private static final UUID RECORD = new UUID(3, 1);
    private static final Proof PROOF = new Proof(
            Set.of(WITH_PHOTO, BARE), Set.of(HELD, ON_ITS_WAY), Set.of(RECORD), Map.of(WITH_PHOTO, Set.of(HELD)));

    @Test
    @DisplayName("a held photo, a finding with one, or a record supports a statement")
    void isSupported() {
        assertThat(StatementPolicy.isSupported(statement(List.of(), List.of(HELD), List.of()), PROOF))
                .isTrue();
        assertThat(StatementPolicy.isSupported(statement(List.of(WITH_PHOTO), List.of(), List.of()), PROOF))
                .isTrue();
        assertThat(StatementPolicy.isSupported(statement(List.of(), List.of(), List.of(RECORD)), PROOF))
                .isTrue();
    }

    @Test
    @DisplayName("nothing, a finding without photos, and a photo that is not here or was withdrawn support none")
    void isNotSupported() {
        assertThat(StatementPolicy.isSupported(statement(List.of(), List.of(), List.of()), PROOF))
                .isFalse();
        assertThat(StatementPolicy.isSupported(statement(List.of(BARE), List.of(ON_ITS_WAY), List.of()), PROOF))
                .isFalse();
    }

    @Test
    @DisplayName("the refusal names the statements by their numbers")
    void namesThem() {
        var good = statement(List.of(), List.of(HELD), List.of());
        var bad = statement(List.of(BARE), List.of(), List.of());
        assertThatThrownBy(() -> StatementPolicy.requireSupported(List.of(bad, good, bad), PROOF))
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refusal -> assertThat(refusal.details()).containsEntry("statements", List.of(1, 3)));
        assertThatCode(() -> StatementPolicy.requireSupported(List.of(good), PROOF))
                .doesNotThrowAnyException();
    }

    @Test
    @DisplayName("links lead to what belongs to the plan")
    void refusesForeignLinks() {
        var foreign = statement(List.of(), List.of(new UUID(9, 9)), List.of());
        assertThatThrownBy(() -> StatementPolicy.requireOfPlan(List.of(foreign), PROOF))
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("LINK_OUTSIDE_PLAN"));
        assertThatCode(() -> StatementPolicy.requireOfPlan(
                        List.of(statement(List.of(BARE), List.of(ON_ITS_WAY), List.of(RECORD))), PROOF))
                .doesNotThrowAnyException();
    }

    private static Statement statement(List<UUID> findings, List<UUID> evidence, List<UUID> records) {
        return new Statement(UUID.randomUUID(), "工地无人施工", findings, evidence, records);
    }
}
