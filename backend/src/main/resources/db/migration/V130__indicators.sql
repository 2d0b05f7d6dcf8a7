-- 大厅展示 (WF-12, row 40): eight indicators a year, their values by month and unit, and the screens that show the newest published month.
create table indicator (
  id              uuid primary key,
  jurisdiction_id uuid not null constraint indicator_jurisdiction_fk references jurisdiction,
  year            int not null,
  position        int not null constraint indicator_position_ck check (position between 1 and 8),
  name            text not null,
  measured_in     text not null,
  constraint indicator_position_uq unique (jurisdiction_id, year, position) deferrable initially deferred
);
comment on table indicator is 'Indicator 指标: one of the eight important indicators of economic and social development of a year.';

create table indicator_target (
  indicator_id uuid not null constraint indicator_target_indicator_fk references indicator on delete cascade,
  unit_id      uuid not null constraint indicator_target_unit_fk references unit,
  position     int not null,
  target       numeric(18, 4) not null constraint indicator_target_ck check (target > 0),
  constraint indicator_target_pk primary key (indicator_id, unit_id)
);
comment on table indicator_target is 'IndicatorTarget 年度目标 of a unit; a unit without one is not shown under the indicator.';

create table indicator_month (
  id                uuid primary key,
  jurisdiction_id   uuid not null constraint indicator_month_jurisdiction_fk references jurisdiction,
  month             date not null constraint indicator_month_first_day_ck check (extract(day from month) = 1),
  version           int not null constraint indicator_month_version_ck check (version >= 1),
  state             text not null constraint indicator_month_state_ck check (state in ('DRAFT', 'PUBLISHED', 'RETURNED')),
  written_by        uuid not null constraint indicator_month_written_by_fk references officer,
  written_at        timestamptz not null,
  decided_by        uuid constraint indicator_month_decided_by_fk references officer,
  decided_at        timestamptz,
  returned_because  text,
  correction_reason text,
  constraint indicator_month_uq unique (jurisdiction_id, month, version),
  constraint indicator_month_four_eyes_ck check (decided_by <> written_by),
  constraint indicator_month_decided_ck check ((state = 'DRAFT') = (decided_by is null) and (decided_by is null) = (decided_at is null)
    and (state = 'RETURNED') = (returned_because is not null)),
  constraint indicator_month_correction_ck check ((version > 1) = (correction_reason is not null))
);
comment on table indicator_month is 'IndicatorMonth 指标月报: the values of a month; published it never changes, a correction is a further version.';

create table indicator_value (
  month_id     uuid not null constraint indicator_value_month_fk references indicator_month on delete cascade,
  indicator_id uuid not null constraint indicator_value_indicator_fk references indicator on delete cascade,
  unit_id      uuid not null constraint indicator_value_unit_fk references unit,
  position     int not null,
  target       numeric(18, 4) not null,
  actual       numeric(18, 4) not null,
  constraint indicator_value_pk primary key (month_id, indicator_id, unit_id)
);
comment on table indicator_value is 'IndicatorValue 累计完成: of a unit from 1 January to the end of the month, beside the target it was measured by.';
create index indicator_value_indicator_ix on indicator_value (indicator_id);

create table lobby_display (
  id              uuid primary key,
  jurisdiction_id uuid not null constraint lobby_display_jurisdiction_fk references jurisdiction,
  name            text not null,
  key_sha256      text not null constraint lobby_display_key_uq unique,
  opened_by       uuid not null constraint lobby_display_opened_by_fk references officer,
  opened_at       timestamptz not null,
  closed_by       uuid constraint lobby_display_closed_by_fk references officer,
  closed_at       timestamptz,
  last_seen_at    timestamptz,
  constraint lobby_display_closed_ck check ((closed_by is null) = (closed_at is null))
);
comment on table lobby_display is 'LobbyDisplay 展示屏: who holds its key reads the newest published month without a login; of the key only the hash is kept.';
create index lobby_display_list_ix on lobby_display (jurisdiction_id, opened_at desc);

