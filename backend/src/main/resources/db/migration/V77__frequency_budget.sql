-- 减负 (JC-17, row 9): how often a unit may be visited, noticed and asked in a month. Counts are read from the records themselves; nothing is counted beside them.
update rule_set set parameters = '{"monthlyVisits": 2, "monthlyNotices": 15, "monthlyReportRequests": 8}'::jsonb || parameters;

create index inspection_plan_target_ix on inspection_plan (target_unit_id, starts_on);

create table over_budget_reason (
  id              uuid primary key,
  jurisdiction_id uuid not null constraint over_budget_reason_jurisdiction_fk references jurisdiction,
  unit_id         uuid not null constraint over_budget_reason_unit_fk references unit,
  kind            text not null constraint over_budget_reason_kind_ck check (kind in ('VISIT', 'NOTICE', 'REPORT_REQUEST')),
  month           date not null constraint over_budget_reason_month_ck check (extract(day from month) = 1),
  used            int not null,
  budget          int not null,
  reason          text not null,
  record_id       uuid not null,
  plan_id         uuid constraint over_budget_reason_plan_fk references inspection_plan,
  given_by        uuid not null constraint over_budget_reason_given_by_fk references officer,
  given_at        timestamptz not null,
  constraint over_budget_reason_record_uq unique (unit_id, kind, record_id)
);
comment on table over_budget_reason is 'OverBudgetReason 超额说明: why a unit was visited, noticed or asked once more than its budget; of a visit it is as secret as its plan.';
create index over_budget_reason_unit_ix on over_budget_reason (unit_id, month);

alter table over_budget_reason enable row level security;
create policy over_budget_reason_read on over_budget_reason for select using (
  (select caller_is_system())
  or ((plan_id is null or exists (select from inspection_plan p where p.id = plan_id))
      and ((jurisdiction_id = (select caller_jurisdiction()) and (select caller_is_office()))
           or (unit_id = (select caller_unit()) and (select caller_is('LIAISON', 'UNIT_HEAD'))))));
create policy over_budget_reason_insert on over_budget_reason for insert with check (true);
grant select, insert on over_budget_reason to luoshi_app;
