-- 考核 (WF-01, WF-09, JC-10): dated rule sets, entries by events, counter-entries only.
create table score_rule_set (
  id              uuid primary key,
  jurisdiction_id uuid,
  version         int not null,
  name            text not null,
  effective_on    date not null,
  base            numeric(6,1) not null,
  points          jsonb not null,
  note            text not null,
  changed_by      uuid,
  changed_at      timestamptz not null,
  constraint score_rule_set_version_uq unique nulls not distinct (jurisdiction_id, version)
);
comment on table score_rule_set is 'ScoreRuleSet 考核办法: points of each kind of event from a day on. Never changed, only followed; without a jurisdiction: what Luoshi comes with.';
insert into score_rule_set values ('00000000-0000-4000-8000-000000000002', null, 1, '默认办法', '2020-01-01', 100, '{
  "OVERDUE": -1, "COMPLETION_RETURNED": -1, "VERIFICATION_FAILED": -1,
  "CRITICIZED": -2, "PUBLICLY_CRITICIZED": -5, "ADMONITORY_TALK": -5, "COMMENDED": 2, "POSITIVE_INSTRUCTION": 1}',
  '系统默认', null, '2020-01-01T00:00:00Z');
alter table score_rule_set enable row level security;
create policy score_rule_set_read on score_rule_set for select using (
  jurisdiction_id is null or caller_is_system() or jurisdiction_id = caller_jurisdiction());
create policy score_rule_set_insert on score_rule_set for insert with check (true);
grant select, insert on score_rule_set to luoshi_app;

create table score_entry (
  id                uuid primary key,
  jurisdiction_id   uuid not null constraint score_entry_jurisdiction_fk references jurisdiction,
  unit_id           uuid not null constraint score_entry_unit_fk references unit,
  kind              text not null,
  points            numeric(6,1) not null,
  rule_set_id       uuid not null constraint score_entry_rule_set_fk references score_rule_set,
  cause_key         text not null,
  ordinal           int not null,
  matter_id         uuid constraint score_entry_matter_fk references matter,
  task_id           uuid constraint score_entry_task_fk references task,
  finding_id        uuid constraint score_entry_finding_fk references finding,
  occurred_on       date not null,
  provisional_until date not null,
  counters_id       uuid constraint score_entry_counters_fk references score_entry,
  reason            text,
  entered_by        uuid constraint score_entry_officer_fk references officer,
  entered_at        timestamptz not null,
  constraint score_entry_cause_uq unique (cause_key, ordinal),
  constraint score_entry_counters_uq unique (counters_id)
);
comment on table score_entry is 'ScoreEntry 考核记分, never changed or deleted; a CounterEntry (counters_id) takes one back.';
create index score_entry_unit_ix on score_entry (unit_id, occurred_on desc, id desc);
create index score_entry_task_ix on score_entry (task_id) where task_id is not null;
alter table score_entry enable row level security;
-- What hangs on a finding is as visible as the finding.
create policy score_entry_read on score_entry for select using (
  (select caller_is_system())
  or ((finding_id is null or exists (select from finding f where f.id = finding_id))
      and ((jurisdiction_id = (select caller_jurisdiction()) and (select caller_is_office()))
           or (unit_id = (select caller_unit()) and (select caller_is('LIAISON', 'UNIT_HEAD'))))));
create policy score_entry_insert on score_entry for insert with check (true);
grant select, insert on score_entry to luoshi_app;

create table score_question (
  id              uuid primary key,
  entry_id        uuid not null constraint score_question_entry_fk references score_entry,
  jurisdiction_id uuid not null,
  unit_id         uuid not null,
  asked_by        uuid not null constraint score_question_asked_fk references officer,
  asked_at        timestamptz not null,
  question        text not null,
  status          text not null constraint score_question_status_ck check (status in ('OPEN', 'UPHELD', 'REVERSED')),
  answer          text,
  answered_by     uuid constraint score_question_answered_fk references officer,
  answered_at     timestamptz,
  constraint score_question_entry_uq unique (entry_id)
);
comment on table score_question is 'ScoreQuestion 记分异议: a unit asks about an entry once, the office answers once.';
alter table score_question enable row level security;
create policy score_question_read on score_question for select using (exists (select from score_entry e where e.id = entry_id));
create policy score_question_insert on score_question for insert with check (true);
create policy score_question_update on score_question for update using (true) with check (true);
grant select, insert, update on score_question to luoshi_app;

-- The hourly run looks for these.
create index task_accepted_ix on task (accepted_at) where accepted_at is not null;
create index escalation_proposal_decided_ix on escalation_proposal (decided_at) where decided_at is not null;

-- Writes an entry that the caller may not see, such as an inspector's about a unit. False when this very occasion has its entry.
create function enter_score(e_id uuid, e_jurisdiction uuid, e_unit uuid, e_kind text, e_points numeric, e_rules uuid, e_key text, e_ordinal int,
    e_matter uuid, e_task uuid, e_finding uuid, e_occurred date, e_until date, e_reason text, e_by uuid, e_at timestamptz)
  returns boolean language sql security definer set search_path from current as $$
  with entered as (
    insert into score_entry (id, jurisdiction_id, unit_id, kind, points, rule_set_id, cause_key, ordinal, matter_id, task_id, finding_id,
      occurred_on, provisional_until, reason, entered_by, entered_at)
    values (e_id, e_jurisdiction, e_unit, e_kind, e_points, e_rules, e_key, e_ordinal, e_matter, e_task, e_finding,
      e_occurred, e_until, e_reason, e_by, e_at)
    on conflict on constraint score_entry_cause_uq do nothing returning id)
  select exists (select from entered) $$;
create index score_entry_matter_ix on score_entry (matter_id) where matter_id is not null;
create index score_entry_finding_ix on score_entry (finding_id) where finding_id is not null;
