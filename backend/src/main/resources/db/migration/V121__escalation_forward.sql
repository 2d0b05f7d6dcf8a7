-- 转办: a leader passes an undecided proposal on to another one.
create table escalation_forward (
  id              uuid primary key,
  jurisdiction_id uuid not null constraint escalation_forward_jurisdiction_fk references jurisdiction,
  escalation_id   uuid not null constraint escalation_forward_escalation_fk references escalation_proposal,
  matter_id       uuid not null constraint escalation_forward_matter_fk references matter,
  from_officer_id uuid not null constraint escalation_forward_from_fk references officer,
  to_officer_id   uuid not null constraint escalation_forward_to_fk references officer,
  note            text not null,
  forwarded_at    timestamptz not null,
  constraint escalation_forward_other_ck check (from_officer_id <> to_officer_id)
);
comment on table escalation_forward is 'EscalationForward 转办 of an undecided proposal to another leader; append-only.';
create index escalation_forward_escalation_ix on escalation_forward (escalation_id, forwarded_at);
create index escalation_forward_matter_ix on escalation_forward (matter_id);
create index escalation_forward_to_ix on escalation_forward (to_officer_id, forwarded_at);

alter table escalation_forward enable row level security;
create policy escalation_forward_read on escalation_forward for select using (
  (select caller_is_system()) or ((select caller_is_office()) and jurisdiction_id = (select caller_jurisdiction())));
create policy escalation_forward_insert on escalation_forward for insert with check (true);
grant select, insert on escalation_forward to luoshi_app;
revoke update on escalation_forward from luoshi_app;
