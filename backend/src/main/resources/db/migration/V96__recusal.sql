-- 回避 (R733-17, row 44): ties between a person and a unit or place, declared by himself or recorded by the office.
create table tie (
  id              uuid primary key,
  jurisdiction_id uuid not null constraint tie_jurisdiction_fk references jurisdiction,
  officer_id      uuid not null constraint tie_officer_fk references officer,
  kind            text not null constraint tie_kind_ck check (kind in ('PAST_SERVICE', 'KINSHIP', 'INTEREST', 'TOOK_PART', 'OTHER')),
  unit_id         uuid constraint tie_unit_fk references unit,
  place_name      text,
  note            text not null,
  since_on        date,
  declared_by     uuid not null constraint tie_declared_by_fk references officer,
  declared_at     timestamptz not null,
  lifted_by       uuid constraint tie_lifted_by_fk references officer,
  lifted_at       timestamptz,
  lift_reason     text,
  version         int not null,
  constraint tie_one_ck check ((unit_id is null) <> (place_name is null)),
  constraint tie_lifted_ck check ((lifted_at is null) = (lifted_by is null)),
  constraint tie_four_eyes_ck check (lifted_by is null or lifted_by <> officer_id)
);
comment on table tie is 'Tie 利害关系: a reason for which a person keeps away from a unit or place until it is lifted (R733-17).';
create index tie_officer_ix on tie (officer_id) where lifted_at is null;
create index tie_list_ix on tie (jurisdiction_id, declared_at desc, id desc);
alter table tie enable row level security;
-- Who leads groups plans them too, and must be refused what another would be.
create policy tie_read on tie for select using (
  (select caller_is_system())
  or officer_id = (select caller_officer())
  or (jurisdiction_id = (select caller_jurisdiction()) and ((select caller_is_office()) or (select caller_is('GROUP_LEADER')))));
create policy tie_insert on tie for insert with check (true);
create policy tie_update on tie for update using (true) with check (true);
grant select, insert, update on tie to luoshi_app;

-- A member who must keep away stays on record, without rights, until another takes his place.
alter table group_member
  add column recused_at timestamptz,
  add column recused_as text,
  add column replaced_by uuid constraint group_member_replaced_by_fk references officer,
  add constraint group_member_recused_ck check ((recused_at is null) = (recused_as is null) and (replaced_by is null or recused_at is not null));
drop index group_member_one_leader_uq;
create unique index group_member_one_leader_uq on group_member (plan_id) where is_leader and recused_at is null;
create policy group_member_update on group_member for update using (true) with check (true);

create or replace function caller_in_group(plan uuid) returns boolean language sql stable security definer set search_path from current as $$
  select exists (select from group_member where plan_id = plan and officer_id = caller_officer() and recused_at is null) and not caller_access_over() $$;
create function caller_recusals() returns uuid[] language sql stable security definer set search_path from current as $$
  select coalesce(array_agg(plan_id), '{}') from group_member where officer_id = caller_officer() and recused_at is not null $$;
alter policy inspection_plan_read on inspection_plan using (
  (select caller_is_system())
  or (id <> all ((select caller_recusals())::uuid[]) and (
    planned_by = (select caller_officer())
    or approved_by = (select caller_officer())
    or returned_by = (select caller_officer())
    or caller_in_group(id)
    or (jurisdiction_id = (select caller_jurisdiction()) and (
         (select caller_is('AUDITOR'))
         or (status = 'SUBMITTED' and (select caller_is('DIRECTOR', 'LEADER', 'CHIEF')))
         or (not sealed and (select caller_is_office()))))
    or (not sealed and status in ('APPROVED', 'CONCLUDED') and target_unit_id = (select caller_unit()) and (select caller_is('LIAISON', 'UNIT_HEAD'))))));

-- Takes a person out of the groups of every open plan against that unit or place, also of plans that who records the tie may not know of.
create function recuse_from_plans(officer uuid, unit uuid, place text, kind text, at timestamptz)
  returns table (plan_id uuid, jurisdiction_id uuid, matter_id uuid, matter_title text, planned_by uuid, approved_by uuid)
  language sql security definer set search_path from current as $$
  update group_member g set recused_at = at, recused_as = kind
  from inspection_plan p join matter m on m.id = p.matter_id
  where p.id = g.plan_id and g.officer_id = officer and g.recused_at is null and p.status <> 'CONCLUDED'
    and (p.target_unit_id = unit or p.place_name = place)
  returning p.id, p.jurisdiction_id, p.matter_id, m.title, p.planned_by, p.approved_by $$;
