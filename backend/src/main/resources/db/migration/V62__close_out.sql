-- 销号两道手续 (row 78), 重开 (JC-08), 中止和终止.
alter table task add column verification_method text constraint task_verification_ck check (verification_method in ('PAPER', 'ON_SITE')),
  add column verification_note text, add column verified_by uuid constraint task_verified_by_fk references officer;
alter table matter add column reopened_times int not null default 0, add column reopened_at timestamptz, add column reopen_reason text,
  add column terminated boolean not null default false;

create table halt_request (
  id              uuid primary key,
  jurisdiction_id uuid not null constraint halt_request_jurisdiction_fk references jurisdiction,
  matter_id       uuid not null constraint halt_request_matter_fk references matter,
  task_id         uuid constraint halt_request_task_fk references task,
  kind            text not null constraint halt_request_kind_ck check (kind in ('SUSPEND', 'TERMINATE')),
  reason          text not null,
  requested_by    uuid not null constraint halt_request_requested_by_fk references officer,
  requested_at    timestamptz not null,
  status          text not null constraint halt_request_status_ck check (status in ('REQUESTED', 'APPROVED', 'REFUSED', 'RESUMED')),
  decided_by      uuid constraint halt_request_decided_by_fk references officer,
  decided_at      timestamptz,
  decision_note   text,
  resumed_by      uuid constraint halt_request_resumed_by_fk references officer,
  resumed_at      timestamptz,
  resume_reason   text,
  version         int not null
);
comment on table halt_request is 'Request to suspend 中止 or terminate 终止 a task, or without a task the whole matter; another hand decides it.';
create unique index halt_request_open_uq on halt_request (matter_id, coalesce(task_id, matter_id)) where status = 'REQUESTED';
create index halt_request_matter_ix on halt_request (matter_id, requested_at desc);
alter table halt_request enable row level security;
create policy halt_request_read on halt_request for select using (
  caller_is_system()
  or (caller_is_office() and jurisdiction_id = caller_jurisdiction())
  or (status in ('APPROVED', 'RESUMED') and caller_is('LIAISON', 'UNIT_HEAD') and exists (
       select from task t where t.matter_id = halt_request.matter_id and t.unit_id = caller_unit()
         and (halt_request.task_id is null or halt_request.task_id = t.id))));
create policy halt_request_insert on halt_request for insert with check (true);
create policy halt_request_update on halt_request for update using (true) with check (true);
grant select, insert, update on halt_request to luoshi_app;
