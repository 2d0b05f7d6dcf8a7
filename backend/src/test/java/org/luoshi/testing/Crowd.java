package org.luoshi.testing;

/** Several hundred matters of every kind, with tasks, reports, milestones and inspections, for tests that compare lists with counts. */
public final class Crowd {
    private Crowd() {}

    /** The same for the same seed. */
    public static void of(int matters, double seed) {
        World.run("""
                select setseed(%2$s);
                insert into matter (id, jurisdiction_id, number, title, source, instruction_leader, instruction_text, instructed_on, legal_basis, basis_document,
                  system, urgency, objective, content, place_name, listed, step, handling_proposal, due_on, progress_percent, closed_late, registered_by,
                  registered_at, initiated_at, closed_at, last_activity_at, tags, version)
                select gen_random_uuid(), case when far then '%3$s'::uuid else '%4$s' end, case when s > 2 then '督〔' || (2024 + n %% 3) || '〕' || n || '号' end,
                  (array['道路', '医院', '学校', '老旧小区', '供暖', '河道'])[1 + floor(random() * 6)::int] || (array['拆迁', '改造', '建设', '整治', '排查'])[1 + floor(random() * 5)::int] || n,
                  (array['CITY_GOVERNMENT_INSTRUCTION', 'WORK_REPORT', 'EXECUTIVE_MEETING', 'NETIZEN_MESSAGE'])[1 + n %% 4], case when n %% 4 = 0 then '市长' end,
                  case when n %% 4 = 0 then '请督办' end, case when n %% 4 = 0 then current_date - 30 end, 'CHIEF_ORDER', '纪要', (array['GOVERNMENT', 'PARTY', 'JOINT'])[1 + n %% 3],
                  (array['NORMAL', 'URGENT', 'CRITICAL'])[1 + floor(random() * 3)::int], '按期完成', '抓好落实', case when random() < 0.3 then '东南新区' end, random() < 0.2,
                  (array['REGISTERED', 'PROPOSED', 'INITIATED', 'METHOD_CONFIRMED', 'METHOD_CONFIRMED', 'METHOD_CONFIRMED', 'COMPLETED', 'FED_BACK', 'ARCHIVED'])[s],
                  case when s > 1 then jsonb_build_object('text', '拟办', 'deadlineClass', 'JOINT_25', 'explicitDueOn', null, 'leadUnitId', lead, 'leadDuty', '主办', 'responsibleOfficer', '局长', 'supports', '[]'::jsonb) end,
                  case when s > 3 and random() < 0.95 then due end, floor(random() * 100)::int, s = 9 and random() < 0.3, '%5$s',
                  now() - (n %% 50) * interval '1 day', case when s > 2 then now() - (n %% 50) * interval '1 day' end, case when s = 9 then now() end,
                  date_trunc('second', now()) - (floor(random() * 40)) * interval '1 hour', case when random() < 0.3 then array['重点'] when random() < 0.1 then array['难点', '惠民'] else '{}' end, 1
                from (select n, 1 + floor(random() * 9)::int as s, current_date + (floor(random() * 40) - 15)::int as due, random() < 0.1 as far,
                        case when random() < 0.6 then '%6$s'::uuid else '%7$s' end as lead from generate_series(1, %1$s) n) d;
                insert into task (id, jurisdiction_id, matter_id, unit_id, role, duty, responsible_officer, deadline_class, rule, working_days, issued_on, due_on, provisional,
                  status, progress_percent, version, accepted_at)
                select gen_random_uuid(), m.jurisdiction_id, m.id, m.lead_unit_id, 'LEAD', '主办', '局长', 'JOINT_25', 'CT-15', 25, current_date - 30, coalesce(m.due_on, current_date + 20), random() < 0.1,
                  case when m.step in ('COMPLETED', 'FED_BACK') then 'ACCEPTED' when m.step = 'ARCHIVED' then 'CLOSED' when random() < 0.1 then 'SUSPENDED' else 'IN_PROGRESS' end,
                  floor(random() * 100)::int, 1, case when m.step <> 'METHOD_CONFIRMED' then now() end
                from matter m where m.step in ('METHOD_CONFIRMED', 'COMPLETED', 'FED_BACK', 'ARCHIVED');
                insert into task (id, jurisdiction_id, matter_id, unit_id, role, duty, responsible_officer, deadline_class, rule, working_days, issued_on, due_on, provisional, status, progress_percent, version)
                select gen_random_uuid(), t.jurisdiction_id, t.matter_id, case when t.unit_id = '%6$s' then '%7$s'::uuid else '%6$s' end, 'SUPPORT', '协办', '局长', 'JOINT_25', 'CT-15', 22, t.issued_on, t.due_on - 3,
                  false, 'IN_PROGRESS', 10, 1 from task t where random() < 0.4;
                insert into milestone select gen_random_uuid(), t.id, '节点', current_date - floor(random() * 10)::int, 60, null from task t where random() < 0.2;
                insert into progress_report select gen_random_uuid(), t.id, '%8$s', now() - k * interval '3 days', t.progress_percent, '措施', '进度', '效果' from task t, generate_series(1, 5) k where k <= random() * 6;
                insert into inspection_plan (id, jurisdiction_id, matter_id, mode, status, sealed, content, scope, target_unit_id, place_name, starts_on, ends_on, planned_by, planned_at, version)
                select gen_random_uuid(), m.jurisdiction_id, m.id, 'UNANNOUNCED', 'APPROVED', true, '看', '看', '%6$s', '现场', current_date, current_date, '%9$s', now(), 1 from matter m where random() < 0.05;
                insert into group_member select p.id, '%10$s', true from inspection_plan p;
                """.formatted(
                        matters,
                        seed,
                        World.FAR_COUNTY,
                        World.CITY,
                        Persona.CLERK.officerId(),
                        World.HOUSING,
                        World.FINANCE,
                        Persona.LIAISON.officerId(),
                        Persona.GROUP_LEADER.officerId(),
                        Persona.INSPECTOR.officerId()));
    }
}
