-- 整改前后对照 (row 68): a photo of the place put right knows the photo of what was found there.
alter table evidence
  add column paired_with uuid constraint evidence_paired_with_fk references evidence,
  add constraint evidence_pair_ck check (paired_with is null or purpose in ('RECTIFICATION', 'VERIFICATION'));
comment on column evidence.paired_with is 'The photo of the finding that was taken from the same place before.';
create index evidence_paired_with_ix on evidence (paired_with) where paired_with is not null;

create or replace function evidence_expected_chain() returns trigger language plpgsql security definer set search_path from current as $$
begin
  if new.parent_id is not null then
    perform append_evidence(new.plan_id, 'COPY', new.id, jsonb_build_object('by', new.captured_by, 'deviceAt', new.captured_at, 'finding', new.finding_id,
      'parent', new.parent_id, 'parentSha256', new.parent_sha256, 'copyKind', new.copy_kind, 'recipe', new.recipe, 'mediaType', new.media_type,
      'size', new.size, 'sha256', new.sha256));
  else
    perform append_evidence(new.plan_id, 'PHOTO', new.id, jsonb_build_object('by', new.captured_by, 'deviceAt', new.captured_at, 'finding', new.finding_id,
      'purpose', new.purpose, 'source', new.capture_source, 'mediaType', new.media_type, 'size', new.size, 'sha256', new.sha256,
      'stampedSize', new.stamped_size, 'stampedSha256', new.stamped_sha256, 'pairedWith', new.paired_with,
      'position', position_json(new.latitude, new.longitude, new.accuracy_meters, new.age_seconds, new.position_source, new.position_captured_at)));
  end if;
  return null;
end $$;
