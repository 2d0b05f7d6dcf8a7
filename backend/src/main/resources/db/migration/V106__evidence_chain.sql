-- 取证链 (row 65): what a group brings home under one plan, each link with the hash of the one before it, written by the database when the
-- row arrives. Nobody can write, change or take out a link; the verification report shows it to people who have no server.
create table evidence_chain (
  plan_id       uuid not null constraint evidence_chain_plan_fk references inspection_plan,
  seq           int  not null constraint evidence_chain_seq_ck check (seq > 0),
  content       text not null,
  previous_hash text not null,
  hash          text not null,
  constraint evidence_chain_pk primary key (plan_id, seq)
);
comment on table evidence_chain is 'EvidenceChain 取证链: arrivals, findings, photos and received files of one inspection in the order of receipt.';
comment on column evidence_chain.content is 'A JSON object as it was hashed: hash = SHA-256 in hex of previous_hash, a line feed and content, in UTF-8.';

alter table evidence_chain enable row level security;
create policy evidence_chain_read on evidence_chain for select using (
  (select caller_is_system())
  or ((select caller_is('DIRECTOR', 'AUDITOR', 'GROUP_LEADER')) and exists (select from inspection_plan p where p.id = plan_id)));
revoke all on evidence_chain from luoshi_app;
grant select on evidence_chain to luoshi_app;

create function append_evidence(plan uuid, kind text, record uuid, data jsonb) returns void
  language plpgsql security definer set search_path from current as $$
declare
  last evidence_chain;
  link text;
begin
  perform pg_advisory_xact_lock(hashtextextended('evidence_chain:' || plan, 0));
  select * into last from evidence_chain where plan_id = plan order by seq desc limit 1;
  link := jsonb_build_object('plan', plan, 'seq', coalesce(last.seq, 0) + 1, 'at', clock_timestamp(), 'kind', kind, 'record', record, 'data', data)::text;
  insert into evidence_chain values (plan, coalesce(last.seq, 0) + 1, link, coalesce(last.hash, ''),
    encode(sha256(convert_to(coalesce(last.hash, '') || chr(10) || link, 'UTF8')), 'hex'));
end $$;
revoke execute on function append_evidence from public;

create function position_json(latitude double precision, longitude double precision, accuracy double precision, age int, source text, at timestamptz)
  returns jsonb language sql stable as $$
  select case when latitude is not null then jsonb_build_object('latitude', latitude, 'longitude', longitude, 'accuracyMeters', accuracy, 'ageSeconds', age,
    'source', source, 'at', at) end $$;

create function site_visit_chain() returns trigger language plpgsql security definer set search_path from current as $$
begin
  if tg_op = 'INSERT' then
    perform append_evidence(new.plan_id, 'ARRIVAL', new.id, jsonb_build_object('by', new.inspector_id, 'deviceAt', new.checked_in_at,
      'receivedAt', new.received_at, 'distanceMeters', new.distance_meters, 'reason', new.outside_reason,
      'position', position_json(new.latitude, new.longitude, new.accuracy_meters, new.age_seconds, new.position_source, new.position_captured_at)));
  else
    perform append_evidence(new.plan_id, 'DEPARTURE', new.id, jsonb_build_object('by', new.inspector_id, 'deviceAt', new.finished_at));
  end if;
  return null;
end $$;
create trigger site_visit_arrival after insert on site_visit for each row execute function site_visit_chain();
create trigger site_visit_departure after update on site_visit for each row
  when (old.finished_at is null and new.finished_at is not null) execute function site_visit_chain();

create function finding_chain() returns trigger language plpgsql security definer set search_path from current as $$
begin
  perform append_evidence(new.plan_id, 'FINDING', new.id, jsonb_build_object('by', new.recorded_by, 'deviceAt', new.recorded_at,
    'receivedAt', new.received_at, 'clockSkewSeconds', new.clock_skew_seconds, 'visit', new.visit_id, 'kind', new.kind, 'category', new.category,
    'severity', new.severity, 'text', new.text, 'unit', new.responsible_unit_id, 'receiptNumber', new.receipt_number, 'reason', new.no_position_reason,
    'position', position_json(new.latitude, new.longitude, new.accuracy_meters, new.age_seconds, new.position_source, new.position_captured_at)));
  return null;
