-- The last reports of a matter by one look into one index, instead of one for each of its tasks and a sort.
alter table progress_report add column matter_id uuid constraint progress_report_matter_fk references matter;
update progress_report r set matter_id = t.matter_id from task t where t.id = r.task_id;
alter table progress_report alter column matter_id set not null;
comment on column progress_report.matter_id is 'The matter of the task; always written by the trigger progress_report_matter.';
create index progress_report_matter_ix on progress_report (matter_id, reported_at desc, id);

create function progress_report_matter() returns trigger language plpgsql security definer set search_path from current as $$
begin
  new.matter_id := (select t.matter_id from task t where t.id = new.task_id);
  return new;
end $$;
create trigger progress_report_matter before insert on progress_report for each row execute function progress_report_matter();