-- A published month stays as it is, whoever writes.
create function indicator_month_stays() returns trigger language plpgsql as $$
begin
  raise exception 'indicator month % is published', old.id using errcode = 'check_violation';
end $$;
create trigger indicator_month_stays before update or delete on indicator_month for each row
  when (old.state = 'PUBLISHED') execute function indicator_month_stays();
create function indicator_value_stays() returns trigger language plpgsql security definer set search_path from current as $$
begin
  if exists (select from indicator_month m where m.id = coalesce(new.month_id, old.month_id) and m.state = 'PUBLISHED') then
    raise exception 'indicator month % is published', coalesce(new.month_id, old.month_id) using errcode = 'check_violation';
  end if;
  return coalesce(new, old);
end $$;
create trigger indicator_value_stays before insert or update or delete on indicator_value for each row execute function indicator_value_stays();

-- Read by the office of the jurisdiction alone.
alter table indicator enable row level security;
create policy indicator_read on indicator for select using (
  (select caller_is_system()) or ((select caller_is_office()) and jurisdiction_id = (select caller_jurisdiction())));
create policy indicator_insert on indicator for insert with check (jurisdiction_id = (select caller_jurisdiction()));
create policy indicator_update on indicator for update using (true) with check (true);
create policy indicator_delete on indicator for delete using (true);

alter table indicator_target enable row level security;
create policy indicator_target_own on indicator_target using (exists (select from indicator i where i.id = indicator_id));

alter table indicator_month enable row level security;
create policy indicator_month_read on indicator_month for select using (
  (select caller_is_system()) or ((select caller_is_office()) and jurisdiction_id = (select caller_jurisdiction())));
create policy indicator_month_insert on indicator_month for insert with check (jurisdiction_id = (select caller_jurisdiction()) and state = 'DRAFT');
create policy indicator_month_update on indicator_month for update using (true) with check (true);
create policy indicator_month_delete on indicator_month for delete using (true);

alter table indicator_value enable row level security;
create policy indicator_value_own on indicator_value using (exists (select from indicator_month m where m.id = month_id));

alter table lobby_display enable row level security;
create policy lobby_display_read on lobby_display for select using (
  (select caller_is_system()) or ((select caller_is_office()) and jurisdiction_id = (select caller_jurisdiction())));
create policy lobby_display_insert on lobby_display for insert with check (jurisdiction_id = (select caller_jurisdiction()));
create policy lobby_display_update on lobby_display for update using (true) with check (true);

grant select, insert, update, delete on indicator, indicator_target, indicator_month, indicator_value to luoshi_app;
grant select, insert, update on lobby_display to luoshi_app;

-- What a screen may know, for a connection that is bound to nobody: nothing for an unknown or closed key; else one row a bar, or one row without
-- a month before anything is published. Notes at most once a minute that the screen was there.
create function lobby_bars(key text, at timestamptz)
  returns table (jurisdiction text, month date, version int, published_at timestamptz, indicator_id uuid, indicator text, measured_in text, unit text,
    target numeric, actual numeric)
  language sql security definer set search_path from current as $$
  with seen as (
    update lobby_display set last_seen_at = at
    where key_sha256 = key and closed_at is null and (last_seen_at is null or last_seen_at < at - interval '1 minute'))
  select j.name, m.month, m.version, m.decided_at, i.id, i.name, i.measured_in, u.short_name, v.target, v.actual
  from lobby_display d
  join jurisdiction j on j.id = d.jurisdiction_id
  left join lateral (
    select * from indicator_month p where p.jurisdiction_id = d.jurisdiction_id and p.state = 'PUBLISHED'
    order by p.month desc, p.version desc limit 1) m on true
  left join indicator_value v on v.month_id = m.id
  left join indicator i on i.id = v.indicator_id
  left join unit u on u.id = v.unit_id
  where d.key_sha256 = key and d.closed_at is null
  order by i.position, v.position $$;
revoke execute on function lobby_bars(text, timestamptz) from public;
grant execute on function lobby_bars(text, timestamptz) to luoshi_app;
