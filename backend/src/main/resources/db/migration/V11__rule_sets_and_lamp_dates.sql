-- Decision 15: numbers of the rules are versioned; a matter keeps the version it was opened under.
create table rule_set (
  id              uuid primary key,
  jurisdiction_id uuid,
  version         int not null,
  effective_on    date not null,
  parameters      jsonb not null,
  note            text not null,
  changed_by      uuid,
  changed_at      timestamptz not null,
  constraint rule_set_version_uq unique nulls not distinct (jurisdiction_id, version)
);
comment on table rule_set is 'A dated version of clocks, lamps and other numbers of the rules. Without a jurisdiction: the numbers Luoshi comes with. Readable by all.';
insert into rule_set values ('00000000-0000-4000-8000-000000000001', null, 1, '2020-01-01', '{
  "workingDays": {"OFFICE_10": 10, "TRANSFERRED_15": 15, "JOINT_25": 25, "INSTRUCTION_30": 30},
  "supportAheadDays": 3,
  "acknowledgeDays": 3,
  "sendBackDays": 3,
  "dueSoonDays": 3,
  "behindPoints": 10,
  "farBehindPoints": 30,
  "escalationDays": 5}', '系统默认', null, '2020-01-01T00:00:00Z');
grant select, insert on rule_set to luoshi_app;

alter table matter add column rule_set_id uuid not null default '00000000-0000-4000-8000-000000000001'
  constraint matter_rule_set_fk references rule_set;

create table milestone (
  id              uuid primary key,
  task_id         uuid not null constraint milestone_task_fk references task,
  title           text not null,
  due_on          date not null,
  planned_percent int not null constraint milestone_percent_ck check (planned_percent between 0 and 100),
  reached_at      timestamptz,
  constraint milestone_day_once_uq unique (task_id, due_on)
);
comment on table milestone is 'Milestone 倒排工期: by the end of this day the plan (时序进度) wants that many percent.';
alter table milestone enable row level security;
create policy milestone_read on milestone for select using (caller_is_system() or exists (select from task t where t.id = task_id));
create policy milestone_insert on milestone for insert with check (true);
create policy milestone_update on milestone for update using (true) with check (true);
create policy milestone_delete on milestone for delete using (true);
grant select, insert, update, delete on milestone to luoshi_app;

-- A lamp is stored as the days on which its light changes, never as a light: what it shows today follows from today's date alone (ADR 9),
-- so filters, counts and sorting are exact at any moment and answered from an index. Triggers keep the days.
alter table task
  add column open_due_on date, add column due_soon_on date, add column behind_on date, add column far_behind_on date,
  add column calm_reason text not null default 'ON_SCHEDULE',
  add column yellow_on date generated always as (least(due_soon_on, behind_on)) stored,
  add column red_on date generated always as (least(open_due_on + 1, far_behind_on)) stored;
alter table matter
  add column open_due_on date, add column due_soon_on date, add column behind_on date, add column far_behind_on date,
  add column calm_reason text not null default 'NOT_STARTED',
  add column yellow_on date generated always as (least(due_soon_on, behind_on)) stored,
  add column red_on date generated always as (least(open_due_on + 1, far_behind_on)) stored;

create function lamp_light(today date, yellow_on date, red_on date, calm_reason text) returns text language sql immutable parallel safe as $$
  select case when red_on <= today then 'RED' when yellow_on <= today then 'YELLOW' when calm_reason = 'ON_SCHEDULE' then 'GREEN' else 'GREY' end $$;
create function lamp_reason(today date, open_due_on date, due_soon_on date, behind_on date, far_behind_on date, calm_reason text)
  returns text language sql immutable parallel safe as $$
  select case when open_due_on < today then 'OVERDUE' when far_behind_on <= today then 'FAR_BEHIND_PLAN'
    when due_soon_on <= today then 'DUE_SOON' when behind_on <= today then 'BEHIND_PLAN' else calm_reason end $$;

create function working_day_before(date, days int) returns date language sql stable as $$
  select min(w.day) from working_day_index w, working_day_index d where d.day = $1 and w.ordinal = d.ordinal - days $$;

