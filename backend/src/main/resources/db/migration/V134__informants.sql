-- 线索提供人 (R733-26): apart from the record, so that neither it nor the chain and the reports that are made of it name him. What was recorded
-- before stays as it is: it is part of its chain already.
create function caller_led_groups() returns uuid[] language sql stable security definer set search_path from current as $$
  select coalesce(array_agg(plan_id), '{}') from group_member where officer_id = caller_officer() and is_leader and recused_at is null $$;

create table informant (
  record_id   uuid primary key constraint informant_record_fk references inspection_record,
  plan_id     uuid not null constraint informant_plan_fk references inspection_plan,
  recorded_by uuid not null constraint informant_officer_fk references officer,
  name        text not null
);
comment on table informant is 'Informant 线索提供人: who gave a clue; shown to who took the record, the leader of the group and the director, each look audited (R733-26).';
create index informant_plan_ix on informant (plan_id);

alter table informant enable row level security;
create policy informant_read on informant for select using (
  (plan_id = any ((select caller_groups())::uuid[])
    and (recorded_by = (select caller_officer()) or plan_id = any ((select caller_led_groups())::uuid[])))
  or ((select caller_is('DIRECTOR')) and exists (select from inspection_plan p where p.id = plan_id)));
create policy informant_insert on informant for insert with check (recorded_by = (select caller_officer()));
grant select, insert on informant to luoshi_app;
revoke update, delete on informant from luoshi_app;
