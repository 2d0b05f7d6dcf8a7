-- 督查记录 (row 47, R733-12): what a group did by which of the eight methods, each type with its own fields.
create table inspection_record (
  id              uuid primary key,
  plan_id         uuid not null constraint inspection_record_plan_fk references inspection_plan,
  visit_id        uuid constraint inspection_record_visit_fk references site_visit,
  type            text not null constraint inspection_record_type_ck check (type in ('SELF_REVIEW', 'HEARD_REPORT', 'SITE_CHECK', 'INTERVIEW', 'COVERT_VISIT',
    'SYMPOSIUM', 'HEARING', 'STATISTICS', 'EVALUATION', 'DOCUMENT_COPY', 'CLUE', 'ADMONITORY_TALK', 'INTERNET')),
  person          text,
  post            text,
  place           text,
  participants    text,
  chair           text,
  document_title  text,
  document_number text,
  copies          int constraint inspection_record_copies_ck check (copies between 1 and 10000),
  keeper          text,
  return_on       date,
  channel         text constraint inspection_record_channel_ck check (channel in ('LETTER', 'PHONE', 'MEDIA')),
  platform        text,
  clue_number     text,
  received_on     date,
  read_back       boolean,
  confirmed       boolean,
  summary         text not null,
  outside_plan    boolean not null,
  recorded_by     uuid not null constraint inspection_record_officer_fk references officer,
  recorded_at     timestamptz not null,
  received_at     timestamptz not null
);
comment on table inspection_record is 'InspectionRecord 督查记录: one talk, meeting, copy, clue and so on of a group, by one of the eight lawful methods; append-only (R733-12).';
comment on column inspection_record.outside_plan is 'Its method was not among those of the plan in force.';
create index inspection_record_plan_ix on inspection_record (plan_id, recorded_at);
create index inspection_record_visit_ix on inspection_record (visit_id) where visit_id is not null;

alter table inspection_record enable row level security;
-- What people said is for the office and the group; the inspected unit reads the conclusion.
create policy inspection_record_read on inspection_record for select using (
  exists (select from inspection_plan p where p.id = plan_id)
  and ((select caller_is_system()) or (select caller_is_office()) or caller_in_group(plan_id)));
create policy inspection_record_insert on inspection_record for insert with check (true);
grant select, insert on inspection_record to luoshi_app;
revoke update on inspection_record from luoshi_app;

create function inspection_record_chain() returns trigger language plpgsql security definer set search_path from current as $$
begin
  perform append_evidence(new.plan_id, 'RECORD', new.id, jsonb_strip_nulls(to_jsonb(new)) - 'id' - 'plan_id');
  return null;
end $$;
create trigger inspection_record_chain after insert on inspection_record for each row execute function inspection_record_chain();
