-- Unit register (BZ-26, BZ-27): a unit without office, deputy director and liaison officer is given no task. Readable by every officer, as units are.
alter table unit
  add column office_name text,
  add column office_phone text,
  add column deputy_director text;
comment on column unit.office_name is 'The office or section that receives, passes on and reports supervision work (BZ-26).';
comment on column unit.deputy_director is 'Deputy director in charge of supervision work (BZ-26).';

create table unit_liaison (
  unit_id    uuid not null constraint unit_liaison_unit_fk references unit,
  officer_id uuid not null constraint unit_liaison_officer_fk references officer,
  position   int  not null,
  constraint unit_liaison_pk primary key (unit_id, officer_id)
);
comment on table unit_liaison is 'The one to three fixed liaison officers of a unit (BZ-27).';
create index unit_liaison_officer_ix on unit_liaison (officer_id);
grant select, insert, update, delete on unit_liaison to luoshi_app;

create table absence (
  id          uuid primary key,
  officer_id  uuid not null constraint absence_officer_fk references officer,
  from_on     date not null,
  to_on       date not null,
  reason      text not null,
  recorded_by uuid not null constraint absence_recorded_by_fk references officer,
  recorded_at timestamptz not null,
  constraint absence_days_ck check (from_on <= to_on)
);
comment on table absence is 'Days on which an officer is away and his alternate acts (AB 角, WF-03). Ending one early shortens it; one that never began is empty of days and deleted.';
create index absence_officer_ix on absence (officer_id, to_on);
grant select, insert, update, delete on absence to luoshi_app;
create index officer_alternate_ix on officer (alternate_officer_id) where alternate_officer_id is not null;

create function is_absent(officer uuid, today date) returns boolean language sql stable parallel safe as $$
  select exists (select from absence a where a.officer_id = officer and today between a.from_on and a.to_on) $$;

-- Who hears and acts today in the place of an officer: himself, or his alternate while he is away; he keeps it when the alternate is away too.
create function on_duty(officer uuid, today date) returns uuid language sql stable parallel safe as $$
  select case when is_absent(o.id, today) and b.id is not null and not is_absent(b.id, today) then b.id else o.id end
  from officer o left join officer b on b.id = o.alternate_officer_id and not b.disabled
  where o.id = officer $$;

-- What an alternate does while the primary officer is away is marked as done for him.
create function mark_acting(entry jsonb, officer uuid, today date) returns jsonb language sql stable as $$
  select coalesce((
    select coalesce(entry, '{}') || jsonb_build_object('actingForId', a.id, 'actingForName', a.name)
    from officer a where a.alternate_officer_id = officer and is_absent(a.id, today) and not is_absent(officer, today)
    order by a.name limit 1), entry) $$;

-- Three responsible slots per unit (BZ-12, CT-17): first responsible (the unit's head), directly responsible (its deputy, the existing column), handling section or person.
alter table task
  add column first_responsible text,
  add column handling_section text,
  add column special boolean not null default false;
comment on column task.special is 'Special supervision 专项督查: all three slots, a formal document and the six haves are required.';
