create table audit_stream (
  stream_id uuid primary key,
  last_seq  int  not null,
  last_hash text not null
);
comment on table audit_stream is 'Head of each hash chain; a chain shortened at its end no longer agrees with its head.';

create table audit_entry (
  id              uuid primary key,
  stream_id       uuid not null,
  seq             int  not null,
  at              timestamptz not null,
  done_at         timestamptz not null,
  officer_id      uuid,
  unit_id         uuid,
  jurisdiction_id uuid,
  action          text not null,
  record_type     text not null,
  record_id       uuid not null,
  matter_id       uuid,
  plan_id         uuid,
  office_only     boolean not null,
  device          text,
  before          jsonb,
  after           jsonb,
  previous_hash   text not null,
  hash            text not null,
  constraint audit_entry_stream_seq_uq unique (stream_id, seq)
);
comment on table audit_entry is 'Append-only, hash-chained record of every write (and of reads of sealed plans). One chain per matter or other root record.';
create index audit_entry_matter_ix on audit_entry (matter_id, at desc, id desc);
create index audit_entry_at_ix on audit_entry (at desc, id desc);

-- One canonical text per entry; the verifier computes the same.
create function audit_hash(e audit_entry) returns text language sql immutable as $$
  select encode(sha256(convert_to(concat_ws(chr(31), e.previous_hash, e.id, e.stream_id, e.seq,
    extract(epoch from e.at)::numeric(20, 6), extract(epoch from e.done_at)::numeric(20, 6), coalesce(e.officer_id::text, ''), coalesce(e.unit_id::text, ''), coalesce(e.jurisdiction_id::text, ''),
    e.action, e.record_type, e.record_id, coalesce(e.matter_id::text, ''), coalesce(e.plan_id::text, ''), e.office_only, coalesce(e.device, ''),
    coalesce(e.before::text, ''), coalesce(e.after::text, '')), 'UTF8')), 'hex') $$;

create function audit_chain() returns trigger language plpgsql security definer set search_path from current as $$
declare head audit_stream;
begin
  insert into audit_stream values (new.stream_id, 0, '') on conflict do nothing;
  select * into head from audit_stream where stream_id = new.stream_id for update;
  new.seq := head.last_seq + 1;
  new.previous_hash := head.last_hash;
  new.hash := audit_hash(new);
  update audit_stream set last_seq = new.seq, last_hash = new.hash where stream_id = new.stream_id;
  return new;
end $$;
create trigger audit_chain before insert on audit_entry for each row execute function audit_chain();

create function audit_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'audit entries are append-only';
end $$;
create trigger audit_append_only before update or delete on audit_entry for each row execute function audit_append_only();
