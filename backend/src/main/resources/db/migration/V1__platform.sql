-- What every feature stands on: who is calling (row scope), commands, number series.
create extension if not exists pg_trgm;

-- The caller of the current connection. The application sets these each time it takes a connection from the pool;
-- a connection without a caller sees no protected row at all.
create function caller_officer() returns uuid language sql stable parallel safe as
  $$ select nullif(current_setting('luoshi.officer_id', true), '')::uuid $$;
create function caller_unit() returns uuid language sql stable parallel safe as
  $$ select nullif(current_setting('luoshi.unit_id', true), '')::uuid $$;
create function caller_jurisdiction() returns uuid language sql stable parallel safe as
  $$ select nullif(current_setting('luoshi.jurisdiction_id', true), '')::uuid $$;
create function caller_is(variadic wanted text[]) returns boolean language sql stable parallel safe as
  $$ select coalesce(string_to_array(current_setting('luoshi.roles', true), ',') && wanted, false) $$;
create function caller_is_system() returns boolean language sql stable parallel safe as
  $$ select coalesce(current_setting('luoshi.roles', true) = 'SYSTEM', false) $$;
-- The supervision office: sees every matter of its jurisdiction (not sealed plans).
create function caller_is_office() returns boolean language sql stable parallel safe as
  $$ select caller_is('CLERK', 'DIRECTOR', 'LEADER', 'CHIEF', 'AUDITOR') $$;

create table command (
  command_id   uuid primary key,
  officer_id   uuid not null,
  name         text not null,
  input_sha256 text not null,
  answer       jsonb,
  received_at  timestamptz not null
);
comment on table command is 'Every command once: its id and its first answer. No row scope: read by platform/Commands alone, which compares the officer.';

create table number_series (
  jurisdiction_id uuid not null,
  series          text not null,
  year            int  not null,
  last_number     int  not null,
  constraint number_series_pk primary key (jurisdiction_id, series, year)
);
comment on table number_series is 'Gapless numbering per series and year: the row is locked by the transaction that takes a number.';

create function leave_caller() returns void language sql as $$
  select set_config('luoshi.officer_id', '', false), set_config('luoshi.unit_id', '', false),
         set_config('luoshi.jurisdiction_id', '', false), set_config('luoshi.roles', '', false) $$;
create function enter_system() returns void language sql as $$
  select set_config('luoshi.officer_id', '', false), set_config('luoshi.unit_id', '', false),
         set_config('luoshi.jurisdiction_id', '', false), set_config('luoshi.roles', 'SYSTEM', false) $$;
