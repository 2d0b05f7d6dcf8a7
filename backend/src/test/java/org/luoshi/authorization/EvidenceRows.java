package org.luoshi.authorization;

import static org.luoshi.authorization.Operation.mutation;
import static org.luoshi.platform.Role.CLERK;
import static org.luoshi.platform.Role.DIRECTOR;
import static org.luoshi.platform.Role.GROUP_LEADER;
import static org.luoshi.platform.Role.INSPECTOR;
import static org.luoshi.platform.Role.LIAISON;
import static org.luoshi.platform.Role.UNIT_HEAD;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.luoshi.testing.FieldScene;
import org.luoshi.testing.Photos;
import org.luoshi.testing.World;

/** 脱敏, 标注 and 撤回 of a photo that INSPECTOR took. */
final class EvidenceRows {
    private static final UUID EVIDENCE = World.id("0e", 1);
    private static final byte[] PHOTO = Photos.jpeg(64, 48);

    private EvidenceRows() {}

    static List<Operation> rows() {
        return List.of(
                mutation("copyEvidence")
                        .by(CLERK, DIRECTOR, INSPECTOR, GROUP_LEADER, LIAISON, UNIT_HEAD)
                        .in(EvidenceRows::photo)
                        .sees(Scope.FINDING, "EVIDENCE_NOT_FOUND")
                        .may(Scope.COPYING, "EVIDENCE_NOT_YOURS")
                        .with(id -> Map.of(
                                "copyId", World.id("0e", 2),
                                "evidenceId", id,
                                "parentSha256", Photos.sha256(PHOTO),
                                "shapes", List.of(Map.of("tool", "COVER", "x1", 0, "y1", 0, "x2", 1, "y2", 1)),
                                "sha256", "a".repeat(64),
                                "size", 10,
                                "madeAt", Instant.now().toString())),
                mutation("withdrawEvidence")
                        .by(INSPECTOR, GROUP_LEADER, LIAISON, UNIT_HEAD)
                        .in(EvidenceRows::photo)
                        .sees(Scope.FINDING, "EVIDENCE_NOT_FOUND")
                        .may(Scope.WITHDRAWING, "EVIDENCE_NOT_YOURS")
                        .with(id -> Map.of("evidenceId", id, "reason", "拍到举报人")));
    }

    private static UUID photo() {
        Scenes.finding();
        FieldScene.evidence(EVIDENCE, PHOTO, new byte[0]);
        return EVIDENCE;
    }
}
