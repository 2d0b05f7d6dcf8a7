create table jurisdiction (
  id        uuid primary key,
  code      text not null constraint jurisdiction_code_uq unique,
  name      text collate "zh-Hans-CN-x-icu" not null,
  parent_id uuid constraint jurisdiction_parent_fk references jurisdiction
);
comment on table jurisdiction is 'Administrative divisions (GB/T 2260 codes).';

create table unit (
  id              uuid primary key,
  jurisdiction_id uuid not null constraint unit_jurisdiction_fk references jurisdiction,
  name            text collate "zh-Hans-CN-x-icu" not null,
  short_name      text collate "zh-Hans-CN-x-icu" not null,
  kind            text not null constraint unit_kind_ck check (kind in ('SUPERVISION_OFFICE', 'DEPARTMENT', 'COUNTY_GOVERNMENT')),
  head_id         uuid
);
comment on table unit is 'Supervision offices, departments and county governments. Readable by every officer of the jurisdiction.';

create table officer (
  id                   uuid primary key,
  subject              text constraint officer_subject_uq unique,
  name                 text collate "zh-Hans-CN-x-icu" not null,
  title                text not null,
  unit_id              uuid not null constraint officer_unit_fk references unit,
  jurisdiction_id      uuid not null constraint officer_jurisdiction_fk references jurisdiction,
  roles                text[] not null default '{}',
  alternate_officer_id uuid constraint officer_alternate_fk references officer,
  disabled             boolean not null default false
);
comment on table officer is 'A person who acts in the system, bound to the OIDC subject; roles mirror the groups claim of the last login, for choosing recipients.';
create index officer_unit_ix on officer (unit_id);
alter table unit add constraint unit_head_fk foreign key (head_id) references officer;

create table liaison_point (
  id              uuid primary key,
  jurisdiction_id uuid not null constraint liaison_point_jurisdiction_fk references jurisdiction,
  kind            text not null constraint liaison_point_kind_ck check (kind in ('ENTERPRISE', 'TOWNSHIP', 'VILLAGE')),
  name            text collate "zh-Hans-CN-x-icu" not null,
  latitude        double precision,
  longitude       double precision,
  contact         text
);
comment on table liaison_point is 'Supervision contact points (BZ-31).';

-- Binds the connection to the officer of an OIDC subject; no row when there is none, no rights when he is disabled.
create function enter_caller(caller_subject text, caller_roles text)
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
    update officer set roles = string_to_array(caller_roles, ',') where id = o.id and roles <> string_to_array(caller_roles, ',');
  end if;
  if o.id is not null then
    return query select o.id, o.name, o.unit_id, o.jurisdiction_id, o.disabled;
  end if;
end $$;
