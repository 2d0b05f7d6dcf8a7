-- 授权 (decision 1, R733-11): what the chief has delegated to a deputy leader stands on record; approvals of before keep the words they named.
create table delegation (
  id              uuid primary key,
  jurisdiction_id uuid not null constraint delegation_jurisdiction_fk references jurisdiction,
  leader_id       uuid not null constraint delegation_leader_fk references officer,
  scope           text not null constraint delegation_scope_ck check (scope in ('ALL', 'SYSTEMS', 'TOPICS')),
  scope_text      text not null,
  from_on         date not null,
  to_on           date not null,
  document        text not null,
  recorded_by     uuid not null constraint delegation_recorded_by_fk references officer,
  recorded_at     timestamptz not null,
  revoked_by      uuid constraint delegation_revoked_by_fk references officer,
  revoked_at      timestamptz,
  revoke_reason   text,
  version         int not null,
  constraint delegation_term_ck check (from_on <= to_on),
  constraint delegation_scope_text_ck check (scope = 'ALL' or scope_text <> '')
);
comment on table delegation is 'Delegation 授权 of the chief to a deputy leader: scope, term, document; revocable.';
create index delegation_list_ix on delegation (jurisdiction_id, recorded_at desc, id desc);
create index delegation_leader_ix on delegation (leader_id, to_on desc);
alter table delegation enable row level security;
create policy delegation_read on delegation for select using (
  (select caller_is_system())
  or (jurisdiction_id = (select caller_jurisdiction()) and ((select caller_is_office()) or (select caller_is('ADMIN')))));
create policy delegation_insert on delegation for insert with check (true);
create policy delegation_update on delegation for update using (true) with check (true);
grant select, insert, update on delegation to luoshi_app;
