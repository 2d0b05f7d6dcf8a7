-- 督查联系点 (BZ-31, row 62): enterprises, townships and villages that the office visits to listen.
alter table liaison_point
  add column unit_id       uuid constraint liaison_point_unit_fk references unit,
  add column address       text,
  add column phone         text,
  add column registered_by uuid constraint liaison_point_registered_by_fk references officer,
  add column registered_at timestamptz not null default now(),
  add column closed_at     timestamptz,
  add column close_reason  text,
  add column version       int not null default 0,
  add constraint liaison_point_place_ck check ((latitude is null) = (longitude is null)),
  add constraint liaison_point_closed_ck check ((closed_at is null) = (close_reason is null));
comment on table liaison_point is 'LiaisonPoint 督查联系点 (BZ-31): place, unit in charge, contact; an inspection goes there when its place has its name.';
create unique index liaison_point_name_uq on liaison_point (jurisdiction_id, name) where closed_at is null;
create index liaison_point_list_ix on liaison_point (jurisdiction_id, registered_at desc, id desc);
create index inspection_plan_place_ix on inspection_plan (jurisdiction_id, place_name);
alter table liaison_point enable row level security;
create policy liaison_point_read on liaison_point for select using (
  (select caller_is_system())
  or (jurisdiction_id = (select caller_jurisdiction()) and ((select caller_is_office()) or (select caller_is('INSPECTOR', 'GROUP_LEADER'))))
  or (unit_id = (select caller_unit()) and (select caller_is('LIAISON', 'UNIT_HEAD'))));
create policy liaison_point_insert on liaison_point for insert with check (true);
create policy liaison_point_update on liaison_point for update using (true) with check (true);
