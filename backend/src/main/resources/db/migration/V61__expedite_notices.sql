-- 催办 (CT-09, BZ-24, D.7.5 rungs 1 and 2).
create table expedite_notice (
  id              uuid primary key,
  jurisdiction_id uuid not null constraint expedite_notice_jurisdiction_fk references jurisdiction,
  matter_id       uuid not null constraint expedite_notice_matter_fk references matter,
  task_id         uuid not null constraint expedite_notice_task_fk references task,
  unit_id         uuid not null constraint expedite_notice_unit_fk references unit,
  level           text not null constraint expedite_notice_level_ck check (level in ('BLUE', 'YELLOW', 'RED')),
  channel         text not null constraint expedite_notice_channel_ck check (channel in ('IN_APP', 'TELEPHONE')),
  origin          text not null constraint expedite_notice_origin_ck check (origin in ('PERSON', 'RULE', 'DECISION')),
  note            text,
  callee_name     text,
  called_at       timestamptz,
  sent_by         uuid constraint expedite_notice_sent_by_fk references officer,
  sent_at         timestamptz not null,
  sent_on         date not null,
  answer          text,
  answered_by     uuid constraint expedite_notice_answered_by_fk references officer,
  answered_at     timestamptz,
  version         int not null,
  constraint expedite_notice_once_a_day_uq unique (task_id, level, sent_on),
  constraint expedite_notice_call_ck check ((channel = 'TELEPHONE') = (callee_name is not null and called_at is not null)),
  constraint expedite_notice_answer_ck check ((answer is null) = (answered_at is null))
);
comment on table expedite_notice is 'Expedite notice 催办: a counted act towards a unit that does not deliver; at most one of a level and day for a task.';
create index expedite_notice_list_ix on expedite_notice (jurisdiction_id, sent_at desc, id desc);
create index expedite_notice_unit_ix on expedite_notice (unit_id, sent_at desc);
create index expedite_notice_matter_ix on expedite_notice (matter_id);

create table expedite_recipient (
  notice_id    uuid not null constraint expedite_recipient_notice_fk references expedite_notice,
  officer_id   uuid not null constraint expedite_recipient_officer_fk references officer,
  delivered_at timestamptz not null,
  read_at      timestamptz,
  constraint expedite_recipient_pk primary key (notice_id, officer_id)
);
comment on table expedite_recipient is 'Who was urged, and when he read it.';

alter table expedite_notice enable row level security;
create policy expedite_notice_read on expedite_notice for select using (
  caller_is_system()
  or (caller_is_office() and jurisdiction_id = caller_jurisdiction())
  or (unit_id = caller_unit() and caller_is('LIAISON', 'UNIT_HEAD')));
create policy expedite_notice_insert on expedite_notice for insert with check (true);
create policy expedite_notice_update on expedite_notice for update using (true) with check (true);
alter table expedite_recipient enable row level security;
create policy expedite_recipient_read on expedite_recipient for select using (exists (select from expedite_notice n where n.id = notice_id));
create policy expedite_recipient_insert on expedite_recipient for insert with check (true);
create policy expedite_recipient_update on expedite_recipient for update using (true) with check (true);
grant select, insert, update on expedite_notice, expedite_recipient to luoshi_app;
