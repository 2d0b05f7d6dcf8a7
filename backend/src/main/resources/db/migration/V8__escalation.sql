create table escalation_proposal (
  id                   uuid primary key,
  jurisdiction_id      uuid not null constraint escalation_proposal_jurisdiction_fk references jurisdiction,
  matter_id            uuid not null constraint escalation_proposal_matter_fk references matter,
  task_id              uuid constraint escalation_proposal_task_fk references task,
  unit_id              uuid not null constraint escalation_proposal_unit_fk references unit,
  rung                 text not null,
  round                int not null default 1,
  rule                 text not null,
  reason               text not null,
  note                 text,
  overdue_working_days int,
  proposed_by          uuid constraint escalation_proposal_proposed_by_fk references officer,
  proposed_at          timestamptz not null,
  status               text not null constraint escalation_proposal_status_ck check (status in ('PROPOSED', 'APPROVED', 'RETURNED', 'DOWNGRADED')),
  decided_by           uuid constraint escalation_proposal_decided_by_fk references officer,
  decided_at           timestamptz,
  instruction          text,
  version              int not null,
  constraint escalation_proposal_round_uq unique (task_id, rung, round)
);
comment on table escalation_proposal is 'A rung of the ladder proposed for a unit; a leader decides (decision 3).';
create unique index escalation_proposal_open_uq on escalation_proposal (task_id, rung) where status = 'PROPOSED';
create index escalation_proposal_list_ix on escalation_proposal (jurisdiction_id, status, proposed_at desc, id desc);
create index escalation_proposal_matter_ix on escalation_proposal (matter_id);
create index escalation_proposal_task_ix on escalation_proposal (task_id);

create table reminder (
  task_id uuid not null constraint reminder_task_fk references task,
  kind    text not null constraint reminder_kind_ck check (kind in ('DUE_SOON', 'OVERDUE')),
  due_on  date not null,
  ordinal int  not null,
  sent_at timestamptz not null,
  constraint reminder_pk primary key (task_id, kind, due_on, ordinal)
);
comment on table reminder is 'Reminder 提醒 of a deadline that went out; the key makes a second one for the same occasion impossible.';
