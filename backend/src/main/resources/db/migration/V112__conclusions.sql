-- 督查结论, 异议, 复核 (rows 69, 75, 89; R733-16, R733-17): what an inspection concludes, statement by statement on held evidence; signed by an officer
-- outside the group, received by the unit with proof, open to one objection and one review by somebody who had no part in it.
create table conclusion (
  id              uuid primary key,
  jurisdiction_id uuid not null constraint conclusion_jurisdiction_fk references jurisdiction,
  matter_id       uuid not null constraint conclusion_matter_fk references matter,
  plan_id         uuid not null constraint conclusion_plan_fk references inspection_plan,
  target_unit_id  uuid not null constraint conclusion_target_fk references unit,
  title           text not null,
  number          text,
  status          text not null constraint conclusion_status_ck check (status in
    ('DRAFTED', 'SUBMITTED', 'RETURNED', 'SIGNED', 'DELIVERED', 'UNDER_REVIEW', 'UPHELD', 'REVISED', 'WITHDRAWN', 'FINAL')),
  drafted_by      uuid not null constraint conclusion_drafted_by_fk references officer,
  drafted_at      timestamptz not null,
  written_at      timestamptz not null,
  writer_ids      uuid[] not null,
  submitted_by    uuid constraint conclusion_submitted_by_fk references officer,
  submitted_at    timestamptz,
  returned_by     uuid constraint conclusion_returned_by_fk references officer,
  return_reason   text,
  signed_by       uuid constraint conclusion_signed_by_fk references officer,
  signed_at       timestamptz,
  clock_days      int constraint conclusion_clock_ck check (clock_days > 0),
  delivered_by    uuid constraint conclusion_delivered_by_fk references officer,
  delivered_at    timestamptz,
  receipt_way     text constraint conclusion_receipt_way_ck check (receipt_way in ('CONFIRMED', 'RECORDED')),
  received_on     date,
  received_by     uuid constraint conclusion_received_by_fk references officer,
  receipt_at      timestamptz,
  receipt_note    text,
  final_at        timestamptz,
  version         int not null,
  constraint conclusion_number_uq unique (jurisdiction_id, number),
  constraint conclusion_four_eyes_ck check (signed_by is null or (signed_by <> drafted_by and signed_by <> all (writer_ids))),
  constraint conclusion_signed_ck check ((number is null) = (signed_at is null)
    and (signed_at is not null) = (status not in ('DRAFTED', 'SUBMITTED', 'RETURNED'))),
  constraint conclusion_delivered_ck check ((delivered_at is not null) = (clock_days is not null)
    and (delivered_at is not null) = (status not in ('DRAFTED', 'SUBMITTED', 'RETURNED', 'SIGNED'))),
  constraint conclusion_receipt_ck check (num_nulls(receipt_way, received_on, received_by, receipt_at) in (0, 4) and (received_on is null or delivered_at is not null)),
  constraint conclusion_final_ck check ((status = 'FINAL') = (final_at is not null))
);
comment on table conclusion is 'Conclusion 督查结论 of one inspection: its way from the draft to the day on which nobody can object any more (R733-16/17).';
comment on column conclusion.clock_days is 'Calendar days of each of the two clocks, fixed with the delivery (R733-17).';
create unique index conclusion_plan_uq on conclusion (plan_id) where status <> 'WITHDRAWN';
create index conclusion_plan_ix on conclusion (plan_id);
create index conclusion_matter_ix on conclusion (matter_id);
create index conclusion_list_ix on conclusion (jurisdiction_id, drafted_at desc, id desc);
create index conclusion_clock_ix on conclusion (received_on) where status = 'DELIVERED';

create table conclusion_version (
  id              uuid primary key,
  conclusion_id   uuid not null constraint conclusion_version_conclusion_fk references conclusion,
  number          int not null constraint conclusion_version_number_ck check (number > 0),
  statements      jsonb not null,
  judgement       text,
  recommendations text,
  written_by      uuid not null constraint conclusion_version_written_by_fk references officer,
  written_at      timestamptz not null,
  signed_by       uuid constraint conclusion_version_signed_by_fk references officer,
  signer_name     text,
  signed_at       timestamptz,
  signed_text     text,
  signed_sha256   text,
  constraint conclusion_version_uq unique (conclusion_id, number),
  constraint conclusion_version_signed_ck check (num_nulls(signed_by, signer_name, signed_at, signed_text, signed_sha256) in (0, 5)),
  constraint conclusion_version_hash_ck check (signed_sha256 = encode(sha256(convert_to(signed_text, 'UTF8')), 'hex'))
);
comment on table conclusion_version is 'ConclusionVersion 结论版本: statements with what proves them, judgement and recommendations; a signed one never changes.';

