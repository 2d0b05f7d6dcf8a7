-- Row 103: versions are adopted and withdrawn on a screen. When a notice goes out by itself is a number of the version too; rows that
-- have the number keep it.
update rule_set set parameters = '{"expediteBlueDays": 2, "expediteYellowDays": 4}'::jsonb || parameters;

create table rule_set_withdrawal (
  rule_set_id     uuid primary key constraint rule_set_withdrawal_rule_set_fk references rule_set on delete cascade,
  jurisdiction_id uuid not null,
  reason          text not null,
  withdrawn_by    uuid not null constraint rule_set_withdrawal_officer_fk references officer,
  withdrawn_at    timestamptz not null
);
comment on table rule_set_withdrawal is 'A version of the rules that was withdrawn before its day; the version itself is never changed.';
grant select, insert on rule_set_withdrawal to luoshi_app;

-- A jurisdiction's versions are its own; the one Luoshi comes with is everybody's. Jobs read all.
alter table rule_set enable row level security;
create policy rule_set_read on rule_set for select using (
  jurisdiction_id is null or jurisdiction_id = (select caller_jurisdiction()) or (select caller_is_system()));
create policy rule_set_insert on rule_set for insert with check (
  jurisdiction_id = (select caller_jurisdiction()) and (select caller_is('ADMIN', 'DIRECTOR')));
alter table rule_set_withdrawal enable row level security;
create policy rule_set_withdrawal_read on rule_set_withdrawal for select using (
  jurisdiction_id = (select caller_jurisdiction()) or (select caller_is_system()));
create policy rule_set_withdrawal_insert on rule_set_withdrawal for insert with check (
  jurisdiction_id = (select caller_jurisdiction()) and (select caller_is('ADMIN', 'DIRECTOR')));
