-- What hangs on a task: sending back, extension, help, six haves, drafts, allocation; and listed supervision of a matter.

-- A task that went back to the office ends; the unit that gets it instead has a task of its own.
drop index task_one_lead_uq;
create unique index task_one_lead_uq on task (matter_id) where role = 'LEAD' and status <> 'TERMINATED';
alter table task drop constraint task_unit_once_uq;
create unique index task_unit_once_uq on task (matter_id, unit_id) where status <> 'TERMINATED';

alter table task
  add column original_due_on date,
  add column document_number text,
  add column document_on date,
  add column scan_reference text;
comment on column task.original_due_on is 'The first deadline, kept when an extension moves due_on (JS-17); none while it was never extended.';
comment on column task.document_number is 'Document number 文号 of the formal completion report, required for special supervision (BZ-13).';
alter table progress_report
  add column next_step text,
  add column released_by uuid constraint progress_report_released_by_fk references officer,
  add column document_number text,
  add column document_on date,
  add column scan_reference text;
comment on column progress_report.released_by is 'Who released it for the unit (JS-05); none in reports of earlier versions.';

create table send_back (
  id           uuid primary key,
  task_id      uuid not null constraint send_back_task_fk references task,
  reason       text not null,
  sent_by      uuid not null constraint send_back_sent_by_fk references officer,
  sent_at      timestamptz not null,
  ruling       text constraint send_back_ruling_ck check (ruling in ('UPHELD', 'REFUSED')),
  ruling_note  text,
  ruled_by     uuid constraint send_back_ruled_by_fk references officer,
  ruled_at     timestamptz,
  reassigned_to uuid constraint send_back_reassigned_fk references task,
  version      int not null,
  constraint send_back_once_uq unique (task_id)
);
comment on table send_back is '退办: a unit says that a task is not its own; once per task, decided once by the arbiter.';

create table extension_request (
  id               uuid primary key,
  task_id          uuid not null constraint extension_request_task_fk references task,
  old_due_on       date not null,
  requested_due_on date not null,
  reason           text not null,
  progress         text not null,
  requested_by     uuid not null constraint extension_request_requested_by_fk references officer,
  requested_at     timestamptz not null,
  status           text not null constraint extension_request_status_ck check (status in ('REQUESTED', 'REVIEWED', 'APPROVED', 'REFUSED')),
  review_note      text,
  reviewed_by      uuid constraint extension_request_reviewed_by_fk references officer,
  reviewed_at      timestamptz,
  decision_note    text,
  decided_by       uuid constraint extension_request_decided_by_fk references officer,
  decided_at       timestamptz,
  version          int not null,
  constraint extension_request_later_ck check (requested_due_on > old_due_on),
  constraint extension_request_two_people_ck check (decided_by <> reviewed_by)
);
comment on table extension_request is '延期: asked before the deadline with reason, progress and new date (JS-17), decided by two people; old dates stay.';
create index extension_request_task_ix on extension_request (task_id);
create unique index extension_request_one_open_uq on extension_request (task_id) where status in ('REQUESTED', 'REVIEWED');

create table help_request (
  id          uuid primary key,
  task_id     uuid not null constraint help_request_task_fk references task,
  rung        text not null constraint help_request_rung_ck check (rung in ('LEADER', 'SPECIAL_MEETING')),
  problem     text not null,
  wanted      text not null,
  asked_by    uuid not null constraint help_request_asked_by_fk references officer,
  asked_at    timestamptz not null,
  answer      text,
  answered_by uuid constraint help_request_answered_by_fk references officer,
  answered_at timestamptz,
  version     int not null,
  constraint help_request_rung_once_uq unique (task_id, rung)
);
comment on table help_request is '报请协调 in two rungs (CT-08): the leader in charge, then a special meeting. Does not stop the clock.';
create index help_request_open_ix on help_request (asked_at) where answered_at is null;

create table six_have (
  id          uuid primary key,
  task_id     uuid not null constraint six_have_task_fk references task,
  item        text not null constraint six_have_item_ck check (item in ('PLAN', 'MEASURES', 'TARGET_LEDGER', 'RESPONSIBLE_LEADER', 'CLEAR_TASK', 'SITUATION_REPORT')),
  proof       text not null,
  reference   text,
  proved_by   uuid not null constraint six_have_proved_by_fk references officer,
  proved_at   timestamptz not null,
  version     int not null,
  constraint six_have_item_once_uq unique (task_id, item)
);
comment on table six_have is '六有 of a unit''s task, each with its proof (BZ-25); earlier proofs are in the audit trail.';

