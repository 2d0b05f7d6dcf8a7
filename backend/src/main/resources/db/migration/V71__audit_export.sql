-- One entry as a line of the export: a flat object of texts, from which anyone can put the hashed text together again.
create function audit_line(e audit_entry) returns text language sql stable as $$
  select json_build_object('stream', e.stream_id::text, 'seq', e.seq::text, 'id', e.id::text,
    'at', extract(epoch from e.at)::numeric(20, 6)::text, 'doneAt', extract(epoch from e.done_at)::numeric(20, 6)::text,
    'officer', coalesce(e.officer_id::text, ''), 'unit', coalesce(e.unit_id::text, ''), 'jurisdiction', coalesce(e.jurisdiction_id::text, ''),
    'action', e.action, 'recordType', e.record_type, 'record', e.record_id::text, 'matter', coalesce(e.matter_id::text, ''),
    'plan', coalesce(e.plan_id::text, ''), 'officeOnly', case when e.office_only then 't' else 'f' end, 'device', coalesce(e.device, ''),
    'before', coalesce(e.before::text, ''), 'after', coalesce(e.after::text, ''), 'previousHash', e.previous_hash, 'hash', e.hash)::text $$;

-- The auditor asks for one officer or one kind of act.
create index audit_entry_officer_ix on audit_entry (officer_id, at desc, id desc);
create index audit_entry_action_ix on audit_entry (action, at desc, id desc);

-- Which of these sealed plans the caller was noted for since then; he himself may not read those notes.
create function sealed_plans_noted(plans uuid[], since timestamptz) returns setof uuid language sql stable security definer set search_path from current as $$
  select distinct e.plan_id from audit_entry e
  where e.stream_id = any (plans) and e.officer_id = caller_officer() and e.at > since and e.action in ('SEALED_PLAN_READ', 'SEALED_PLAN_LISTED') $$;
