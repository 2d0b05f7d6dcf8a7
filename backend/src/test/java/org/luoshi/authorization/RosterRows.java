package org.luoshi.authorization;

import static org.luoshi.authorization.Operation.mutation;
import static org.luoshi.authorization.Operation.query;
import static org.luoshi.platform.Role.AUDITOR;
import static org.luoshi.platform.Role.CHIEF;
import static org.luoshi.platform.Role.CLERK;
import static org.luoshi.platform.Role.DIRECTOR;
import static org.luoshi.platform.Role.GROUP_LEADER;
import static org.luoshi.platform.Role.LEADER;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.luoshi.testing.FieldScene;
import org.luoshi.testing.Given;
import org.luoshi.testing.Persona;
import org.luoshi.testing.World;

/** 督查队伍和回避: rosters, ties, and whom a group may be chosen from. */
final class RosterRows {
    private RosterRows() {}

    static List<Operation> rows() {
        return List.of(
                query("rosterMembers")
                        .by(CLERK, DIRECTOR, LEADER, CHIEF, AUDITOR, GROUP_LEADER)
                        .in(Persona.INSPECTOR2::officerId)
                        .sees(Scope.JURISDICTION),
                query("rosterMember")
                        .by(CLERK, DIRECTOR, LEADER, CHIEF, AUDITOR, GROUP_LEADER)
                        .in(Persona.INSPECTOR2::officerId)
                        .sees(Scope.JURISDICTION, "ROSTER_MEMBER_NOT_FOUND")
                        .with(id -> Map.of("id", id)),
                query("groupCandidates")
                        .by(CLERK, DIRECTOR, LEADER, CHIEF, GROUP_LEADER)
                        .in(Persona.INSPECTOR2::officerId)
                        .sees(Scope.JURISDICTION)
                        .with(id -> Map.of(
                                "targetUnitId", World.HOUSING, "startsOn", Given.inAWeek(), "endsOn", Given.inAWeek())),
                mutation("registerRosterMember")
                        .by(CLERK, DIRECTOR)
                        .in(Persona.DIRECTOR::officerId)
                        .sees(Scope.JURISDICTION, "OFFICER_NOT_FOUND")
                        .with(id -> Map.of(
                                "officerId",
                                id,
                                "pool",
                                "PROFESSIONAL",
                                "employer",
                                "督查办",
                                "document",
                                "督聘〔2026〕2号",
                                "fromOn",
                                Given.inAWeek(),
                                "toOn",
                                Given.inAWeek())),
                mutation("renewRosterMember")
                        .by(CLERK, DIRECTOR)
                        .in(Persona.INSPECTOR2::officerId)
                        .sees(Scope.JURISDICTION, "ROSTER_MEMBER_NOT_FOUND")
                        .with(id -> Map.of(
                                "memberId",
                                id,
                                "fromOn",
                                Given.inAWeek(),
                                "toOn",
                                Given.inAWeek(),
                                "document",
                                "督聘〔2026〕2号")),
                mutation("recordTraining")
                        .by(CLERK, DIRECTOR)
                        .in(Persona.INSPECTOR2::officerId)
                        .sees(Scope.JURISDICTION, "ROSTER_MEMBER_NOT_FOUND")
                        .with(id -> Map.of(
                                "memberIds", List.of(id), "heldOn", "2026-01-10", "subject", "督查业务培训", "hours", 8))
                        .selecting("{ total }"),
                mutation("dismissRosterMember")
                        .by(CLERK, DIRECTOR)
                        .in(Persona.INSPECTOR2::officerId)
                        .sees(Scope.JURISDICTION, "ROSTER_MEMBER_NOT_FOUND")
                        .with(id -> Map.of("memberId", id, "reason", "工作调动")),
                query("ties").in(RosterRows::tie).sees(Scope.OFFICE),
                mutation("declareTie")
                        .in(() -> World.FINANCE)
                        .sees(Scope.JURISDICTION, "UNIT_NOT_FOUND")
                        .with(id -> Map.of("kind", "KINSHIP", "unitId", id, "note", "近亲属在该单位任职")),
                mutation("declareTie")
                        .when("of another")
                        .by(CLERK, DIRECTOR)
                        .in(Persona.INSPECTOR2::officerId)
                        .sees(Scope.JURISDICTION, "OFFICER_NOT_FOUND")
                        .with(id ->
                                Map.of("officerId", id, "kind", "KINSHIP", "placeName", "市医院工地", "note", "近亲属在此施工")),
                mutation("liftTie")
                        .by(DIRECTOR)
                        .in(RosterRows::tie)
                        .sees(Scope.JURISDICTION, "TIE_NOT_FOUND")
                        .with(id -> Map.of("tieId", id, "reason", "已调离")),
                query("liaisonPoints").in(RosterRows::point).sees(Scope.DESIGNATION),
                query("liaisonPoint")
                        .in(RosterRows::point)
                        .sees(Scope.DESIGNATION, "LIAISON_POINT_NOT_FOUND")
                        .with(id -> Map.of("id", id)),
                mutation("keepLiaisonPoint")
                        .by(CLERK, DIRECTOR)
                        .in(RosterRows::point)
                        .sees(Scope.JURISDICTION, "LIAISON_POINT_NOT_FOUND")
                        .with(id -> Map.of("pointId", id, "kind", "VILLAGE", "name", "皇城村督查联系点")),
                mutation("closeLiaisonPoint")
                        .by(CLERK, DIRECTOR)
                        .in(RosterRows::point)
                        .sees(Scope.JURISDICTION, "LIAISON_POINT_NOT_FOUND")
                        .with(id -> Map.of("pointId", id, "reason", "企业搬迁")),
                mutation("replaceGroupMember")
                        .by(DIRECTOR, LEADER, CHIEF)
                        .in(RosterRows::planWithVacancy)
                        .sees(Scope.OFFICE, "PLAN_NOT_FOUND")
                        .with(id -> Map.of(
                                "planId",
                                id,
                                "recusedId",
                                Persona.INSPECTOR.officerId(),
                                "replacementId",
                                Persona.INSPECTOR2.officerId())));
    }

    /** A contact point of the housing bureau. */
    private static UUID point() {
        var id = UUID.randomUUID();
        World.run(
                "insert into liaison_point (id, jurisdiction_id, kind, name, unit_id) values ('%s', '%s', 'ENTERPRISE', '晋钢集团督查联系点', '%s')"
                        .formatted(id, World.CITY, World.HOUSING));
        return id;
    }

    /** Of an inspector, to the finance bureau, which the office recorded. */
    private static UUID tie() {
        var id = UUID.randomUUID();
        World.run("""
                insert into tie (id, jurisdiction_id, officer_id, kind, unit_id, note, declared_by, declared_at, version)
                values ('%s', '%s', '%s', 'PAST_SERVICE', '%s', '2019年前在该局任职', '%s', now(), 0)""".formatted(
                        id, World.CITY, Persona.INSPECTOR2.officerId(), World.FINANCE, Persona.CLERK.officerId()));
        return id;
    }

    /** An announced plan whose member INSPECTOR had to keep away. */
    private static UUID planWithVacancy() {
        FieldScene.plan(false);
        World.run("update group_member set recused_at = now(), recused_as = 'KINSHIP' where not is_leader");
        return FieldScene.PLAN;
    }
}
