-- Row 71: the ladder's triggers and approvers are numbers of the rule set. Public criticism keeps the patience it had, a talk stays a
-- person's to propose, every leader decides every rung, until a version says otherwise; rows that have the numbers keep them.
update rule_set set parameters = jsonb_build_object(
  'qualityReturns', 2, 'publicCriticismDays', parameters -> 'escalationDays', 'talkDays', 0, 'chiefFromRung', 7) || parameters;

create table quality_return (
  id          uuid primary key,
  task_id     uuid not null constraint quality_return_task_fk references task on delete cascade,
  returned_at timestamptz not null
);
comment on table quality_return is 'A completion of the task that the office sent back: poor quality, counted (CT-18).';
create index quality_return_task_ix on quality_return (task_id, returned_at);
grant select, insert on quality_return to luoshi_app;

alter table quality_return enable row level security;
create policy quality_return_read on quality_return for select using (exists (select from task t where t.id = task_id));
create policy quality_return_insert on quality_return for insert with check (exists (select from task t where t.id = task_id));

-- The scan looks at once at what came back, however far its deadline.
create function watch_quality() returns trigger language plpgsql security definer set search_path from current as $$
begin
  update deadline_watch set look_at = '-infinity' where task_id = new.task_id;
  return null;
end $$;
create trigger quality_return_is_watched after insert on quality_return for each row execute function watch_quality();

-- What was sent back before there was a counter.
insert into quality_return (id, task_id, returned_at)
select gen_random_uuid(), e.record_id, e.done_at from audit_entry e join task t on t.id = e.record_id where e.action = 'COMPLETION_RETURNED';
