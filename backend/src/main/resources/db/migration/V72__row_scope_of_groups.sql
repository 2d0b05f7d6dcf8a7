-- Who goes on a sealed visit is as secret as the visit: the members of a group are seen by themselves and by those who see the plan.
-- The plan's own policy asks for membership through a function, because two policies may not ask each other.
create function caller_in_group(plan uuid) returns boolean language sql stable security definer set search_path from current as $$
  select exists (select from group_member where plan_id = plan and officer_id = caller_officer()) $$;

alter policy inspection_plan_read on inspection_plan using (
  caller_is_system()
  or planned_by = caller_officer()
  or approved_by = caller_officer()
  or returned_by = caller_officer()
  or caller_in_group(id)
  or (jurisdiction_id = caller_jurisdiction() and (
       caller_is('AUDITOR')
       or (status = 'SUBMITTED' and caller_is('DIRECTOR', 'LEADER', 'CHIEF'))
       or (not sealed and caller_is_office())))
  or (not sealed and status in ('APPROVED', 'CONCLUDED') and target_unit_id = caller_unit() and caller_is('LIAISON', 'UNIT_HEAD')));

alter table group_member enable row level security;
create policy group_member_read on group_member for select using (
  officer_id = caller_officer() or caller_is_system() or exists (select from inspection_plan p where p.id = plan_id));
create policy group_member_insert on group_member for insert with check (true);
create policy group_member_delete on group_member for delete using (true);