create function task_lamp_dates() returns trigger language plpgsql security definer set search_path from current as $$
declare rules jsonb;
begin
  new.open_due_on := null;
  new.due_soon_on := null;
  new.behind_on := null;
  new.far_behind_on := null;
  new.calm_reason := case when new.status in ('ACCEPTED', 'CLOSED', 'TERMINATED') then 'CLOSED' when new.status = 'SUSPENDED' then 'PAUSED'
    when new.provisional then 'PROVISIONAL' else 'ON_SCHEDULE' end;
  if new.calm_reason not in ('CLOSED', 'PAUSED') then
    select r.parameters into rules from matter m join rule_set r on r.id = m.rule_set_id where m.id = new.matter_id;
    new.open_due_on := new.due_on;
    new.due_soon_on := working_day_before(new.due_on, (rules ->> 'dueSoonDays')::int);
    select min(s.due_on) + 1, min(s.due_on) filter (where s.planned_percent - new.progress_percent > (rules ->> 'farBehindPoints')::int) + 1
      into new.behind_on, new.far_behind_on
      from milestone s where s.task_id = new.id and s.planned_percent - new.progress_percent >= (rules ->> 'behindPoints')::int;
  end if;
  return new;
end $$;
create trigger task_lamp_dates before insert or update of due_on, status, provisional, progress_percent on task
  for each row execute function task_lamp_dates();

-- A matter shows the worst of its open tasks; before tasks are issued and after all are accepted it shows its step.
create function matter_lamp_dates() returns trigger language plpgsql security definer set search_path from current as $$
begin
  select min(t.open_due_on), min(t.due_soon_on), min(t.behind_on), min(t.far_behind_on),
      case when new.closed_late then 'CLOSED_LATE' when new.step = 'ARCHIVED' or new.closed_at is not null then 'CLOSED'
        when new.step in ('COMPLETED', 'FED_BACK') then 'ON_SCHEDULE' when new.step <> 'METHOD_CONFIRMED' then 'NOT_STARTED'
        when bool_or(t.calm_reason = 'ON_SCHEDULE') then 'ON_SCHEDULE' when bool_or(t.calm_reason = 'PROVISIONAL') then 'PROVISIONAL'
        when bool_or(t.calm_reason = 'PAUSED') then 'PAUSED' else 'NOT_STARTED' end
    into new.open_due_on, new.due_soon_on, new.behind_on, new.far_behind_on, new.calm_reason
    from task t where t.matter_id = new.id and new.step = 'METHOD_CONFIRMED' and new.closed_at is null;
  return new;
end $$;
create trigger matter_lamp_dates before insert or update of step, closed_at, closed_late, open_due_on on matter
  for each row execute function matter_lamp_dates();

create function task_changes_matter_lamp() returns trigger language plpgsql security definer set search_path from current as $$
begin
  update matter set open_due_on = open_due_on where id = new.matter_id;
  return null;
end $$;
create trigger task_changes_matter_lamp after insert on task for each row execute function task_changes_matter_lamp();
create trigger task_change_changes_matter_lamp after update on task for each row
  when ((old.open_due_on, old.due_soon_on, old.behind_on, old.far_behind_on, old.calm_reason)
    is distinct from (new.open_due_on, new.due_soon_on, new.behind_on, new.far_behind_on, new.calm_reason))
  execute function task_changes_matter_lamp();

create function milestone_changes_task_lamp() returns trigger language plpgsql security definer set search_path from current as $$
begin
  update task set due_on = due_on where id = coalesce(new.task_id, old.task_id);
  return null;
end $$;
create trigger milestone_changes_task_lamp after insert or update or delete on milestone for each row execute function milestone_changes_task_lamp();

update task set due_on = due_on;
update matter set step = step;
drop function matter_lamps(date);
drop function task_lamps(date);
create index matter_red_ix on matter (jurisdiction_id, red_on) where red_on is not null;
create index matter_yellow_ix on matter (jurisdiction_id, yellow_on) where yellow_on is not null;
