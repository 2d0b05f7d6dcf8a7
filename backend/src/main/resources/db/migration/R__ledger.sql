-- The ledger 台账 as two views, one for the office and one for everybody else, so that row scope does not defeat the indexes (ADR 11).
-- Both say by themselves what the caller may see: whoever reads the wrong one sees nothing more.
drop view if exists office_ledger;
drop view if exists office_progress;
drop view if exists caller_ledger;
drop function if exists caller_matters();

-- The office sees every matter of its jurisdiction. The view reads as its owner: a row policy would keep all operators that are not
-- "leakproof" (the search in Chinese text is not) from the indexes.
create view office_ledger as
  select id, jurisdiction_id, number, title, place_name, objective, grams, source, instruction_leader, instructed_on, system, urgency, listed, tags, step,
    lead_unit_id, due_on, closed_late, registered_at, closed_at, last_activity_at, open_due_on, due_soon_on, behind_on, far_behind_on, yellow_on, red_on, calm_reason,
    progress_percent, handling_proposal, rule_set_id
  from matter
  where (select caller_is_office()) and jurisdiction_id = (select caller_jurisdiction());
comment on view office_ledger is 'Matters of the jurisdiction, for its supervision office; empty for others.';

create view office_progress as
  select r.matter_id, r.id, r.reported_at, r.percent, r.progress
  from progress_report r join matter m on m.id = r.matter_id
  where (select caller_is_office()) and m.jurisdiction_id = (select caller_jurisdiction());
comment on view office_progress is 'Progress reports on matters of the jurisdiction, for its supervision office; empty for others.';

-- Ids of the matters that somebody outside the office has to do with. Runs with the caller's rights; matter_read has the last word.
create function caller_matters() returns setof uuid language sql stable as $$
  select t.matter_id from task t where (select caller_is('LIAISON', 'UNIT_HEAD')) and t.unit_id = (select caller_unit())
  union select f.matter_id from finding f where (select caller_is('LIAISON', 'UNIT_HEAD')) and f.responsible_unit_id = (select caller_unit())
  union select p.matter_id from group_member g join inspection_plan p on p.id = g.plan_id where g.officer_id = (select caller_officer())
  union select m.id from matter m
    where (select caller_is('GROUP_LEADER')) and m.jurisdiction_id = (select caller_jurisdiction()) and m.step = 'METHOD_CONFIRMED' $$;
create view caller_ledger with (security_invoker = true) as
  select m.id, jurisdiction_id, number, title, place_name, objective, grams, source, instruction_leader, instructed_on, system, urgency, listed, tags, step,
    lead_unit_id, due_on, closed_late, registered_at, closed_at, last_activity_at, open_due_on, due_soon_on, behind_on, far_behind_on, yellow_on, red_on, calm_reason
  from matter m
  where m.id in (select caller_matters());
comment on view caller_ledger is 'Matters that somebody outside the office has to do with.';
grant select on office_ledger, office_progress, caller_ledger to luoshi_app;

-- An instant as the API writes it: no fraction, milliseconds or microseconds. Not immutable, as to_char is not: only so is it inlined.
create or replace function instant_text(timestamptz) returns text language sql stable parallel safe as $$
  select to_char($1 at time zone 'UTC', case when extract(microseconds from $1)::int % 1000000 = 0 then 'YYYY-MM-DD"T"HH24:MI:SS"Z"'
    when extract(microseconds from $1)::int % 1000 = 0 then 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"' else 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"' end) $$;
