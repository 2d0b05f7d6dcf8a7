-- 督查方案 complete (rows 42 and 46, R733-12/14/15): kind and methods; a change is a version of its own that holds once it is approved; unsealing at a set time.
alter table inspection_plan
  add column kind text not null default 'SPECIAL'
    constraint inspection_plan_kind_ck check (kind in ('COMPREHENSIVE', 'SPECIAL', 'INCIDENT', 'DAILY', 'CLUE', 'FOLLOW_UP', 'RESEARCH')),
  add column methods text[] not null default '{CHECK}'
    constraint inspection_plan_methods_ck check (cardinality(methods) > 0 and methods <@ '{SELF_REVIEW,REPORT,CHECK,MEETING,DOCUMENTS,CLUES,TALK,INTERNET}'),
  add column unseal_at timestamptz,
  add column unsealed_at timestamptz;
create index inspection_plan_unseal_ix on inspection_plan (unseal_at) where sealed and unseal_at is not null;

create table plan_version (
  id             uuid primary key,
  plan_id        uuid not null constraint plan_version_plan_fk references inspection_plan,
  number         int constraint plan_version_number_ck check (number > 0),
  status         text not null constraint plan_version_status_ck check (status in ('PROPOSED', 'IN_FORCE', 'REPLACED', 'RETURNED')),
  reason         text,
  kind           text not null,
  mode           text not null,
  methods        text[] not null,
  content        text not null,
  scope          text not null,
  discipline     text,
  target_unit_id uuid not null constraint plan_version_target_fk references unit,
  place_name     text not null,
  latitude       double precision,
  longitude      double precision,
  starts_on      date not null,
  ends_on        date not null,
  proposed_by    uuid not null constraint plan_version_proposed_by_fk references officer,
  proposed_at    timestamptz not null,
  decided_by     uuid constraint plan_version_decided_by_fk references officer,
  decided_at     timestamptz,
  return_reason  text,
  version        int not null,
  constraint plan_version_number_uq unique (plan_id, number),
  constraint plan_version_dates_ck check (starts_on <= ends_on),
  constraint plan_version_four_eyes_ck check (decided_by is null or decided_by <> proposed_by),
  constraint plan_version_decided_ck check ((status = 'PROPOSED') = (decided_at is null) and (status in ('IN_FORCE', 'REPLACED')) = (number is not null))
);
comment on table plan_version is 'PlanVersion 方案版本: what an approved plan said, says, or is asked to say; kept for good (R733-15). Plans that never changed have none.';
create unique index plan_version_one_proposed_uq on plan_version (plan_id) where status = 'PROPOSED';
create unique index plan_version_one_in_force_uq on plan_version (plan_id) where status = 'IN_FORCE';

alter table plan_version enable row level security;
-- The inspected unit sees what holds and what held, not what is only asked for.
create policy plan_version_read on plan_version for select using (
  exists (select from inspection_plan p where p.id = plan_id)
  and (status in ('IN_FORCE', 'REPLACED') or not (select caller_is('LIAISON', 'UNIT_HEAD'))));
create policy plan_version_insert on plan_version for insert with check (true);
create policy plan_version_update on plan_version for update using (true) with check (true);
grant select, insert, update on plan_version to luoshi_app;

alter table annual_plan_item drop constraint annual_plan_item_kind_ck;
alter table annual_plan_item add constraint annual_plan_item_kind_ck
  check (kind in ('COMPREHENSIVE', 'SPECIAL', 'INCIDENT', 'DAILY', 'CLUE', 'FOLLOW_UP', 'RESEARCH'));

alter table unit add column superior_id uuid constraint unit_superior_fk references unit;
comment on column unit.superior_id is '主管单位: findings about a subordinate unit are within a plan against its superior.';
create index unit_superior_ix on unit (superior_id) where superior_id is not null;

alter table finding
  add column outside_plan text[] not null default '{}'
    constraint finding_outside_plan_ck check (outside_plan <@ '{UNIT,TERM,MARKED}'),
  add column outside_approved_by uuid constraint finding_outside_approved_by_fk references officer,
  add column outside_approved_at timestamptz,
  add constraint finding_outside_approved_ck check ((outside_approved_at is null) = (outside_approved_by is null)
    and (outside_approved_by is null or outside_approved_by <> recorded_by));
comment on column finding.outside_plan is 'Why it lies outside the plan that was in force; needs approval before rectification is ordered (R733-15).';

-- The plan has a kind now too: the parameter is called by its full name, or the column would stand in its place.
create or replace function recuse_from_plans(officer uuid, unit uuid, place text, kind text, at timestamptz)
  returns table (plan_id uuid, jurisdiction_id uuid, matter_id uuid, matter_title text, planned_by uuid, approved_by uuid)
  language sql security definer set search_path from current as $$
  update group_member g set recused_at = at, recused_as = recuse_from_plans.kind
  from inspection_plan p join matter m on m.id = p.matter_id
  where p.id = g.plan_id and g.officer_id = officer and g.recused_at is null and p.status <> 'CONCLUDED'
    and (p.target_unit_id = unit or p.place_name = place)
  returning p.id, p.jurisdiction_id, p.matter_id, m.title, p.planned_by, p.approved_by $$;