end $$;
create trigger finding_chain after insert on finding for each row when (new.plan_id is not null) execute function finding_chain();

create function evidence_expected_chain() returns trigger language plpgsql security definer set search_path from current as $$
begin
  perform append_evidence(new.plan_id, 'PHOTO', new.id, jsonb_build_object('by', new.captured_by, 'deviceAt', new.captured_at, 'finding', new.finding_id,
    'purpose', new.purpose, 'source', new.capture_source, 'mediaType', new.media_type, 'size', new.size, 'sha256', new.sha256,
    'stampedSize', new.stamped_size, 'stampedSha256', new.stamped_sha256,
    'position', position_json(new.latitude, new.longitude, new.accuracy_meters, new.age_seconds, new.position_source, new.position_captured_at)));
  return null;
end $$;
create trigger evidence_expected_chain after insert on evidence for each row when (new.plan_id is not null) execute function evidence_expected_chain();

create function stored_file_chain() returns trigger language plpgsql security definer set search_path from current as $$
declare plan uuid := (select e.plan_id from evidence e where e.id = new.evidence_id);
begin
  if plan is not null then
    perform append_evidence(plan, 'FILE', new.evidence_id, jsonb_build_object('variant', new.variant, 'receivedAt', new.held_at, 'mediaType', new.media_type,
      'size', new.size, 'sha256', new.sha256));
  end if;
  return null;
end $$;
create trigger stored_file_chain after insert on stored_file for each row when (new.variant <> 'THUMBNAIL') execute function stored_file_chain();

-- What came before there was a chain: in the order of receipt, marked as taken up later.
do $$
declare r record;
begin
  for r in
    select * from (
      select plan_id, 'ARRIVAL' as kind, id, received_at as at, jsonb_build_object('by', inspector_id, 'deviceAt', checked_in_at, 'receivedAt', received_at,
          'distanceMeters', distance_meters, 'reason', outside_reason, 'takenUpLater', true,
          'position', position_json(latitude, longitude, accuracy_meters, age_seconds, position_source, position_captured_at)) as data from site_visit
      union all
      select plan_id, 'FINDING', id, received_at, jsonb_build_object('by', recorded_by, 'deviceAt', recorded_at, 'receivedAt', received_at,
          'clockSkewSeconds', clock_skew_seconds, 'visit', visit_id, 'kind', kind, 'category', category, 'severity', severity, 'text', text,
          'unit', responsible_unit_id, 'receiptNumber', receipt_number, 'reason', no_position_reason, 'takenUpLater', true,
          'position', position_json(latitude, longitude, accuracy_meters, age_seconds, position_source, position_captured_at)) from finding
      union all
      select e.plan_id, 'PHOTO', e.id, f.received_at, jsonb_build_object('by', e.captured_by, 'deviceAt', e.captured_at, 'finding', e.finding_id,
          'purpose', e.purpose, 'source', e.capture_source, 'mediaType', e.media_type, 'size', e.size, 'sha256', e.sha256, 'stampedSize', e.stamped_size,
          'stampedSha256', e.stamped_sha256, 'takenUpLater', true,
          'position', position_json(e.latitude, e.longitude, e.accuracy_meters, e.age_seconds, e.position_source, e.position_captured_at))
        from evidence e join finding f on f.id = e.finding_id
      union all
      select e.plan_id, 'FILE', e.id, s.held_at, jsonb_build_object('variant', s.variant, 'receivedAt', s.held_at, 'mediaType', s.media_type,
          'size', s.size, 'sha256', s.sha256, 'takenUpLater', true)
        from stored_file s join evidence e on e.id = s.evidence_id where s.variant <> 'THUMBNAIL') x
    where plan_id is not null order by at, kind, id
  loop
    perform append_evidence(r.plan_id, r.kind, r.id, r.data);
  end loop;
end $$;
