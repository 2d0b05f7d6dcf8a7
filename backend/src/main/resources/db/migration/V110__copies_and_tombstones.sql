-- 脱敏图, 标注图 and 撤回 (rows 66, 67, 70; R733-24): copies are evidence of their own, with the recipe they were made by; a withdrawn photo keeps its
-- row and its bytes and is read by the auditor alone.
alter table evidence
  add column parent_id uuid constraint evidence_parent_fk references evidence,
  add column parent_sha256 text,
  add column copy_kind text constraint evidence_copy_kind_ck check (copy_kind in ('REDACTED', 'MARKED')),
  add column recipe jsonb,
  add column redacted boolean not null default false,
  add column withdrawn_by uuid constraint evidence_withdrawn_by_fk references officer,
  add column withdrawn_at timestamptz,
  add column withdrawal_reason text,
  add constraint evidence_copy_ck check (num_nulls(parent_id, parent_sha256, copy_kind, recipe) in (0, 4)),
  add constraint evidence_withdrawal_ck check (num_nulls(withdrawn_by, withdrawn_at, withdrawal_reason) in (0, 3));
comment on column evidence.parent_id is 'The photo that this one is a copy of; none of what a camera made.';
comment on column evidence.parent_sha256 is 'Of the file that was drawn on: the original or the stamped copy of the parent.';
comment on column evidence.recipe is 'Shapes in the order drawn, corners in parts (0..1) of width and height.';
comment on column evidence.redacted is 'True of a photo that has a redacted copy, and of its marked copies: few may see it as it is.';
comment on column evidence.withdrawn_at is 'The tombstone: the bytes stay, only the auditor reads them. Never taken back.';
create index evidence_parent_ix on evidence (parent_id) where parent_id is not null;

-- As it is, a photo that has a redacted copy is for who took it, the group, the office and the auditor; a withdrawn one for the auditor. Its recorder
-- still sees what he is sending.
alter policy stored_file_read on stored_file using (
  (select caller_is_system())
  or exists (select from evidence e where e.id = evidence_id
    and (not e.redacted or e.captured_by = (select caller_officer()) or (select caller_is('CLERK', 'DIRECTOR', 'AUDITOR')) or caller_in_group(e.plan_id))
    and (e.withdrawn_at is null or (select caller_is('AUDITOR')) or (e.state = 'EXPECTED' and e.captured_by = (select caller_officer())))));

-- What was promised of a photo never changes, and a tombstone stays.
create function evidence_stays() returns trigger language plpgsql as $$
begin
  raise exception 'evidence % is immutable', old.id using errcode = 'check_violation';
end $$;
create trigger evidence_stays before update on evidence for each row
  when ((old.sha256, old.size, old.stamped_sha256, old.captured_by, old.captured_at, old.parent_id, old.recipe)
      is distinct from (new.sha256, new.size, new.stamped_sha256, new.captured_by, new.captured_at, new.parent_id, new.recipe)
    or (old.redacted and not new.redacted)
    or (old.withdrawn_at is not null and (old.withdrawn_at, old.withdrawn_by, old.withdrawal_reason)
      is distinct from (new.withdrawn_at, new.withdrawn_by, new.withdrawal_reason)))
  execute function evidence_stays();

create or replace function evidence_expected_chain() returns trigger language plpgsql security definer set search_path from current as $$
begin
  if new.parent_id is not null then
    perform append_evidence(new.plan_id, 'COPY', new.id, jsonb_build_object('by', new.captured_by, 'deviceAt', new.captured_at, 'finding', new.finding_id,
      'parent', new.parent_id, 'parentSha256', new.parent_sha256, 'copyKind', new.copy_kind, 'recipe', new.recipe, 'mediaType', new.media_type,
      'size', new.size, 'sha256', new.sha256));
  else
    perform append_evidence(new.plan_id, 'PHOTO', new.id, jsonb_build_object('by', new.captured_by, 'deviceAt', new.captured_at, 'finding', new.finding_id,
      'purpose', new.purpose, 'source', new.capture_source, 'mediaType', new.media_type, 'size', new.size, 'sha256', new.sha256,
      'stampedSize', new.stamped_size, 'stampedSha256', new.stamped_sha256,
      'position', position_json(new.latitude, new.longitude, new.accuracy_meters, new.age_seconds, new.position_source, new.position_captured_at)));
  end if;
  return null;
end $$;

create function evidence_withdrawn_chain() returns trigger language plpgsql security definer set search_path from current as $$
begin
  perform append_evidence(new.plan_id, 'WITHDRAWAL', new.id, jsonb_build_object('by', new.withdrawn_by, 'receivedAt', new.withdrawn_at,
    'finding', new.finding_id, 'sha256', new.sha256, 'reason', new.withdrawal_reason));
  return null;
end $$;
create trigger evidence_withdrawn_chain after update on evidence for each row
  when (old.withdrawn_at is null and new.withdrawn_at is not null and new.plan_id is not null) execute function evidence_withdrawn_chain();
