-- One way in: batches of rows from a workbook or a document, where a matter came from, and what was decided about look-alikes.
create table import_batch (
  id              uuid primary key,
  jurisdiction_id uuid not null constraint import_batch_jurisdiction_fk references jurisdiction,
  kind            text not null constraint import_batch_kind_ck check (kind in ('SHEET', 'DOCUMENT')),
  title           text not null,
  file_sha256     text,
  defaults        jsonb not null,
  status          text not null constraint import_batch_status_ck check (status in ('OPEN', 'COMMITTED', 'DISCARDED')),
  opened_by       uuid not null constraint import_batch_officer_fk references officer,
  opened_at       timestamptz not null,
  closed_at       timestamptz,
  matter_count    int not null default 0,
  reason          text,
  version         int not null
);
comment on table import_batch is 'One import of a workbook or of a split document: rows are kept and checked here until all selected ones become matters at once.';
create index import_batch_opened_ix on import_batch (jurisdiction_id, opened_at desc, id desc);

create table import_row (
  batch_id        uuid not null constraint import_row_batch_fk references import_batch,
  row_number      int not null,
  texts           jsonb not null,
  title           text not null,
  state           text not null constraint import_row_state_ck check (state in ('READY', 'SIMILAR', 'REPEATED', 'INVALID')),
  problems        jsonb not null,
  assignable      boolean not null,
  fingerprint     text not null,
  similar_id      uuid,
  matter_id       uuid,
  constraint import_row_pk primary key (batch_id, row_number)
);
comment on table import_row is 'A row as it stood in the file, what was found wrong with it, and the matter it became.';
create index import_row_fingerprint_ix on import_row (batch_id, fingerprint);

create table matter_origin (
  matter_id           uuid primary key constraint matter_origin_matter_fk references matter,
  jurisdiction_id     uuid not null constraint matter_origin_jurisdiction_fk references jurisdiction,
  batch_id            uuid not null constraint matter_origin_batch_fk references import_batch,
  row_number          int not null,
  document            text not null,
  paragraph           text,
  parent              text,
  responsible_leader  text,
  quarter_targets     text,
  year                int not null,
  fingerprint         text not null,
  constraint matter_origin_once_uq unique (jurisdiction_id, year, fingerprint)
);
comment on table matter_origin is 'Where an imported matter stood: document, paragraph, the item above it. The same row comes in once a year and jurisdiction.';
create index matter_origin_batch_ix on matter_origin (batch_id);

create table matter_link (
  id              uuid primary key,
  jurisdiction_id uuid not null constraint matter_link_jurisdiction_fk references jurisdiction,
  matter_id       uuid not null constraint matter_link_matter_fk references matter,
  other_id        uuid constraint matter_link_other_fk references matter,
  decision        text not null constraint matter_link_decision_ck check (decision in ('MERGED', 'LINKED', 'JUSTIFIED')),
  reason          text not null,
  source          text,
  source_reference text,
  decided_by      uuid not null constraint matter_link_officer_fk references officer,
  decided_at      timestamptz not null,
  constraint matter_link_target_ck check (decision = 'JUSTIFIED' or other_id is not null or decision = 'MERGED')
);
comment on table matter_link is 'Duplicate guard (JC-09): what came in again and was merged, what is linked, and why a look-alike was registered all the same.';
create index matter_link_matter_ix on matter_link (matter_id);
create index matter_link_other_ix on matter_link (other_id);

-- Similarity of Chinese titles; words shorter than three characters count through the padding of their trigrams.
create index matter_title_trigram_ix on matter using gin (title gin_trgm_ops);
create index matter_place_ix on matter (latitude, longitude) where latitude is not null;

alter table import_batch enable row level security;
create policy import_batch_read on import_batch for select using (caller_is_system() or (caller_is_office() and jurisdiction_id = caller_jurisdiction()));
create policy import_batch_insert on import_batch for insert with check (true);
create policy import_batch_update on import_batch for update using (true) with check (true);
alter table import_row enable row level security;
create policy import_row_read on import_row for select using (caller_is_system() or exists (select from import_batch b where b.id = batch_id));
create policy import_row_insert on import_row for insert with check (true);
create policy import_row_update on import_row for update using (true) with check (true);
alter table matter_origin enable row level security;
create policy matter_origin_read on matter_origin for select using (caller_is_system() or exists (select from matter m where m.id = matter_id));
create policy matter_origin_insert on matter_origin for insert with check (true);
alter table matter_link enable row level security;
create policy matter_link_read on matter_link for select using (caller_is_system() or (caller_is_office() and jurisdiction_id = caller_jurisdiction()));
create policy matter_link_insert on matter_link for insert with check (true);
grant select, insert, update on import_batch, import_row to luoshi_app;
grant select, insert on matter_origin, matter_link to luoshi_app;
