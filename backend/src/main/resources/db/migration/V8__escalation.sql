create table escalation_proposal (
  id                   uuid primary key,
  jurisdiction_id      uuid not null constraint escalation_proposal_jurisdiction_fk references jurisdiction,
  matter_id            uuid not null constraint escalation_proposal_matter_fk references matter,
  task_id              uuid constraint escalation_proposal_task_fk references task,
  unit_id              uuid not null constraint escalation_proposal_unit_fk references unit,
  rung                 text not null,
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
  version              int not null
);
comment on table escalation_proposal is 'A rung of the ladder proposed for a unit; a leader decides (decision 3).';
create unique index escalation_proposal_open_uq on escalation_proposal (task_id, rung) where status = 'PROPOSED';
create index escalation_proposal_list_ix on escalation_proposal (jurisdiction_id, status, proposed_at desc, id desc);
create index escalation_proposal_matter_ix on escalation_proposal (matter_id);