create table review_request (
  id               uuid primary key,
  conclusion_id    uuid not null constraint review_request_conclusion_fk references conclusion,
  status           text not null constraint review_request_status_ck check (status in ('DRAFTED', 'REQUESTED', 'ASSIGNED', 'DECIDED')),
  reasons          jsonb not null,
  wanted           text not null,
  written_by       uuid not null constraint review_request_written_by_fk references officer,
  written_at       timestamptz not null,
  requested_by     uuid constraint review_request_requested_by_fk references officer,
  requested_at     timestamptz,
  reviewer_id      uuid constraint review_request_reviewer_fk references officer,
  assigned_by      uuid constraint review_request_assigned_by_fk references officer,
  assigned_at      timestamptz,
  decision         text constraint review_request_decision_ck check (decision in ('UPHOLD', 'REVISE', 'WITHDRAW')),
  decision_reasons text,
  signed_by        uuid constraint review_request_signed_by_fk references officer,
  signer_name      text,
  signed_at        timestamptz,
  signed_text      text,
  signed_sha256    text,
  delivered_by     uuid constraint review_request_delivered_by_fk references officer,
  delivered_at     timestamptz,
  receipt_way      text constraint review_request_receipt_way_ck check (receipt_way in ('CONFIRMED', 'RECORDED')),
  received_on      date,
  received_by      uuid constraint review_request_received_by_fk references officer,
  receipt_at       timestamptz,
  receipt_note     text,
  version          int not null,
  constraint review_request_one_uq unique (conclusion_id),
  constraint review_request_requested_ck check ((status = 'DRAFTED') = (requested_at is null)),
  constraint review_request_assigned_ck check ((status in ('ASSIGNED', 'DECIDED')) = (reviewer_id is not null)),
  constraint review_request_decided_ck check ((status = 'DECIDED') = (decision is not null and decision_reasons is not null and signed_text is not null and delivered_at is not null)),
  constraint review_request_by_reviewer_ck check (signed_by is null or signed_by = reviewer_id),
  constraint review_request_hash_ck check (signed_sha256 = encode(sha256(convert_to(signed_text, 'UTF8')), 'hex')),
  constraint review_request_receipt_ck check (num_nulls(receipt_way, received_on, received_by, receipt_at) in (0, 4))
);
comment on table review_request is 'ReviewRequest 复核申请: why the unit objects, who reviews, what he decided (R733-17). One for each conclusion.';

-- The draft is for its group, who may sign it and the auditor; the unit and the rest of the office see it with the delivery. What hangs on a sealed
-- plan is as sealed as the plan.
alter table conclusion enable row level security;
create policy conclusion_read on conclusion for select using (
  (select caller_is_system())
  or (exists (select from inspection_plan p where p.id = plan_id)
    and (caller_in_group(plan_id)
      or (jurisdiction_id = (select caller_jurisdiction())
        and ((select caller_is('AUDITOR'))
          or (status <> 'DRAFTED' and (select caller_is('DIRECTOR', 'LEADER', 'CHIEF')))
          or (delivered_at is not null and (select caller_is_office()))))
      or (delivered_at is not null and target_unit_id = (select caller_unit()) and (select caller_is('LIAISON', 'UNIT_HEAD'))))));
create policy conclusion_insert on conclusion for insert with check (true);
create policy conclusion_update on conclusion for update using (true) with check (true);

alter table conclusion_version enable row level security;
create policy conclusion_version_read on conclusion_version for select using (exists (select from conclusion c where c.id = conclusion_id));
create policy conclusion_version_insert on conclusion_version for insert with check (true);
create policy conclusion_version_update on conclusion_version for update using (true) with check (true);

-- What the unit is still drafting is the unit's alone.
alter table review_request enable row level security;
create policy review_request_read on review_request for select using (
  (select caller_is_system())
  or exists (select from conclusion c where c.id = conclusion_id
    and (review_request.status <> 'DRAFTED' or (c.target_unit_id = (select caller_unit()) and (select caller_is('LIAISON', 'UNIT_HEAD'))))));
create policy review_request_insert on review_request for insert with check (true);
create policy review_request_update on review_request for update using (true) with check (true);
-- What was done to a conclusion is read by who may read the conclusion: a draft leaves no trace in the timeline of others.
alter policy audit_entry_read on audit_entry using (
  caller_is_system()
  or (jurisdiction_id = caller_jurisdiction() and caller_is('AUDITOR'))
  or (matter_id is not null
      and exists (select from matter m where m.id = matter_id)
      and (plan_id is null or exists (select from inspection_plan p where p.id = plan_id))
      and (record_type <> 'conclusion' or exists (select from conclusion c where c.id = record_id))
      and (not office_only or caller_is_office())));
grant select, insert, update on conclusion, conclusion_version, review_request to luoshi_app;

create function conclusion_version_stays() returns trigger language plpgsql as $$
begin
  raise exception 'conclusion version % is signed', old.id using errcode = 'check_violation';
end $$;
create trigger conclusion_version_stays before update on conclusion_version for each row
  when (old.signed_at is not null) execute function conclusion_version_stays();
