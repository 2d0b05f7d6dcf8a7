-- 对方签字: on announced visits somebody of the inspected unit signs by hand what the group found; strokes, and the hash of words and strokes together.
create table target_signature (
  id          uuid primary key,
  plan_id     uuid not null constraint target_signature_plan_fk references inspection_plan,
  visit_id    uuid not null constraint target_signature_visit_fk references site_visit,
  person      text not null,
  post        text,
  agrees      boolean not null,
  opinion     text,
  statement   text not null,
  drawing     text not null,
  finding_ids uuid[] not null,
  sha256      text not null constraint target_signature_sha256_ck check (sha256 ~ '^[0-9a-f]{64}$'),
  taken_by    uuid not null constraint target_signature_officer_fk references officer,
  signed_at   timestamptz not null,
  received_at timestamptz not null,
  constraint target_signature_opinion_ck check (agrees or opinion is not null)
);
comment on table target_signature is 'TargetSignature 对方签字 on an announced visit; append-only.';
comment on column target_signature.drawing is 'Strokes in a box of 1000 × 400, as the d of an SVG path.';
comment on column target_signature.sha256 is 'Of person, post, AGREES or DISAGREES, opinion, statement and drawing, a line feed between them.';
create index target_signature_plan_ix on target_signature (plan_id, signed_at);
create index target_signature_visit_ix on target_signature (visit_id);

alter table target_signature enable row level security;
create policy target_signature_read on target_signature for select using (
  exists (select from inspection_plan p where p.id = plan_id)
  and ((select caller_is_system()) or (select caller_is_office()) or caller_in_group(plan_id)));
create policy target_signature_insert on target_signature for insert with check (true);
grant select, insert on target_signature to luoshi_app;
revoke update on target_signature from luoshi_app;

create function target_signature_chain() returns trigger language plpgsql security definer set search_path from current as $$
begin
  perform append_evidence(new.plan_id, 'SIGNATURE', new.id, jsonb_strip_nulls(jsonb_build_object('by', new.taken_by, 'deviceAt', new.signed_at,
    'receivedAt', new.received_at, 'visit', new.visit_id, 'person', new.person, 'post', new.post, 'agrees', new.agrees, 'opinion', new.opinion,
    'statement', new.statement, 'drawing', new.drawing, 'findings', new.finding_ids, 'sha256', new.sha256)));
  return null;
end $$;
create trigger target_signature_chain after insert on target_signature for each row execute function target_signature_chain();
