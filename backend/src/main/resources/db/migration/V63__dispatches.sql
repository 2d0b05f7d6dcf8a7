-- 季调度 (WF-14, row 36): a collection asks; the units' progress reports answer (decision 12).
create table dispatch (
  id              uuid primary key,
  jurisdiction_id uuid not null constraint dispatch_jurisdiction_fk references jurisdiction,
  title           text not null,
  source          text,
  year            int not null,
  quarter         int not null constraint dispatch_quarter_ck check (quarter between 1 and 4),
  quarter_end_on  date not null,
  due_on          date not null,
  counts_from     timestamptz not null,
  opened_by       uuid not null constraint dispatch_opened_by_fk references officer,
  opened_at       timestamptz not null,
  closed_by       uuid constraint dispatch_closed_by_fk references officer,
  closed_at       timestamptz,
  version         int not null
);
comment on table dispatch is 'Dispatch 调度: asks all open tasks of a group for a report until a date.';
create index dispatch_list_ix on dispatch (jurisdiction_id, opened_at desc, id desc);
create table dispatch_item (
  dispatch_id     uuid not null constraint dispatch_item_dispatch_fk references dispatch,
  task_id         uuid not null constraint dispatch_item_task_fk references task,
  unit_id         uuid not null constraint dispatch_item_unit_fk references unit,
  jurisdiction_id uuid not null,
  planned_percent int not null,
  answered_at     timestamptz,
  percent         int,
  result          text constraint dispatch_item_result_ck check (result in ('YEAR_REACHED', 'ON_PLAN', 'QUARTER_MISSED')),
  constraint dispatch_item_pk primary key (dispatch_id, task_id)
);
comment on table dispatch_item is 'One task that was asked; answer and result are written down when the dispatch is closed, and read live before.';
create index dispatch_item_unit_ix on dispatch_item (unit_id);
create index dispatch_item_task_ix on dispatch_item (task_id);

alter table dispatch_item enable row level security;
create policy dispatch_item_read on dispatch_item for select using (
  caller_is_system()
  or (caller_is_office() and jurisdiction_id = caller_jurisdiction())
  or (unit_id = caller_unit() and caller_is('LIAISON', 'UNIT_HEAD')));
create policy dispatch_item_insert on dispatch_item for insert with check (true);
create policy dispatch_item_update on dispatch_item for update using (true) with check (true);
alter table dispatch enable row level security;
create policy dispatch_read on dispatch for select using (
  caller_is_system()
  or (caller_is_office() and jurisdiction_id = caller_jurisdiction())
  or exists (select from dispatch_item i where i.dispatch_id = dispatch.id and i.unit_id = caller_unit()));
create policy dispatch_insert on dispatch for insert with check (true);
create policy dispatch_update on dispatch for update using (true) with check (true);
grant select, insert, update on dispatch, dispatch_item to luoshi_app;
