package org.luoshi.authorization;

import static org.luoshi.authorization.Operation.mutation;
import static org.luoshi.authorization.Operation.query;
import static org.luoshi.platform.Role.CLERK;
import static org.luoshi.platform.Role.DIRECTOR;
import static org.luoshi.platform.Role.GROUP_LEADER;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.luoshi.testing.Given;
import org.luoshi.testing.Persona;
import org.luoshi.testing.World;

/** 双随机: draws of targets and inspectors. */
final class DrawRows {
    private DrawRows() {}

    static List<Operation> rows() {
        return List.of(
                query("randomDraws").in(() -> draw("OPENED")).sees(Scope.OPEN_DRAW),
                query("randomDraw")
                        .in(() -> draw("OPENED"))
                        .sees(Scope.OPEN_DRAW, "DRAW_NOT_FOUND")
                        .with(id -> Map.of("id", id)),
                mutation("openDraw")
                        .by(CLERK, DIRECTOR, GROUP_LEADER)
                        .with(id -> Map.of(
                                "purpose",
                                "抽查",
                                "targetKind",
                                "UNIT",
                                "pools",
                                List.of("PROFESSIONAL"),
                                "startsOn",
                                Given.inAWeek(),
                                "endsOn",
                                Given.inAWeek(),
                                "targetCount",
                                1,
                                "inspectorCount",
                                2,
                                "publicSource",
                                "排列五",
                                "sealed",
                                false)),
                mutation("freezeDraw")
                        .by(CLERK, DIRECTOR, GROUP_LEADER)
                        .in(() -> draw("OPENED"))
                        .sees(Scope.OPEN_DRAW, "DRAW_NOT_FOUND")
                        .may(Scope.OPENER, "DRAW_NOT_OWN")
                        .with(id -> Map.of("drawId", id, "targetIds", List.of())),
                mutation("drawLots")
                        .by(CLERK, DIRECTOR, GROUP_LEADER)
                        .in(() -> draw("FROZEN"))
                        .sees(Scope.OPEN_DRAW, "DRAW_NOT_FOUND")
                        .may(Scope.OPENER, "DRAW_NOT_OWN")
                        .with(id -> Map.of("drawId", id, "publicValue", "4 7 0 2 9", "witness", "冯监督")));
    }

    /** Opened by the clerk, of both bureaus and two inspectors, not sealed. */
    private static UUID draw(String status) {
        var id = UUID.randomUUID();
        var roster = "T\t%s\t住建局\nT\t%s\t财政局\nI\t%s\tINSPECTOR\t\nI\t%s\tINSPECTOR2\t\n"
                .formatted(World.HOUSING, World.FINANCE, Persona.INSPECTOR.officerId(), Persona.INSPECTOR2.officerId());
        World.run("""
                insert into random_draw (id, jurisdiction_id, purpose, target_kind, pools, starts_on, ends_on, target_count, inspector_count, sealed, status,
                  secret, commitment, public_source, opened_by, opened_at, roster, roster_sha256, version)
                values ('%s', '%s', '抽查', 'UNIT', '{PROFESSIONAL}', current_date, current_date + 7, 1, 2, false, '%s',
                  'aa', 'bb', '排列五', '%s', now(), %s, %s, 0)""".formatted(
                        id,
                        World.CITY,
                        status,
                        Persona.CLERK.officerId(),
                        status.equals("OPENED") ? "null" : "'" + roster + "'",
                        status.equals("OPENED") ? "null" : "'cc'"));
        return id;
    }
}
