-- 通报表扬 (R733-21, JS-18, row 77): proposed by the office, approved by a leader, told in the next special report.
create table commendation (
  id              uuid primary key,
  jurisdiction_id uuid not null constraint commendation_jurisdiction_fk references jurisdiction,
  matter_id       uuid not null constraint commendation_matter_fk references matter,
  finding_id      uuid constraint commendation_finding_fk references finding,
  unit_id         uuid not null constraint commendation_unit_fk references unit,
  text            text not null,
  redaction       text not null,
  status          text not null constraint commendation_status_ck check (status in ('PROPOSED', 'RETURNED', 'WITHDRAWN', 'APPROVED', 'REVOKED', 'REPORTED')),
  proposed_by     uuid not null constraint commendation_proposed_by_fk references officer,
  proposed_at     timestamptz not null,
  decided_by      uuid constraint commendation_decided_by_fk references officer,
  decided_at      timestamptz,
  return_reason   text,
  ended_by        uuid constraint commendation_ended_by_fk references officer,
  ended_at        timestamptz,
  end_reason      text,
  report_id       uuid constraint commendation_report_fk references special_report,
  report_number   text,
  reported_on     date,
  version         int not null,
  constraint commendation_four_eyes_ck check (decided_by <> proposed_by),
  constraint commendation_decided_ck check ((status in ('PROPOSED', 'WITHDRAWN')) = (decided_by is null) and (decided_by is null) = (decided_at is null)
    and (status = 'RETURNED') = (return_reason is not null)),
  constraint commendation_ended_ck check ((status in ('WITHDRAWN', 'REVOKED')) = (ended_by is not null) and (ended_by is null) = (ended_at is null)
    and (ended_by is null) = (end_reason is null)),
  constraint commendation_reported_ck check ((status = 'REPORTED') = (report_id is not null) and (report_id is null) = (report_number is null)
    and (report_id is null) = (reported_on is null))
);
comment on table commendation is 'Commendation 通报表扬: of a unit, for a good practice or for a matter closed in time; its text went through redaction and approval.';
create unique index commendation_of_finding_uq on commendation (finding_id, unit_id)
  where finding_id is not null and status in ('PROPOSED', 'APPROVED', 'REPORTED');
create unique index commendation_of_matter_uq on commendation (matter_id, unit_id)
  where finding_id is null and status in ('PROPOSED', 'APPROVED', 'REPORTED');
create index commendation_finding_ix on commendation (finding_id) where finding_id is not null;
create index commendation_matter_ix on commendation (matter_id);
create index commendation_list_ix on commendation (jurisdiction_id, proposed_at desc, id desc);
create index commendation_unit_ix on commendation (unit_id) where decided_at is not null;
create index commendation_waiting_ix on commendation (jurisdiction_id, decided_at) where status = 'APPROVED';
create index finding_practice_ix on finding (jurisdiction_id, received_at desc, id desc) where kind = 'GOOD_PRACTICE';

-- Nothing is proposed under a sealed plan; should it be there all the same, it is as visible as its finding. A unit sees what was approved.
alter table commendation enable row level security;
create policy commendation_read on commendation for select using (
  (select caller_is_system())
  or ((select caller_is_office()) and jurisdiction_id = (select caller_jurisdiction())
      and (finding_id is null or exists (select from finding f where f.id = finding_id)))
  or (status in ('APPROVED', 'REVOKED', 'REPORTED') and unit_id = (select caller_unit()) and (select caller_is('LIAISON', 'UNIT_HEAD'))));
create policy commendation_insert on commendation for insert with check (status = 'PROPOSED');
create policy commendation_update on commendation for update using (true) with check (true);
grant select, insert, update on commendation to luoshi_app;

alter table special_report_item drop constraint special_report_item_cause_ck;
alter table special_report_item add constraint special_report_item_cause_ck check (cause in ('CRITICISM', 'CLOSED_MATTER', 'COMMENDATION'));
