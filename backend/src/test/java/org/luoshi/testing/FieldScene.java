package org.luoshi.testing;

import java.util.UUID;

/** A matter under supervision with a plan, its group and a finding, as rows: for tests that are about something else. */
public final class FieldScene {
    public static final UUID MATTER = World.id("10", 1);
    public static final UUID PLAN = World.id("11", 1);
    public static final UUID FINDING = World.id("12", 1);
    public static final String TITLE = "市医院易址扩建项目拆迁进展缓慢";

    private FieldScene() {}

    /** A matter at METHOD_CONFIRMED whose lead unit is the housing bureau. */
    public static void matter() {
        World.run("""
                insert into matter (id, jurisdiction_id, number, title, source, legal_basis, basis_document, system, urgency, objective, content,
                  listed, step, registered_by, registered_at, last_activity_at, version)
                values ('%s', '%s', '督〔2026〕1号', '%s', 'CITY_GOVERNMENT_INSTRUCTION', 'CHIEF_ORDER', '市长批示', 'GOVERNMENT', 'URGENT', '年底完成拆迁', '拆迁',
                  true, 'METHOD_CONFIRMED', '%s', now(), now(), 0)""".formatted(MATTER, World.CITY, TITLE, Persona.CLERK.officerId()));
        World.run("""
                insert into task (id, jurisdiction_id, matter_id, unit_id, role, duty, responsible_officer, deadline_class, rule, working_days, issued_on,
                  due_on, provisional, status, version)
                values ('%s', '%s', '%s', '%s', 'LEAD', '拆迁', '张三', 'OFFICE_10', 'CT-13', 10, current_date, current_date + 14, false, 'ISSUED', 0)""".formatted(World.id("13", 1), World.CITY, MATTER, World.HOUSING));
    }

    /** The matter, and an approved plan against the housing bureau; the group is GROUP_LEADER (leads) and INSPECTOR. */
    public static void plan(boolean sealed) {
        matter();
        plan(sealed, PLAN);
    }

    /** The same for a matter that is there already. */
    public static void plan(boolean sealed, UUID id) {
        World.run("""
                insert into inspection_plan (id, jurisdiction_id, matter_id, mode, status, sealed, content, scope, target_unit_id, place_name, latitude,
                  longitude, starts_on, ends_on, planned_by, planned_at, approved_by, approved_at, annual_item_id, version)
                values ('%s', '%s', '%s', '%s', 'APPROVED', %s, '看现场', '工地', '%s', '市医院工地', 35.4907, 112.8513, current_date, current_date + 2,
                  '%s', now(), '%s', now(), '%s', 0)""".formatted(
                        id,
                        World.CITY,
                        MATTER,
                        sealed ? "UNANNOUNCED" : "ANNOUNCED",
                        sealed,
                        World.HOUSING,
                        Persona.GROUP_LEADER.officerId(),
                        Persona.DIRECTOR.officerId(),
                        World.ANNUAL_ITEM));
        World.run("insert into group_member values ('%s', '%s', true), ('%s', '%s', false)"
                .formatted(id, Persona.GROUP_LEADER.officerId(), id, Persona.INSPECTOR.officerId()));
    }

    /** A problem recorded by INSPECTOR under the plan, for which the housing bureau is responsible. */
    public static void finding() {
        World.run("""
                insert into finding (id, jurisdiction_id, matter_id, plan_id, kind, category, severity, text, latitude, longitude, accuracy_meters,
                  age_seconds, position_source, position_captured_at, responsible_unit_id, status, recorded_by, recorded_at, received_at,
                  clock_skew_seconds, receipt_number, version)
                values ('%s', '%s', '%s', '%s', 'PROBLEM', 'PROGRESS_LAG', 'SERIOUS', '工地无人施工', 35.4907, 112.8513, 10, 0, 'GPS', now(), '%s',
                  'RECORDED', '%s', now(), now(), 0, 'F-20261120-TEST', 0)""".formatted(FINDING, World.CITY, MATTER, PLAN, World.HOUSING, Persona.INSPECTOR.officerId()));
    }

    /** A photo of the finding, of which only the manifest is here. Taken at 09:30 of 2026-11-20 at the place of the plan. */
    public static void evidence(UUID id, byte[] original, byte[] stamped) {
        World.run("""
                insert into evidence (id, finding_id, jurisdiction_id, matter_id, plan_id, purpose, state, capture_source, media_type, size, sha256,
                  stamped_size, stamped_sha256, captured_by, captured_at, latitude, longitude, accuracy_meters, age_seconds, position_source,
                  position_captured_at)
                values ('%s', '%s', '%s', '%s', '%s', 'FINDING', 'EXPECTED', 'SYSTEM_CAMERA', 'image/jpeg', %d, '%s', %d, '%s', '%s',
                  '2026-11-20T01:30:00Z', 35.4907, 112.8513, 10, 0, 'GPS', '2026-11-20T01:30:00Z')""".formatted(
                        id,
                        FINDING,
                        World.CITY,
                        MATTER,
                        PLAN,
                        original.length,
                        Photos.sha256(original),
                        stamped.length,
                        Photos.sha256(stamped),
                        Persona.INSPECTOR.officerId()));
    }
}
