-- Devices (row 100): which phones and computers keep an officer's data, so that a lost one can be signed out from elsewhere. The device
-- holds a random key, the table its hash. A device that was signed out is told so at its next contact, whether or not a session of it is
-- left, clears what it keeps and reports that.
create table device (
  id              uuid primary key,
  officer_id      uuid not null constraint device_officer_fk references officer,
  jurisdiction_id uuid not null constraint device_jurisdiction_fk references jurisdiction,
  key_sha256      text not null constraint device_key_uq unique,
  name            text not null,
  registered_at   timestamptz not null,
  last_seen_at    timestamptz not null,
  signed_out_at   timestamptz,
  signed_out_by   uuid constraint device_signed_out_by_fk references officer,
  cleared_at      timestamptz,
  constraint device_signed_out_ck check ((signed_out_at is null) = (signed_out_by is null))
);
comment on table device is 'A browser that keeps an officer''s data; signing it out tells it to clear them at its next contact.';
create index device_officer_ix on device (officer_id, last_seen_at desc);
alter table device enable row level security;
create policy device_read on device for select using (
  (select caller_is_system())
  or officer_id = (select caller_officer())
  or (jurisdiction_id = (select caller_jurisdiction()) and (select caller_is('ADMIN'))));
create policy device_insert on device for insert with check (true);
create policy device_update on device for update using (true) with check (true);
grant select, insert, update on device to luoshi_app;

alter table session_token add column device_id uuid;
comment on column session_token.device_id is 'The device on which it was opened, as soon as that is known.';
create index session_token_device_ix on session_token (device_id) where device_id is not null;
