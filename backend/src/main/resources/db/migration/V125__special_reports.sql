-- 《督查专报》 (CT-12, CT-18, JS-18, WF-04): drafted by one, issued by another, read and answered by the leaders it is addressed to.
create table special_report (
  id                uuid primary key,
  jurisdiction_id   uuid not null constraint special_report_jurisdiction_fk references jurisdiction,
  title             text not null,
  status            text not null constraint special_report_status_ck check (status in ('DRAFT', 'ISSUED', 'WITHDRAWN')),
  number            text,
  drafted_by        uuid not null constraint special_report_drafted_by_fk references officer,
  drafted_at        timestamptz not null,
  edited_by         uuid not null constraint special_report_edited_by_fk references officer,
  edited_at         timestamptz not null,
  issued_by         uuid constraint special_report_issued_by_fk references officer,
  issued_at         timestamptz,
  issued_on         date,
  withdrawn_at      timestamptz,
  withdrawal_reason text,
  version           int not null,
  constraint special_report_number_uq unique (jurisdiction_id, number),
  constraint special_report_four_eyes_ck check (issued_by <> drafted_by and issued_by <> edited_by),
  constraint special_report_issued_ck check ((status = 'ISSUED') = (number is not null) and (number is null) = (issued_by is null)
    and (number is null) = (issued_at is null) and (number is null) = (issued_on is null)),
  constraint special_report_withdrawn_ck check ((status = 'WITHDRAWN') = (withdrawn_at is not null) and (withdrawn_at is null) = (withdrawal_reason is null))
);
comment on table special_report is 'SpecialReport 督查专报: a numbered issue for the leaders; it does not change after it was issued.';
create index special_report_list_ix on special_report (jurisdiction_id, drafted_at desc, id desc);

create table special_report_item (
  id              uuid primary key,
  report_id       uuid not null constraint special_report_item_report_fk references special_report,
  jurisdiction_id uuid not null,
  position        int not null,
  cause           text not null constraint special_report_item_cause_ck check (cause in ('CRITICISM', 'CLOSED_MATTER')),
  record_id       uuid not null,
  occasion        int not null,
  matter_id       uuid not null constraint special_report_item_matter_fk references matter,
  matter_number   text,
  matter_title    text not null,
  unit_id         uuid constraint special_report_item_unit_fk references unit,
  text            text not null,
  issued          boolean not null,
  constraint special_report_item_once_uq unique (cause, record_id, occasion)
);
comment on table special_report_item is 'What stands in a special report, each cause once; the occasion tells a matter closed again from its first closing.';
create index special_report_item_report_ix on special_report_item (report_id, position);
create index special_report_item_matter_ix on special_report_item (matter_id);
create index special_report_item_unit_ix on special_report_item (unit_id) where issued;

create table special_report_addressee (
  report_id       uuid not null constraint special_report_addressee_report_fk references special_report,
  officer_id      uuid not null constraint special_report_addressee_officer_fk references officer,
  jurisdiction_id uuid not null,
  read_at         timestamptz,
  reply           text,
  replied_at      timestamptz,
  constraint special_report_addressee_pk primary key (report_id, officer_id),
  constraint special_report_addressee_reply_ck check ((reply is null) = (replied_at is null))
);
comment on table special_report_addressee is 'A leader to whom a special report goes: when he read it, and his written instruction 批示.';
create index special_report_addressee_officer_ix on special_report_addressee (officer_id);

create table special_report_waiver (
  cause           text not null,
  record_id       uuid not null,
  occasion        int not null,
  jurisdiction_id uuid not null constraint special_report_waiver_jurisdiction_fk references jurisdiction,
  reason          text not null,
  waived_by       uuid constraint special_report_waiver_waived_by_fk references officer,
  waived_at       timestamptz not null,
  constraint special_report_waiver_pk primary key (cause, record_id, occasion)
);
comment on table special_report_waiver is 'A result that goes into no special report, and why; nobody waived those of before there was one.';
insert into special_report_waiver
select 'CLOSED_MATTER', id, reopened_times, jurisdiction_id, '启用督查专报以前办结', null, now() from matter where closed_at is not null;

-- The policies of reports read items, so those of items must not read reports.
alter table special_report_item enable row level security;
create policy special_report_item_read on special_report_item for select using (
  (select caller_is_system())
  or ((select caller_is_office()) and jurisdiction_id = (select caller_jurisdiction()))
  or (issued and unit_id = (select caller_unit()) and (select caller_is('LIAISON', 'UNIT_HEAD'))));
create policy special_report_item_insert on special_report_item for insert with check (not issued);
create policy special_report_item_update on special_report_item for update using (not issued) with check (true);
create policy special_report_item_delete on special_report_item for delete using (not issued);

alter table special_report enable row level security;
create policy special_report_read on special_report for select using (
  (select caller_is_system())
  or ((select caller_is_office()) and jurisdiction_id = (select caller_jurisdiction()))
  or exists (select from special_report_item i where i.report_id = special_report.id and i.issued and i.unit_id = (select caller_unit())));
create policy special_report_insert on special_report for insert with check (status = 'DRAFT');
create policy special_report_update on special_report for update using (status = 'DRAFT') with check (true);

alter table special_report_addressee enable row level security;
create policy special_report_addressee_read on special_report_addressee for select using (
  (select caller_is_system())
  or ((select caller_is_office()) and jurisdiction_id = (select caller_jurisdiction())));
create policy special_report_addressee_insert on special_report_addressee for insert with check (reply is null);
create policy special_report_addressee_update on special_report_addressee for update
  using (officer_id = (select caller_officer()) and reply is null) with check (true);
create policy special_report_addressee_delete on special_report_addressee for delete using (
  exists (select from special_report r where r.id = report_id and r.status = 'DRAFT'));

alter table special_report_waiver enable row level security;
create policy special_report_waiver_read on special_report_waiver for select using (
  (select caller_is_system())
  or ((select caller_is_office()) and jurisdiction_id = (select caller_jurisdiction())));
create policy special_report_waiver_insert on special_report_waiver for insert with check (true);

grant select, insert, update on special_report to luoshi_app;
grant select, insert, update, delete on special_report_item, special_report_addressee to luoshi_app;
grant select, insert on special_report_waiver to luoshi_app;

-- An approved text may be withdrawn before it went out; its unit has then never seen it and does not see it now.
alter table publication drop constraint publication_published_ck;
alter table publication add constraint publication_published_ck check (
  (published_on is null) = (outlet is null)
  and (status = 'WITHDRAWN' or (status = 'PUBLISHED') = (published_on is not null)));
alter policy publication_read on publication using (
  (select caller_is_system())
  or ((select caller_is_office()) and jurisdiction_id = (select caller_jurisdiction()))
  or (published_on is not null and unit_id = (select caller_unit()) and (select caller_is('LIAISON', 'UNIT_HEAD'))));
create index publication_waiting_ix on publication (jurisdiction_id, decided_at) where status = 'APPROVED';
create index matter_closed_ix on matter (jurisdiction_id, closed_at) where closed_at is not null;
