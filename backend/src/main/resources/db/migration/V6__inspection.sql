create table inspection_plan (
  id              uuid primary key,
  jurisdiction_id uuid not null constraint inspection_plan_jurisdiction_fk references jurisdiction,
  matter_id       uuid not null constraint inspection_plan_matter_fk references matter,
  mode            text not null constraint inspection_plan_mode_ck check (mode in ('ANNOUNCED', 'UNANNOUNCED', 'COVERT')),
  status          text not null constraint inspection_plan_status_ck check (status in ('DRAFT', 'SUBMITTED', 'APPROVED', 'CONCLUDED')),
  sealed          boolean not null,
  content         text not null,
  scope           text not null,
  discipline      text,
  target_unit_id  uuid not null constraint inspection_plan_target_fk references unit,
  place_name      text not null,
  latitude        double precision,
  longitude       double precision,
  starts_on       date not null,
  ends_on         date not null,
  planned_by      uuid not null constraint inspection_plan_planned_by_fk references officer,
  planned_at      timestamptz not null,
  approved_by     uuid constraint inspection_plan_approved_by_fk references officer,
  approved_at     timestamptz,
  returned_by     uuid constraint inspection_plan_returned_by_fk references officer,
  return_reason   text,
  concluded_at    timestamptz,
  version         int not null,
  constraint inspection_plan_dates_ck check (starts_on <= ends_on),
  constraint inspection_plan_four_eyes_ck check (approved_by is null or approved_by <> planned_by)
);
comment on table inspection_plan is 'InspectionPlan 督查方案; sealed until unsealed by its group leader (decision 9).';
create index inspection_plan_matter_ix on inspection_plan (matter_id);
create index inspection_plan_dates_ix on inspection_plan (jurisdiction_id, starts_on desc, id desc);

create table group_member (
  plan_id    uuid not null constraint group_member_plan_fk references inspection_plan,
  officer_id uuid not null constraint group_member_officer_fk references officer,
  is_leader  boolean not null,
  constraint group_member_pk primary key (plan_id, officer_id)
);
comment on table group_member is 'InspectionGroup 督查组: exactly one leader (R733-08).';
create unique index group_member_one_leader_uq on group_member (plan_id) where is_leader;
create index group_member_officer_ix on group_member (officer_id);

create table site_visit (
  id              uuid primary key,
  plan_id         uuid not null constraint site_visit_plan_fk references inspection_plan,
  inspector_id    uuid not null constraint site_visit_inspector_fk references officer,
  checked_in_at   timestamptz not null,
  received_at     timestamptz not null,
  latitude        double precision,
  longitude       double precision,
  accuracy_meters double precision,
  age_seconds     int,
  position_source text,
  position_captured_at timestamptz,
  distance_meters int,
  outside_reason  text,
  finished_at     timestamptz
);
comment on table site_visit is 'SiteVisit: one trip of one inspector, from check-in to finish.';
create index site_visit_plan_ix on site_visit (plan_id);
