-- "1+3" 督查队伍 (JC-05, row 101): who may be called up for an inspection, for a year at a time and after training.
create table roster_member (
  id               uuid primary key,
  jurisdiction_id  uuid not null constraint roster_member_jurisdiction_fk references jurisdiction,
  officer_id       uuid not null constraint roster_member_officer_fk references officer,
  pool             text not null constraint roster_member_pool_ck check (pool in ('PROFESSIONAL', 'SPECIAL_COMMISSIONER', 'EXPERT', 'CITIZEN', 'INVITED')),
  invited_as       text constraint roster_member_invited_as_ck check (invited_as in ('DEPUTY', 'CPPCC_MEMBER', 'EXPERT', 'MEDIA')),
  employer         text not null,
  employer_unit_id uuid constraint roster_member_employer_fk references unit,
  specialty        text,
  phone            text,
  document         text not null,
  from_on          date not null,
  to_on            date not null,
  trained_on       date,
  registered_by    uuid not null constraint roster_member_registered_by_fk references officer,
  registered_at    timestamptz not null,
  dismissed_by     uuid constraint roster_member_dismissed_by_fk references officer,
  dismissed_at     timestamptz,
  dismiss_reason   text,
  version          int not null,
  constraint roster_member_year_ck check (from_on <= to_on and to_on < from_on + interval '1 year'),
  constraint roster_member_invited_ck check ((pool = 'INVITED') = (invited_as is not null)),
  constraint roster_member_dismissed_ck check ((dismissed_at is null) = (dismissed_by is null))
);
comment on table roster_member is 'RosterMember: one person in one of the pools of the 1+3 rosters, or invited, for at most a year (JC-05).';
create unique index roster_member_officer_uq on roster_member (officer_id) where dismissed_at is null;
create index roster_member_list_ix on roster_member (jurisdiction_id, registered_at desc, id desc);

create table roster_training (
  id          uuid primary key,
  member_id   uuid not null constraint roster_training_member_fk references roster_member,
  held_on     date not null,
  subject     text not null,
  hours       int not null constraint roster_training_hours_ck check (hours between 1 and 200),
  recorded_by uuid not null constraint roster_training_recorded_by_fk references officer,
  recorded_at timestamptz not null
);
comment on table roster_training is 'RosterTraining 培训记录: one training of one member; nobody goes on an inspection without (JC-05).';
create index roster_training_member_ix on roster_training (member_id, held_on desc);

alter table roster_member enable row level security;
create policy roster_member_read on roster_member for select using (
  (select caller_is_system())
  or officer_id = (select caller_officer())
  or (jurisdiction_id = (select caller_jurisdiction()) and ((select caller_is_office()) or (select caller_is('GROUP_LEADER')))));
create policy roster_member_insert on roster_member for insert with check (true);
create policy roster_member_update on roster_member for update using (true) with check (true);
alter table roster_training enable row level security;
create policy roster_training_read on roster_training for select using (exists (select from roster_member m where m.id = member_id));
create policy roster_training_insert on roster_training for insert with check (true);
grant select, insert, update on roster_member to luoshi_app;
grant select, insert on roster_training to luoshi_app;

-- 邀请人员 and the three outer pools see the plans of their groups only as long as their term runs.
create function caller_access_over() returns boolean language sql stable security definer set search_path from current as $$
  select exists (select from roster_member m where m.officer_id = caller_officer() and m.pool <> 'PROFESSIONAL')
    and not exists (select from roster_member m where m.officer_id = caller_officer() and m.dismissed_at is null
      and (now() at time zone 'Asia/Shanghai')::date between m.from_on and m.to_on) $$;
create or replace function caller_in_group(plan uuid) returns boolean language sql stable security definer set search_path from current as $$
  select exists (select from group_member where plan_id = plan and officer_id = caller_officer()) and not caller_access_over() $$;