create table report_draft (
  id              uuid primary key,
  task_id         uuid not null constraint report_draft_task_fk references task,
  kind            text not null constraint report_draft_kind_ck check (kind in ('PROGRESS', 'COMPLETION')),
  percent         int not null constraint report_draft_percent_ck check (percent between 0 and 100),
  measures        text,
  progress        text,
  effect          text,
  next_step       text,
  result          text,
  document_number text,
  document_on     date,
  scan_reference  text,
  drafted_by      uuid not null constraint report_draft_drafted_by_fk references officer,
  drafted_at      timestamptz not null,
  status          text not null constraint report_draft_status_ck check (status in ('WAITING', 'RELEASED', 'RETURNED')),
  returned_reason text,
  decided_by      uuid constraint report_draft_decided_by_fk references officer,
  decided_at      timestamptz,
  version         int not null
);
comment on table report_draft is 'A report that waits for the release by the unit''s head (JS-05); seen by the unit alone.';
create index report_draft_task_ix on report_draft (task_id);
create unique index report_draft_one_waiting_uq on report_draft (task_id, kind) where status = 'WAITING';

create table allocation (
  id           uuid primary key,
  task_id      uuid not null constraint allocation_task_fk references task,
  section      text not null,
  person       text not null,
  officer_id   uuid constraint allocation_officer_fk references officer,
  work         text not null,
  due_on       date not null,
  allocated_by uuid not null constraint allocation_allocated_by_fk references officer,
  allocated_at timestamptz not null,
  finished_by  uuid constraint allocation_finished_by_fk references officer,
  finished_at  timestamptz,
  version      int not null
);
comment on table allocation is '分派: a unit splits its task among its sections and people, due earlier than the task; seen by the unit alone.';
create index allocation_task_ix on allocation (task_id);
create index allocation_officer_ix on allocation (officer_id) where finished_at is null;

create table listed_supervision (
  id            uuid primary key,
  matter_id     uuid not null constraint listed_supervision_matter_fk references matter,
  reason        text not null,
  visit_days    int not null constraint listed_supervision_visit_days_ck check (visit_days between 1 and 366),
  listed_by     uuid not null constraint listed_supervision_listed_by_fk references officer,
  listed_at     timestamptz not null,
  delist_reason text,
  delisted_by   uuid constraint listed_supervision_delisted_by_fk references officer,
  delisted_at   timestamptz,
  version       int not null
);
comment on table listed_supervision is '挂牌督办 with its reason and its own cadence of visits, until it is delisted (摘牌).';
create unique index listed_supervision_one_open_uq on listed_supervision (matter_id) where delisted_at is null;

do $$
declare name text;
begin
  foreach name in array array['send_back', 'extension_request', 'help_request', 'six_have', 'report_draft', 'allocation', 'listed_supervision'] loop
    execute format('alter table %I enable row level security', name);
    execute format('create policy %I on %I for insert with check (true)', name || '_insert', name);
    execute format('create policy %I on %I for update using (true) with check (true)', name || '_update', name);
    execute format('grant select, insert, update on %I to luoshi_app', name);
  end loop;
end $$;
create policy send_back_read on send_back for select using (caller_is_system() or exists (select from task t where t.id = task_id));
create policy extension_request_read on extension_request for select using (caller_is_system() or exists (select from task t where t.id = task_id));
create policy help_request_read on help_request for select using (caller_is_system() or exists (select from task t where t.id = task_id));
create policy six_have_read on six_have for select using (caller_is_system() or exists (select from task t where t.id = task_id));
create policy listed_supervision_read on listed_supervision for select using (caller_is_system() or exists (select from matter m where m.id = matter_id));
-- Inside the unit only: what has not been released is nobody else's business.
create policy report_draft_read on report_draft for select using (caller_is_system()
  or (caller_is('LIAISON', 'UNIT_HEAD') and exists (select from task t where t.id = task_id and t.unit_id = caller_unit())));
create policy allocation_read on allocation for select using (caller_is_system()
  or (caller_is('LIAISON', 'UNIT_HEAD') and exists (select from task t where t.id = task_id and t.unit_id = caller_unit())));
