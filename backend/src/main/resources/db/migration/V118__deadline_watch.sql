-- The deadline scan touches only what is due: of each task that is with its unit it is written when the scan has to look at it next.
create table deadline_watch (
  task_id uuid not null constraint deadline_watch_pk primary key constraint deadline_watch_task_fk references task on delete cascade,
  look_at timestamptz not null
);
comment on table deadline_watch is 'When the deadline scan looks at an open task next. Whoever takes a task puts it off by the lease first, so that another replica takes it when the first one has died.';
create index deadline_watch_look_at_ix on deadline_watch (look_at);
alter table deadline_watch enable row level security;
create policy deadline_watch_system on deadline_watch for all using (caller_is_system());
grant select, update on deadline_watch to luoshi_app;

-- Before this day nothing can be due, whatever the rule set and the holidays; from it on the scan counts exactly.
create function first_look(issued_on date, due_on date, status text) returns timestamptz language sql stable set search_path from current as $$
  select (case when status = 'ISSUED' then least(issued_on + 1, due_on) else due_on - 2 * longest_reminder_days() - 14 end)::timestamp
    at time zone 'Asia/Shanghai' $$;

create function is_watched(status text) returns boolean language sql immutable as
  $$ select status in ('ISSUED', 'ACKNOWLEDGED', 'IN_PROGRESS') $$;

create function watch_task() returns trigger language plpgsql security definer set search_path from current as $$
begin
  if is_watched(new.status) then
    insert into deadline_watch values (new.id, first_look(new.issued_on, new.due_on, new.status))
    on conflict (task_id) do update set look_at = excluded.look_at;
  else
    delete from deadline_watch where task_id = new.id;
  end if;
  return null;
end $$;

create function watch_matter() returns trigger language plpgsql security definer set search_path from current as $$
begin
  update deadline_watch w set look_at = first_look(t.issued_on, t.due_on, t.status) from task t where t.matter_id = new.id and w.task_id = t.id;
  return null;
end $$;

create trigger task_is_watched after insert on task for each row execute function watch_task();
create trigger task_is_watched_anew after update on task for each row
  when ((old.status, old.issued_on, old.due_on) is distinct from (new.status, new.issued_on, new.due_on)) execute function watch_task();
create trigger matter_is_watched_anew after update on matter for each row
  when ((old.urgency, old.rule_set_id) is distinct from (new.urgency, new.rule_set_id)) execute function watch_matter();

-- Another calendar moves every day that was counted by the old one.
create function watch_anew() returns void language sql security definer set search_path from current as $$
  update deadline_watch w set look_at = first_look(t.issued_on, t.due_on, t.status) from task t where t.id = w.task_id $$;

insert into deadline_watch select id, first_look(issued_on, due_on, status) from task where is_watched(status);
