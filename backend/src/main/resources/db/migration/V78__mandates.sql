-- 指定 (R733-07, BZ-28, decision 2): a department supervises only what, where and as long as it was designated.
create table designation (
  id              uuid primary key,
  jurisdiction_id uuid not null constraint designation_jurisdiction_fk references jurisdiction,
  unit_id         uuid not null constraint designation_unit_fk references unit,
  matter_id       uuid constraint designation_matter_fk references matter,
  scope           text not null,
  duty            text not null,
  from_on         date not null,
  to_on           date not null,
  document        text not null,
  status          text not null constraint designation_status_ck check (status in ('PROPOSED', 'APPROVED', 'REVOKED')),
  made_by         uuid not null constraint designation_made_by_fk references officer,
  made_at         timestamptz not null,
  approved_by     uuid constraint designation_approved_by_fk references officer,
  approved_at     timestamptz,
  revoked_by      uuid constraint designation_revoked_by_fk references officer,
  revoked_at      timestamptz,
  revoke_reason   text,
  version         int not null,
  constraint designation_term_ck check (from_on <= to_on),
  constraint designation_four_eyes_ck check (approved_by is null or approved_by <> made_by),
  constraint designation_revoked_ck check ((status = 'REVOKED') = (revoked_at is not null))
);
comment on table designation is 'Designation 指定: matter, scope, duty and term in which a department may supervise; it ends by itself.';
create index designation_list_ix on designation (jurisdiction_id, made_at desc, id desc);
create index designation_unit_ix on designation (unit_id, to_on desc);
create index designation_matter_ix on designation (matter_id) where matter_id is not null;
alter table designation enable row level security;
create policy designation_read on designation for select using (
  (select caller_is_system())
  or (jurisdiction_id = (select caller_jurisdiction()) and ((select caller_is_office()) or (select caller_is('INSPECTOR', 'GROUP_LEADER'))))
  or (unit_id = (select caller_unit()) and (select caller_is('LIAISON', 'UNIT_HEAD'))));
create policy designation_insert on designation for insert with check (true);
create policy designation_update on designation for update using (true) with check (true);
grant select, insert, update on designation to luoshi_app;

-- Execution modes 自行 / 委托 / 联合 (BZ-28): the owner stays the office.
alter table inspection_plan
  add column execution_mode text not null default 'OWN' constraint inspection_plan_execution_ck check (execution_mode in ('OWN', 'ENTRUSTED', 'JOINT')),
  add column execution_unit_ids uuid[] not null default '{}';
