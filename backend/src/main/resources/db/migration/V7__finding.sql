create table finding (
  id                  uuid primary key,
  jurisdiction_id     uuid not null constraint finding_jurisdiction_fk references jurisdiction,
  matter_id           uuid not null constraint finding_matter_fk references matter,
  plan_id             uuid constraint finding_plan_fk references inspection_plan,
  visit_id            uuid constraint finding_visit_fk references site_visit,
  kind                text not null constraint finding_kind_ck check (kind in ('PROBLEM', 'GOOD_PRACTICE')),
  category            text not null,
  severity            text not null constraint finding_severity_ck check (severity in ('MINOR', 'SERIOUS', 'GRAVE')),
  text                text not null,
  latitude            double precision,
  longitude           double precision,
  accuracy_meters     double precision,
  age_seconds         int,
  position_source     text,
  position_captured_at timestamptz,
  no_position_reason  text,
  bottleneck          text,
  responsible_unit_id uuid not null constraint finding_unit_fk references unit,
  due_on              date,
  requirement         text,
  status              text not null,
  recorded_by         uuid not null constraint finding_recorded_by_fk references officer,
  recorded_at         timestamptz not null,
  received_at         timestamptz not null,
  clock_skew_seconds  int not null,
  receipt_number      text not null constraint finding_receipt_number_uq unique,
  version             int not null,
  constraint finding_position_or_reason_ck check (latitude is not null or no_position_reason is not null)
);
comment on table finding is 'Finding 发现问题 (or good practice) of an inspection; append-only but for its status.';
create index finding_matter_ix on finding (matter_id, received_at desc, id desc);
create index finding_unit_ix on finding (responsible_unit_id, status);
create index finding_plan_ix on finding (plan_id);

create table rectification (
  id            uuid primary key,
  finding_id    uuid not null constraint rectification_finding_fk references finding,
  round         int  not null,
  measures      text not null,
  reported_by   uuid not null constraint rectification_reported_by_fk references officer,
  reported_at   timestamptz not null,
  result        text constraint rectification_result_ck check (result in ('PASSED', 'FAILED')),
  note          text,
  verified_by   uuid constraint rectification_verified_by_fk references officer,
  verified_at   timestamptz,
  on_site       boolean,
  constraint rectification_round_uq unique (finding_id, round)
);
comment on table rectification is 'Rectification 整改 of a finding, round by round, with its verification.';

create table evidence (
  id                uuid primary key,
  finding_id        uuid not null constraint evidence_finding_fk references finding,
  rectification_id  uuid constraint evidence_rectification_fk references rectification,
  jurisdiction_id   uuid not null constraint evidence_jurisdiction_fk references jurisdiction,
  matter_id         uuid not null constraint evidence_matter_fk references matter,
  plan_id           uuid constraint evidence_plan_fk references inspection_plan,
  purpose           text not null constraint evidence_purpose_ck check (purpose in ('FINDING', 'RECTIFICATION', 'VERIFICATION')),
  state             text not null constraint evidence_state_ck check (state in ('EXPECTED', 'HELD')),
  capture_source    text not null,
  media_type        text not null,
  size              int  not null,
  sha256            text not null,
  stamped_size      int  not null,
  stamped_sha256    text not null,
  captured_by       uuid not null constraint evidence_captured_by_fk references officer,
  captured_at       timestamptz not null,
  latitude          double precision,
  longitude         double precision,
  accuracy_meters   double precision,
  age_seconds       int,
  position_source   text,
  position_captured_at timestamptz,
  received_at       timestamptz,
  exif_taken_at     timestamptz,
  exif_latitude     double precision,
  exif_longitude    double precision,
  exif_camera       text,
  mismatches        text[] not null default '{}'
);
comment on table evidence is 'Evidence 佐证材料: manifest of a photo (what must arrive) and what the server found in it. Same id again changes nothing.';
create index evidence_finding_ix on evidence (finding_id);
create index evidence_rectification_ix on evidence (rectification_id);

create table stored_file (
  evidence_id uuid not null constraint stored_file_evidence_fk references evidence,
  variant     text not null constraint stored_file_variant_ck check (variant in ('ORIGINAL', 'STAMPED', 'THUMBNAIL')),
  storage_key text not null,
  size        int  not null,
  sha256      text not null,
  media_type  text not null,
  held_at     timestamptz not null,
  constraint stored_file_pk primary key (evidence_id, variant)
);
comment on table stored_file is 'Bytes the server holds, with the hash it computed itself.';

create table upload (
  id           uuid primary key,
  evidence_id  uuid not null constraint upload_evidence_fk references evidence,
  variant      text not null constraint upload_variant_ck check (variant in ('ORIGINAL', 'STAMPED')),
  officer_id   uuid not null constraint upload_officer_fk references officer,
  length       int  not null,
  received     int  not null,
  storage_key  text not null,
  writer       uuid,
  writer_until timestamptz,
  completed_at timestamptz,
  created_at   timestamptz not null,
  expires_at   timestamptz not null,
  constraint upload_once_uq unique (evidence_id, variant),
  constraint upload_received_ck check (received between 0 and length)
);
comment on table upload is 'Resumable uploads under way (tus); the row''s received bytes are those already synced to disk, its writer the one request that may add to them.';
create index upload_expires_ix on upload (expires_at);
create index upload_officer_ix on upload (officer_id);
