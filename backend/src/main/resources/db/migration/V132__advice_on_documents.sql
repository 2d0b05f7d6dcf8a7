-- 规范性文件建议 (R733-19): drafted by one officer, reported by another, decided by the head of the government.
create table document_advice (
  id              uuid primary key,
  jurisdiction_id uuid not null constraint document_advice_jurisdiction_fk references jurisdiction,
  matter_id       uuid not null constraint document_advice_matter_fk references matter,
  conclusion_id   uuid not null constraint document_advice_conclusion_fk references conclusion,
  document_title  text not null,
  document_number text,
  issuer          text not null,
  remedy          text not null constraint document_advice_remedy_ck check (remedy in ('CHANGE', 'REVOKE')),
  passages        text not null,
  grounds         text not null,
  status          text not null constraint document_advice_status_ck check (status in ('DRAFTED', 'RETURNED', 'SUBMITTED', 'ADOPTED', 'DECLINED', 'SETTLED')),
  drafted_by      uuid not null constraint document_advice_drafted_by_fk references officer,
  drafted_at      timestamptz not null,
  reviewed_by     uuid constraint document_advice_reviewed_by_fk references officer,
  reviewed_at     timestamptz,
  return_reason   text,
  number          text,
  decided_by      uuid constraint document_advice_decided_by_fk references officer,
  decided_at      timestamptz,
  instruction     text,
  settled_on      date,
  outcome         text,
  version         int not null,
  constraint document_advice_number_uq unique (jurisdiction_id, number),
  constraint document_advice_four_eyes_ck check (reviewed_by <> drafted_by),
  constraint document_advice_reviewed_ck check ((status = 'DRAFTED') = (reviewed_by is null) and (reviewed_by is null) = (reviewed_at is null)
    and (status = 'RETURNED') = (return_reason is not null) and (status in ('DRAFTED', 'RETURNED')) = (number is null)),
  constraint document_advice_decided_ck check ((status in ('ADOPTED', 'DECLINED', 'SETTLED')) = (decided_by is not null)
    and (decided_by is null) = (decided_at is null) and (instruction is null or decided_by is not null) and (status <> 'DECLINED' or instruction is not null)),
  constraint document_advice_settled_ck check ((status = 'SETTLED') = (settled_on is not null) and (settled_on is null) = (outcome is null))
);
comment on table document_advice is 'DocumentAdvice 规范性文件建议: to change or revoke an unfit decision or order, on the ground of a conclusion (R733-19).';
create index document_advice_conclusion_ix on document_advice (conclusion_id, drafted_at desc, id desc);
create index document_advice_matter_ix on document_advice (matter_id);
create index document_advice_list_ix on document_advice (jurisdiction_id, drafted_at desc, id desc);

alter table document_advice enable row level security;
create policy document_advice_read on document_advice for select using (
  (select caller_is_system())
  or ((select caller_is_office()) and jurisdiction_id = (select caller_jurisdiction()) and exists (select from conclusion c where c.id = conclusion_id)));
create policy document_advice_insert on document_advice for insert with check (status = 'DRAFTED');
create policy document_advice_update on document_advice for update using (true) with check (true);
grant select, insert, update on document_advice to luoshi_app;

-- 衔接移送 (R733-22): to 行政执法监督 or 备案审查监督, and what came back.
create table supervision_handover (
  id              uuid primary key,
  jurisdiction_id uuid not null constraint supervision_handover_jurisdiction_fk references jurisdiction,
  matter_id       uuid not null constraint supervision_handover_matter_fk references matter,
  conclusion_id   uuid not null constraint supervision_handover_conclusion_fk references conclusion,
  supervision     text not null constraint supervision_handover_supervision_ck check (supervision in ('LAW_ENFORCEMENT', 'FILING_REVIEW')),
  body            text not null,
  subject         text not null,
  letter_number   text,
  handed_on       date not null,
  recorded_by     uuid not null constraint supervision_handover_recorded_by_fk references officer,
  recorded_at     timestamptz not null,
  answered_on     date,
  answer          text,
  version         int not null,
  constraint supervision_handover_answered_ck check ((answered_on is null) = (answer is null) and answered_on >= handed_on)
);
comment on table supervision_handover is 'Handover 衔接移送: what a conclusion showed and another supervision is to deal with (R733-22).';
create index supervision_handover_conclusion_ix on supervision_handover (conclusion_id, recorded_at desc, id desc);
create index supervision_handover_matter_ix on supervision_handover (matter_id);

alter table supervision_handover enable row level security;
create policy supervision_handover_read on supervision_handover for select using (
  (select caller_is_system())
  or ((select caller_is_office()) and jurisdiction_id = (select caller_jurisdiction()) and exists (select from conclusion c where c.id = conclusion_id)));
create policy supervision_handover_insert on supervision_handover for insert with check (true);
create policy supervision_handover_update on supervision_handover for update using (true) with check (true);
grant select, insert, update on supervision_handover to luoshi_app;
