-- 举一反三 (row 61): what was found in one place may hold in others; a finding proposes a matter, the office registers it, both know each other.
create table derivation (
  id             uuid primary key,
  finding_id     uuid not null constraint derivation_finding_fk references finding,
  title          text not null,
  note           text not null,
  status         text not null constraint derivation_status_ck check (status in ('PROPOSED', 'REGISTERED', 'DECLINED')),
  proposed_by    uuid not null constraint derivation_proposed_by_fk references officer,
  proposed_at    timestamptz not null,
  matter_id      uuid constraint derivation_matter_fk references matter,
  decided_by     uuid constraint derivation_decided_by_fk references officer,
  decided_at     timestamptz,
  decline_reason text,
  version        int not null,
  constraint derivation_matter_ck check ((status = 'REGISTERED') = (matter_id is not null)),
  constraint derivation_decided_ck check ((status = 'PROPOSED') = (decided_at is null))
);
comment on table derivation is 'Derivation 举一反三: a matter proposed from a finding, registered or declined by the office.';
create index derivation_finding_ix on derivation (finding_id);
create unique index derivation_matter_uq on derivation (matter_id) where matter_id is not null;

alter table derivation enable row level security;
create policy derivation_read on derivation for select using (
  exists (select from finding f where f.id = finding_id) and not (select caller_is('LIAISON', 'UNIT_HEAD')));
create policy derivation_insert on derivation for insert with check (true);
create policy derivation_update on derivation for update using (true) with check (true);
grant select, insert, update on derivation to luoshi_app;
