-- 年度督查计划 (BZ-02, row 8): what lies outside is reported case by case, 一事一报 (R733-15).
create table annual_plan (
  id              uuid primary key,
  jurisdiction_id uuid not null constraint annual_plan_jurisdiction_fk references jurisdiction,
  year            int not null constraint annual_plan_year_ck check (year between 2020 and 2099),
  status          text not null constraint annual_plan_status_ck check (status in ('DRAFT', 'SUBMITTED', 'APPROVED')),
  prepared_by     uuid not null constraint annual_plan_prepared_by_fk references officer,
  prepared_at     timestamptz not null,
  approved_by     uuid constraint annual_plan_approved_by_fk references officer,
  approved_at     timestamptz,
  return_reason   text,
  version         int not null,
  constraint annual_plan_year_uq unique (jurisdiction_id, year),
  constraint annual_plan_four_eyes_ck check (approved_by is null or approved_by <> prepared_by),
  constraint annual_plan_approval_ck check ((status = 'APPROVED') = (approved_at is not null))
);
comment on table annual_plan is 'AnnualPlan 年度督查计划: one for each jurisdiction and year, approved by a leader, then fixed.';

create table annual_plan_item (
  id         uuid primary key,
  plan_id    uuid not null constraint annual_plan_item_plan_fk references annual_plan,
  position   int not null,
  title      text not null,
  kind       text not null constraint annual_plan_item_kind_ck check (kind in ('COMPREHENSIVE', 'SPECIAL', 'INCIDENT', 'DAILY', 'CLUE')),
  unit_ids   uuid[] not null,
  from_month int not null constraint annual_plan_item_from_ck check (from_month between 1 and 12),
  to_month   int not null constraint annual_plan_item_to_ck check (to_month between 1 and 12),
  lead       text not null,
  constraint annual_plan_item_position_uq unique (plan_id, position),
  constraint annual_plan_item_months_ck check (from_month <= to_month)
);
comment on table annual_plan_item is 'One supervision of the year: what, which units (none named: all), which months, who leads.';

alter table annual_plan enable row level security;
create policy annual_plan_read on annual_plan for select using (
  (select caller_is_system())
  or (jurisdiction_id = (select caller_jurisdiction()) and (status = 'APPROVED' or (select caller_is_office()))));
create policy annual_plan_insert on annual_plan for insert with check (true);
create policy annual_plan_update on annual_plan for update using (true) with check (true);
alter table annual_plan_item enable row level security;
create policy annual_plan_item_read on annual_plan_item for select using (exists (select from annual_plan p where p.id = plan_id));
create policy annual_plan_item_insert on annual_plan_item for insert with check (true);
create policy annual_plan_item_delete on annual_plan_item for delete using (true);
grant select, insert, update on annual_plan to luoshi_app;
grant select, insert, delete on annual_plan_item to luoshi_app;

-- A plan belongs to an item of the year, or says why not; plans of before have neither and need a leader when they still wait.
alter table inspection_plan
  add column annual_item_id uuid constraint inspection_plan_annual_item_fk references annual_plan_item,
  add column off_plan_reason text,
  add constraint inspection_plan_basis_ck check (annual_item_id is null or off_plan_reason is null);
comment on column inspection_plan.off_plan_reason is '一事一报: why an inspection outside the annual plan is needed; approved by LEADER or CHIEF.';
create index inspection_plan_annual_item_ix on inspection_plan (annual_item_id) where annual_item_id is not null;
