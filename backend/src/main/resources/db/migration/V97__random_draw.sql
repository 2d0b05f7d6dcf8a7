-- 双随机 (JS-08, row 45): targets and inspectors drawn by lot, so that anybody can draw them again.
create table random_draw (
  id               uuid primary key,
  jurisdiction_id  uuid not null constraint random_draw_jurisdiction_fk references jurisdiction,
  purpose          text not null,
  target_kind      text not null constraint random_draw_kind_ck check (target_kind in ('UNIT', 'LIAISON_POINT', 'CLOSED_MATTER')),
  pools            text[] not null,
  starts_on        date not null,
  ends_on          date not null,
  target_count     int not null constraint random_draw_targets_ck check (target_count between 1 and 100),
  inspector_count  int not null constraint random_draw_inspectors_ck check (inspector_count between 2 and 20),
  sealed           boolean not null,
  status           text not null constraint random_draw_status_ck check (status in ('OPENED', 'FROZEN', 'DRAWN')),
  secret           text not null,
  commitment       text not null,
  public_source    text not null,
  opened_by        uuid not null constraint random_draw_opened_by_fk references officer,
  opened_at        timestamptz not null,
  roster           text,
  roster_sha256    text,
  frozen_at        timestamptz,
  public_value     text,
  witness          text,
  seed             text,
  drawn_at         timestamptz,
  drawn_targets    uuid[] not null default '{}',
  drawn_inspectors uuid[] not null default '{}',
  version          int not null,
  constraint random_draw_frozen_ck check ((status = 'OPENED') = (roster is null)),
  constraint random_draw_drawn_ck check ((status = 'DRAWN') = (seed is not null))
);
comment on table random_draw is 'RandomDraw 双随机: commitment, frozen roster, public value, result; kept for good, sealed as its plans are.';
create index random_draw_list_ix on random_draw (jurisdiction_id, opened_at desc, id desc);

alter table inspection_plan add column draw_id uuid constraint inspection_plan_draw_fk references random_draw;
create index inspection_plan_draw_ix on inspection_plan (draw_id) where draw_id is not null;

-- A sealed draw exists for who opened it, the auditor, and those who see a sealed plan that was made of it.
alter table random_draw enable row level security;
create policy random_draw_read on random_draw for select using (
  (select caller_is_system())
  or opened_by = (select caller_officer())
  or (jurisdiction_id = (select caller_jurisdiction()) and (
       (select caller_is('AUDITOR'))
       or (not sealed and ((select caller_is_office()) or (select caller_is('GROUP_LEADER'))))))
  or exists (select from inspection_plan p where p.draw_id = random_draw.id and (p.sealed or not random_draw.sealed)));
create policy random_draw_insert on random_draw for insert with check (true);
create policy random_draw_update on random_draw for update using (true) with check (true);
grant select, insert, update on random_draw to luoshi_app;

-- The draw is unsealed with the last of its plans: one for each drawn target, none of them still going.
create function unseal_draw(draw uuid) returns void language sql security definer set search_path from current as $$
  update random_draw d set sealed = false
  where d.id = draw and d.sealed
    and not exists (select from inspection_plan p where p.draw_id = draw and p.sealed)
    and (select count(*) from inspection_plan p where p.draw_id = draw and p.status = 'CONCLUDED') >= d.target_count $$;
