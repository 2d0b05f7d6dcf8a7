package org.luoshi.authorization;

import static org.luoshi.authorization.Operation.mutation;
import static org.luoshi.authorization.Operation.query;
import static org.luoshi.platform.Role.CHIEF;
import static org.luoshi.platform.Role.LEADER;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.luoshi.testing.World;

/** 领导: proposals passed on between leaders. */
final class LeaderRows {
    private static final UUID RECEIVER = World.id("0f", 901);

    private LeaderRows() {}

    private static UUID withAnotherLeader() {
        World.run(
                "insert into officer values ('%s', '%s', '分管领导', '分管领导', '%s', '%s', '{LEADER}') on conflict do nothing"
                        .formatted(RECEIVER, World.id("05", 901), World.OFFICE, World.CITY));
        return Scenes.escalation();
    }

    static List<Operation> rows() {
        return List.of(
                query("escalationReceivers")
                        .by(LEADER, CHIEF)
                        .in(Scenes::escalation)
                        .sees(Scope.OFFICE, "ESCALATION_NOT_FOUND")
                        .with(id -> Map.of("proposalId", id)),
                query("escalationsForwardedToMe"),
                mutation("forwardEscalation")
                        .by(LEADER, CHIEF)
                        .in(LeaderRows::withAnotherLeader)
                        .sees(Scope.OFFICE, "ESCALATION_NOT_FOUND")
                        .with(id -> Map.of("proposalId", id, "toOfficerId", RECEIVER, "note", "请您决定")));
    }
}
