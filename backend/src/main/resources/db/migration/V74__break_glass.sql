-- Row 96: a way in for one administrator for one hour while the identity provider is down (ADR 14). A token is made by whoever owns the
-- schema, on the host of the database; the application may only use it and forget what has run out.
create table break_glass_token (
  id              uuid primary key,
  token_sha256    text not null constraint break_glass_token_sha256_uq unique,
  officer_id      uuid not null constraint break_glass_token_officer_fk references officer,
  jurisdiction_id uuid not null,
  reason          text not null constraint break_glass_token_reason_ck check (length(trim(reason)) between 1 and 200),
  made_at         timestamptz not null,
  expires_at      timestamptz not null,
  constraint break_glass_token_hour_ck check (expires_at > made_at and expires_at <= made_at + interval '1 hour')
);
comment on table break_glass_token is 'Break-glass tokens that are alive; the token itself is nowhere, only its SHA-256. Deleting a row ends it at once.';
create table break_glass_use (
  token_id uuid not null constraint break_glass_use_token_fk references break_glass_token on delete cascade,
  address  text not null,
  first_at timestamptz not null,
  constraint break_glass_use_pk primary key (token_id, address)
);
comment on table break_glass_use is 'From which addresses a break-glass token was used; the first use from each is an audit entry.';
alter table break_glass_token enable row level security;
create policy break_glass_token_nobody on break_glass_token for select using (false);
alter table break_glass_use enable row level security;
create policy break_glass_use_nobody on break_glass_use for select using (false);

create function audit_break_glass(t break_glass_token, act text, by_officer uuid, what jsonb) returns void
  language sql set search_path from current as $$
  insert into audit_entry (id, stream_id, seq, at, done_at, officer_id, unit_id, jurisdiction_id, action, record_type, record_id,
    matter_id, plan_id, office_only, device, before, after, previous_hash, hash)
  values (gen_random_uuid(), t.id, 0, now(), now(), by_officer, null, t.jurisdiction_id, act, 'breakGlassToken', t.id,
    null, null, true, null, null, what, '', '') $$;

-- select * from make_break_glass_token('name or id of the administrator', 'why'); the token is shown this once.
create function make_break_glass_token(administrator text, why text) returns table (token text, officer text, expires_at timestamptz)
  language plpgsql set search_path from current as $$
declare
  o officer;
  t break_glass_token;
  secret text := 'luoshi-break-glass.'
    || encode(sha256(convert_to(concat(gen_random_uuid(), gen_random_uuid(), gen_random_uuid()), 'UTF8')), 'hex');
  matching int;
begin
  select count(*) into matching from officer a where administrator in (a.name, a.id::text) and not a.disabled and a.subject is not null and 'ADMIN' = any (a.roles);
  if matching <> 1 then
    raise exception '% administrators are called %; give the name or the id of exactly one officer with the role ADMIN', matching, administrator;
  end if;
  select * into o from officer a where administrator in (a.name, a.id::text) and not a.disabled and a.subject is not null and 'ADMIN' = any (a.roles);
  insert into break_glass_token
  values (gen_random_uuid(), encode(sha256(convert_to(secret, 'UTF8')), 'hex'), o.id, o.jurisdiction_id, why, now(), now() + interval '1 hour')
  returning * into t;
  perform audit_break_glass(t, 'BREAK_GLASS_MADE', null, jsonb_build_object('officer', o.name, 'note', why, 'expiresAt', t.expires_at));
  perform post_notification(
    (select coalesce(array_agg(d.id), '{}') from officer d where d.jurisdiction_id = o.jurisdiction_id and 'DIRECTOR' = any (d.roles)),
    'BREAK_GLASS_MADE', 'BREAK_GLASS_MADE:' || t.id || ':', o.name || '：' || why, '/notifications', null, null, null, null, null, now());
  return query select secret, o.name, t.expires_at;
end $$;

create function break_glass_ended() returns trigger language plpgsql set search_path from current as $$
begin
  perform audit_break_glass(old, 'BREAK_GLASS_ENDED', null,
    jsonb_build_object('how', case when old.expires_at <= now() then 'EXPIRED' else 'DELETED' end));
  return old;
end $$;
create trigger break_glass_ended after delete on break_glass_token for each row execute function break_glass_ended();

-- Whom a token lets in now; empty for a wrong, expired or deleted one, and for an officer who is no administrator any more.
create function use_break_glass_token(sha256_of_token text, from_address text) returns table (subject text, name text)
  language plpgsql security definer set search_path from current as $$
declare
  t break_glass_token;
begin
  select b.* into t from break_glass_token b join officer o on o.id = b.officer_id
  where b.token_sha256 = sha256_of_token and b.expires_at > now() and not o.disabled and 'ADMIN' = any (o.roles);
  if t.id is null then
    return;
  end if;
  insert into break_glass_use values (t.id, from_address, now()) on conflict do nothing;
  if found then
    perform audit_break_glass(t, 'BREAK_GLASS_USED', t.officer_id, jsonb_build_object('address', from_address));
  end if;
  return query select o.subject, o.name from officer o where o.id = t.officer_id;
end $$;

create function end_expired_break_glass_tokens() returns int language sql security definer set search_path from current as $$
  with ended as (delete from break_glass_token where expires_at <= now() returning 1) select count(*)::int from ended $$;

revoke execute on function audit_break_glass, make_break_glass_token, use_break_glass_token, end_expired_break_glass_tokens from public;
grant execute on function use_break_glass_token, end_expired_break_glass_tokens to luoshi_app;

-- As before, but while a break-glass token of the officer is alive his roles stay those of his last login: it grants ADMIN alone, and who
-- is also a director should still be told as one.
create or replace function enter_caller(caller_subject text, caller_roles text)
  returns table (officer_id uuid, name text, unit_id uuid, jurisdiction_id uuid, disabled boolean)
  language plpgsql security definer set search_path from current as $$
declare o officer;
begin
  select * into o from officer where subject = caller_subject;
  if o.id is null or o.disabled then
    perform leave_caller();
  else
    perform set_config('luoshi.officer_id', o.id::text, false), set_config('luoshi.unit_id', o.unit_id::text, false),
            set_config('luoshi.jurisdiction_id', o.jurisdiction_id::text, false), set_config('luoshi.roles', caller_roles, false);
    update officer set roles = string_to_array(caller_roles, ',') where id = o.id and roles <> string_to_array(caller_roles, ',')
      and not exists (select from break_glass_token t where t.officer_id = o.id and t.expires_at > now());
  end if;
  if o.id is not null then
    return query select o.id, o.name, o.unit_id, o.jurisdiction_id, o.disabled;
  end if;
end $$;
