-- What a row's policy asks of the caller is asked once for the statement, not for each row: his groups, like his recusals before. And
-- policies do not ask other tables whose own policies ask on: an executor has to prepare every branch of the tree for each statement.

-- Plans of whose group he is, and has not left.
create function caller_groups() returns uuid[] language sql stable security definer set search_path from current as $$
  select case when caller_access_over() then '{}'
    else coalesce((select array_agg(plan_id) from group_member where officer_id = caller_officer() and recused_at is null), '{}') end $$;

-- Plans of whose group he is or was.
create function caller_seats() returns uuid[] language sql stable security definer set search_path from current as $$
  select coalesce(array_agg(plan_id), '{}') from group_member where officer_id = caller_officer() $$;

-- Matters that he inspects or inspected, under plans that he may see: the plans' own policy answers.
create function caller_inspected() returns uuid[] language sql stable set search_path from current as $$
  select coalesce(array_agg(matter_id), '{}') from inspection_plan where id = any ((select caller_seats())::uuid[]) $$;

do $$
declare p record;
begin
  for p in
    select polname, polrelid::regclass as "table",
      regexp_replace(pg_get_expr(polqual, polrelid), 'caller_in_group\(([a-z_.]+)\)', '\1 = any ((select caller_groups())::uuid[])', 'g') as qual
    from pg_policy where pg_get_expr(polqual, polrelid) like '%caller_in_group(%'
  loop
    execute format('alter policy %I on %s using (%s)', p.polname, p."table", p.qual);
  end loop;
end $$;
drop function caller_in_group;

alter policy site_visit_read on site_visit using (
  exists (select from inspection_plan p where p.id = plan_id)
  and ((select caller_is_system())
    or (select caller_is_office())
    or plan_id = any ((select caller_seats())::uuid[])
    or ((select caller_is('LIAISON', 'UNIT_HEAD'))
      and exists (select from inspection_plan p where p.id = site_visit.plan_id and p.target_unit_id = (select caller_unit())))));

alter policy finding_read on finding using (
  (select caller_is_system())
  or (plan_id is null or exists (select from inspection_plan p where p.id = plan_id))
    and (((select caller_is_office()) and jurisdiction_id = (select caller_jurisdiction()))
      or (responsible_unit_id = (select caller_unit()) and (select caller_is('LIAISON', 'UNIT_HEAD')))
      or plan_id = any ((select caller_seats())::uuid[])));

alter policy task_read on task using (
  (select caller_is_system())
  or ((select caller_is_office()) and jurisdiction_id = (select caller_jurisdiction()))
  or (unit_id = (select caller_unit()) and (select caller_is('LIAISON', 'UNIT_HEAD')))
  or matter_id = any ((select caller_inspected())::uuid[]));

alter policy matter_read on matter using (
  (select caller_is_system())
  or ((select caller_is_office()) and jurisdiction_id = (select caller_jurisdiction()))
  or ((select caller_is('LIAISON', 'UNIT_HEAD'))
    and (exists (select from task t where t.matter_id = matter.id and t.unit_id = (select caller_unit()))
      or exists (select from finding f where f.matter_id = matter.id and f.responsible_unit_id = (select caller_unit()))))
  or id = any ((select caller_inspected())::uuid[])
  or ((select caller_is('GROUP_LEADER')) and jurisdiction_id = (select caller_jurisdiction()) and step = 'METHOD_CONFIRMED'));

-- Uploads on their way are few, however many one officer has finished.
drop index upload_officer_ix;
create index upload_unfinished_ix on upload (officer_id) where completed_at is null;
