-- The answer to the operation "Ledger" (LedgerOperation), written by PostgreSQL. Stands behind "with found as materialized (…)": the
-- rows of office_ledger on this page and one more. A test compares it with what the GraphQL engine answers.
, today as materialized (select ordinal from working_day_index where day = :now),
item as (
  select f.last_activity_at as at, row_number() over (order by f.last_activity_at desc, f.id desc) as n,
    f.id, f.number, f.title, f.source, f.urgency, f.listed, f.step, f.due_on as "dueOn", f.closed_late as "closedLate",
    f.progress_percent as "progressPercent", instant_text(f.last_activity_at) as "lastActivityAt", f.tags,
    (select l from (select q.light, q.reason, q.due_on as "dueOn",
        case when q.reason <> 'OVERDUE' then o.remaining end as "remainingWorkingDays",
        case when q.reason = 'OVERDUE' then -o.remaining end as "overdueWorkingDays",
        case when q.reason = 'OVERDUE' then 'WF-09' else 'decision-14' end as rule, n.step as "nextStep",
        case when n.step <> 'NONE' and (q.reason <> 'OVERDUE' or o.next_on > :now) then o.next_on end as "nextOn") l) as lamp,
    (select u from (select u.id, u.name, u.short_name as "shortName" from unit u where u.id = f.lead_unit_id) u) as "leadUnit",
    coalesce((select json_agg(u) from (select u.id, u.name, u.short_name as "shortName"
      from jsonb_array_elements(f.handling_proposal -> 'supports') with ordinality s(support, n)
      cross join lateral (select * from unit u where u.id = (s.support ->> 'unitId')::uuid offset 0) u order by s.n) u), '[]') as "supportingUnits",
    coalesce((select json_agg(r) from (select r.id, instant_text(r.reported_at) as "reportedAt", r.percent, r.progress
        from office_progress r where r.matter_id = f.id order by r.reported_at desc, r.id limit 3) r), '[]') as "latestReports"
  from found f
  cross join lateral (select lamp_light(:now, f.yellow_on, f.red_on, f.calm_reason) as light,
    lamp_reason(:now, f.open_due_on, f.due_soon_on, f.behind_on, f.far_behind_on, f.calm_reason) as reason,
    coalesce(f.open_due_on, f.due_on) as due_on) q
  left join working_day_index d on d.day = q.due_on
  join rule_set r on r.id = f.rule_set_id
  cross join lateral (select d.ordinal - (select ordinal from today) as remaining, case q.reason
      when 'OVERDUE' then (select min(w.day) from working_day_index w where w.is_working
        and w.ordinal = d.ordinal + (r.parameters ->> 'escalationDays')::int + case when d.is_working then 0 else 1 end)
      when 'FAR_BEHIND_PLAN' then q.due_on + 1 when 'DUE_SOON' then f.red_on when 'BEHIND_PLAN' then f.red_on
      when 'ON_SCHEDULE' then f.yellow_on when 'PROVISIONAL' then f.yellow_on end as next_on offset 0) o
  cross join lateral (select case when q.reason = 'PAUSED' then 'WAITS_FOR_RESUMPTION' when o.next_on is null then 'NONE'
      when q.reason = 'OVERDUE' then case when o.next_on > :now then 'ESCALATION_PROPOSED' else 'LEADERS_DECIDE' end
      when q.reason = 'FAR_BEHIND_PLAN' then 'BECOMES_OVERDUE' when q.reason in ('DUE_SOON', 'BEHIND_PLAN') then 'TURNS_RED' else 'TURNS_YELLOW' end as step) n)
select json_build_object('data', json_build_object('matters', json_build_object(
  'nextCursor', (select rtrim(translate(encode(convert_to('LAST_ACTIVITY||' || last.at || '|' || last.id, 'UTF8'), 'base64'), E'+/\n', '-_'), '=')
     from item last where last.n = :pageSize and exists (select from item more where more.n > :pageSize)),
  'items', coalesce((select json_agg(i) from (
    select id, number, title, source, urgency, listed, step, "dueOn", "closedLate", "progressPercent", "lastActivityAt", tags, lamp,
      "leadUnit", "supportingUnits", "latestReports"
    from item where n <= :pageSize order by n) i), '[]'))))
