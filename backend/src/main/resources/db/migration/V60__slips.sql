-- 四单 and the supervision notice (JC-06, CT-07). What was signed is kept as the very text that was hashed.
create table slip (
  id              uuid primary key,
  jurisdiction_id uuid not null constraint slip_jurisdiction_fk references jurisdiction,
  matter_id       uuid not null constraint slip_matter_fk references matter,
  task_id         uuid constraint slip_task_fk references task,
  kind            text not null constraint slip_kind_ck check (kind in ('SUPERVISION_NOTICE', 'TASK_NOTICE', 'FOLLOW_UP', 'COORDINATION', 'CLOSE_OUT')),
  number          text not null,
  issued_on       date not null,
  content         text not null,
  content_sha256  text not null,
  signed_by       uuid not null constraint slip_signed_by_fk references officer,
  signer_name     text not null,
  signed_at       timestamptz not null,
  constraint slip_number_uq unique (jurisdiction_id, number),
  constraint slip_hash_ck check (content_sha256 = encode(sha256(convert_to(content, 'UTF8')), 'hex'))
);
comment on table slip is 'Slip 单据: a numbered, signed notice made from a matter''s data; never changed after it was signed.';
create index slip_list_ix on slip (jurisdiction_id, signed_at desc, id desc);
create index slip_matter_ix on slip (matter_id);
create index slip_task_ix on slip (task_id);

create table slip_delivery (
  slip_id         uuid not null constraint slip_delivery_slip_fk references slip,
  unit_id         uuid not null constraint slip_delivery_unit_fk references unit,
  jurisdiction_id uuid not null,
  delivered_at    timestamptz not null,
  read_at         timestamptz,
  read_by         uuid constraint slip_delivery_read_by_fk references officer,
  constraint slip_delivery_pk primary key (slip_id, unit_id)
);
comment on table slip_delivery is 'When a slip came into a unit''s inbox, and who opened it there first.';
create index slip_delivery_unit_ix on slip_delivery (unit_id, delivered_at desc);

-- The policies of slips read deliveries, so those of deliveries must not read slips.
alter table slip_delivery enable row level security;
create policy slip_delivery_read on slip_delivery for select using (
  caller_is_system()
  or (caller_is_office() and jurisdiction_id = caller_jurisdiction())
  or (unit_id = caller_unit() and caller_is('LIAISON', 'UNIT_HEAD')));
create policy slip_delivery_insert on slip_delivery for insert with check (true);
create policy slip_delivery_update on slip_delivery for update using (true) with check (true);
alter table slip enable row level security;
create policy slip_read on slip for select using (
  caller_is_system()
  or (caller_is_office() and jurisdiction_id = caller_jurisdiction())
  or exists (select from slip_delivery d where d.slip_id = slip.id and d.unit_id = caller_unit()));
create policy slip_insert on slip for insert with check (true);
grant select, insert on slip to luoshi_app;
grant select, insert, update on slip_delivery to luoshi_app;
