-- 问责观察 (WF-11, row 39): key projects under watch for a year, one node a month.
create table watched_project (
  id              uuid primary key,
  jurisdiction_id uuid not null constraint watched_project_jurisdiction_fk references jurisdiction,
  matter_id       uuid not null constraint watched_project_matter_fk references matter,
  year            int not null constraint watched_project_year_ck check (year between 2000 and 2199),
  reason          text not null,
  put_on_by       uuid not null constraint watched_project_put_on_by_fk references officer,
  put_on_at       timestamptz not null,
  released_by     uuid constraint watched_project_released_by_fk references officer,
  released_at     timestamptz,
  release_reason  text,
  version         int not null,
  constraint watched_project_released_ck check ((released_at is null) = (released_by is null) and (released_at is null) = (release_reason is null))
);
comment on table watched_project is 'WatchedProject 问责观察: a matter on the watch list of a year, until it is released (达标退出).';
create unique index watched_project_once_uq on watched_project (matter_id, year) where released_at is null;
create index watched_project_matter_ix on watched_project (matter_id);
create index watched_project_list_ix on watched_project (jurisdiction_id, year, put_on_at desc, id desc);

create table watch_node (
  id                 uuid primary key,
  watched_project_id uuid not null constraint watch_node_project_fk references watched_project,
  matter_id          uuid not null constraint watch_node_matter_fk references matter,
  month              date not null constraint watch_node_month_ck check (extract(day from month) = 1),
  goal               text not null,
  planned_percent    int not null constraint watch_node_planned_ck check (planned_percent between 1 and 100),
  result             text constraint watch_node_result_ck check (result in ('REACHED', 'MISSED')),
  actual_percent     int constraint watch_node_actual_ck check (actual_percent between 0 and 100),
  words              text,
  checked_by         uuid constraint watch_node_checked_by_fk references officer,
  checked_at         timestamptz,
  correction         text,
  version            int not null,
  constraint watch_node_month_once_uq unique (watched_project_id, month),
  constraint watch_node_checked_ck check ((result is null) = (checked_at is null) and (result is null) = (checked_by is null)
    and (result is null) = (actual_percent is null) and (result is null) = (words is null)),
  constraint watch_node_reached_ck check (result <> 'REACHED' or actual_percent >= planned_percent)
);
comment on table watch_node is 'WatchNode 月度节点: what a watched project is to reach in a month, and what the check found.';
create index watch_node_matter_ix on watch_node (matter_id);
create index watch_node_month_ix on watch_node (month, result);

create table watch_accountability (
  escalation_id      uuid primary key constraint watch_accountability_escalation_fk references escalation_proposal,
  watched_project_id uuid not null constraint watch_accountability_project_fk references watched_project,
  matter_id          uuid not null constraint watch_accountability_matter_fk references matter
);
comment on table watch_accountability is '转问责: the accountability proposals that came from the watch list; apart, because the unit does not hear of them (R733-23).';
create index watch_accountability_project_ix on watch_accountability (watched_project_id);
create index watch_accountability_matter_ix on watch_accountability (matter_id);

alter table watched_project enable row level security;
create policy watched_project_read on watched_project for select using ((select caller_is_system()) or exists (select from matter m where m.id = matter_id));
create policy watched_project_insert on watched_project for insert with check (true);
create policy watched_project_update on watched_project for update using (true) with check (true);

alter table watch_node enable row level security;
create policy watch_node_read on watch_node for select using ((select caller_is_system()) or exists (select from matter m where m.id = matter_id));
create policy watch_node_insert on watch_node for insert with check (true);
create policy watch_node_update on watch_node for update using (true) with check (true);
create policy watch_node_delete on watch_node for delete using (true);

alter table watch_accountability enable row level security;
create policy watch_accountability_read on watch_accountability for select using (
  (select caller_is_system()) or exists (select from escalation_proposal e where e.id = escalation_id));
create policy watch_accountability_insert on watch_accountability for insert with check (true);

grant select, insert, update on watched_project to luoshi_app;
grant select, insert, update, delete on watch_node to luoshi_app;
grant select, insert on watch_accountability to luoshi_app;
