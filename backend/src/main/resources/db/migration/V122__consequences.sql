-- What follows the approval of a rung: publication after redaction (row 90, R733-24), admonitory talk (row 73), sealed referral (row 74, R733-23).
create table publication (
  id                uuid primary key,
  jurisdiction_id   uuid not null constraint publication_jurisdiction_fk references jurisdiction,
  matter_id         uuid not null constraint publication_matter_fk references matter,
  escalation_id     uuid not null constraint publication_escalation_fk references escalation_proposal,
  unit_id           uuid not null constraint publication_unit_fk references unit,
  medium            text not null constraint publication_medium_ck check (medium in ('NEWSPAPER', 'RADIO', 'TELEVISION', 'WEB', 'INTERNAL')),
  text              text not null,
  redaction         text not null,
  status            text not null constraint publication_status_ck check (status in ('PREPARED', 'RETURNED', 'APPROVED', 'PUBLISHED', 'WITHDRAWN')),
  prepared_by       uuid not null constraint publication_prepared_by_fk references officer,
  prepared_at       timestamptz not null,
  decided_by        uuid constraint publication_decided_by_fk references officer,
  decided_at        timestamptz,
  return_reason     text,
  outlet            text,
  published_on      date,
  withdrawn_on      date,
  withdrawal_reason text,
  version           int not null,
  constraint publication_four_eyes_ck check (decided_by <> prepared_by),
  constraint publication_decided_ck check ((status = 'PREPARED') = (decided_by is null) and (decided_by is null) = (decided_at is null)
    and (status = 'RETURNED') = (return_reason is not null)),
  constraint publication_published_ck check ((status in ('PUBLISHED', 'WITHDRAWN')) = (published_on is not null) and (published_on is null) = (outlet is null)),
  constraint publication_withdrawn_ck check ((status = 'WITHDRAWN') = (withdrawn_on is not null) and (withdrawn_on is null) = (withdrawal_reason is null))
);
comment on table publication is 'Publication 公开通报: an entry of the publication log; its text went through redaction and an approval of its own (decision 10).';
create index publication_escalation_ix on publication (escalation_id);
create index publication_matter_ix on publication (matter_id);
create index publication_list_ix on publication (jurisdiction_id, prepared_at desc, id desc);

create table admonitory_talk (
  id              uuid primary key,
  jurisdiction_id uuid not null constraint admonitory_talk_jurisdiction_fk references jurisdiction,
  matter_id       uuid not null constraint admonitory_talk_matter_fk references matter,
  escalation_id   uuid not null constraint admonitory_talk_escalation_fk references escalation_proposal,
  unit_id         uuid not null constraint admonitory_talk_unit_fk references unit,
  talked_on       date not null,
  place           text not null,
  talked_by       text not null,
  talked_to       text not null,
  minutes         text not null,
  promises        jsonb not null,
  recorded_by     uuid not null constraint admonitory_talk_recorded_by_fk references officer,
  recorded_at     timestamptz not null,
  constraint admonitory_talk_once_uq unique (escalation_id)
);
comment on table admonitory_talk is 'AdmonitoryTalk 约谈纪要 with the promises and the tasks they became; never changed.';
create index admonitory_talk_matter_ix on admonitory_talk (matter_id);

create table referral (
  id              uuid primary key,
  jurisdiction_id uuid not null constraint referral_jurisdiction_fk references jurisdiction,
  matter_id       uuid not null constraint referral_matter_fk references matter,
  escalation_id   uuid not null constraint referral_escalation_fk references escalation_proposal,
  authority       text not null constraint referral_authority_ck check (authority in ('SUPERVISION', 'JUDICIAL', 'ORGANIZATION')),
  clue            text not null,
  materials       text not null,
  status          text not null constraint referral_status_ck check (status in ('MADE', 'RECEIVED', 'ANSWERED')),
  made_by         uuid not null constraint referral_made_by_fk references officer,
  made_at         timestamptz not null,
  approved_by     uuid not null constraint referral_approved_by_fk references officer,
  received_on     date,
  receipt_number  text,
  answered_on     date,
  answer          text,
  constraint referral_once_uq unique (escalation_id),
  constraint referral_received_ck check ((status <> 'MADE') = (received_on is not null) and (received_on is null) = (receipt_number is null)),
  constraint referral_answered_ck check ((status = 'ANSWERED') = (answered_on is not null) and (answered_on is null) = (answer is null))
);
comment on table referral is 'Referral 移送: sealed; read by who made it, the leader who approved it and the chief alone. Jobs do not read it either.';
create index referral_matter_ix on referral (matter_id);

-- A promise is a further task of its unit, beside the one it has under the matter.
alter table task add column promised boolean not null default false;
comment on column task.promised is 'The unit promised it in an admonitory talk (row 73).';
drop index task_unit_once_uq;
create unique index task_unit_once_uq on task (matter_id, unit_id) where status <> 'TERMINATED' and not promised;

alter table publication enable row level security;
create policy publication_read on publication for select using (
  (select caller_is_system())
  or ((select caller_is_office()) and jurisdiction_id = (select caller_jurisdiction()))
  or (status in ('PUBLISHED', 'WITHDRAWN') and unit_id = (select caller_unit()) and (select caller_is('LIAISON', 'UNIT_HEAD'))));
create policy publication_insert on publication for insert with check (true);
create policy publication_update on publication for update using (true) with check (true);

alter table admonitory_talk enable row level security;
create policy admonitory_talk_read on admonitory_talk for select using (
  (select caller_is_system())
  or ((select caller_is_office()) and jurisdiction_id = (select caller_jurisdiction()))
  or (unit_id = (select caller_unit()) and (select caller_is('LIAISON', 'UNIT_HEAD'))));
create policy admonitory_talk_insert on admonitory_talk for insert with check (true);

alter table referral enable row level security;
create policy referral_read on referral for select using (
  jurisdiction_id = (select caller_jurisdiction())
  and (made_by = (select caller_officer()) or approved_by = (select caller_officer()) or (select caller_is('CHIEF'))));
create policy referral_insert on referral for insert with check (made_by = (select caller_officer()));
create policy referral_update on referral for update using (true) with check (true);

grant select, insert, update on publication, referral to luoshi_app;
grant select, insert on admonitory_talk to luoshi_app;

-- A unit does not hear that a clue about it is to be referred.
alter policy escalation_proposal_read on escalation_proposal using (
  caller_is_system()
  or (caller_is_office() and jurisdiction_id = caller_jurisdiction())
  or (status = 'APPROVED' and rung <> 'ACCOUNTABILITY_PROPOSAL' and unit_id = caller_unit() and caller_is('LIAISON', 'UNIT_HEAD')));

-- That a clue was referred stands in the timeline of who must know; the auditor sees that it was done, not what it says.
alter policy audit_entry_read on audit_entry using (
  caller_is_system()
  or (jurisdiction_id = caller_jurisdiction() and caller_is('AUDITOR'))
  or (matter_id is not null
      and exists (select from matter m where m.id = matter_id)
      and (plan_id is null or exists (select from inspection_plan p where p.id = plan_id))
      and (record_type <> 'conclusion' or exists (select from conclusion c where c.id = record_id))
      and (record_type <> 'referral' or exists (select from referral r where r.id = record_id))
      and (not office_only or caller_is_office())));
