-- 责令改正 (R733-25): drafted by one officer of the office, issued by another; issued, it is a further task of the unit.
create table correction_order (
  id                 uuid primary key,
  jurisdiction_id    uuid not null constraint correction_order_jurisdiction_fk references jurisdiction,
  matter_id          uuid not null constraint correction_order_matter_fk references matter,
  task_id            uuid not null constraint correction_order_task_fk references task,
  unit_id            uuid not null constraint correction_order_unit_fk references unit,
  misconduct         text not null constraint correction_order_misconduct_ck check (misconduct in
    ('OBSTRUCTION', 'CONCEALMENT', 'FALSIFICATION', 'FORGED_EVIDENCE', 'HIDDEN_EVIDENCE', 'DESTROYED_EVIDENCE')),
  facts              text not null,
  requirement        text not null,
  due_on             date not null,
  status             text not null constraint correction_order_status_ck check (status in ('DRAFTED', 'RETURNED', 'ISSUED')),
  drafted_by         uuid not null constraint correction_order_drafted_by_fk references officer,
  drafted_at         timestamptz not null,
  decided_by         uuid constraint correction_order_decided_by_fk references officer,
  decided_at         timestamptz,
  return_reason      text,
  number             text,
  correction_task_id uuid constraint correction_order_correction_task_fk references task,
  version            int not null,
  constraint correction_order_number_uq unique (jurisdiction_id, number),
  constraint correction_order_four_eyes_ck check (decided_by <> drafted_by),
  constraint correction_order_decided_ck check ((status = 'DRAFTED') = (decided_by is null) and (decided_by is null) = (decided_at is null)
    and (status = 'RETURNED') = (return_reason is not null)),
  constraint correction_order_issued_ck check ((status = 'ISSUED') = (number is not null) and (number is null) = (correction_task_id is null))
);
comment on table correction_order is 'CorrectionOrder 责令改正: what a unit did that it must not, and what it has to put right by when.';
comment on column task.promised is 'The unit promised it in an admonitory talk (row 73), or was ordered to correct something (R733-25).';
create index correction_order_matter_ix on correction_order (matter_id, drafted_at desc, id desc);
create index correction_order_list_ix on correction_order (jurisdiction_id, drafted_at desc, id desc);
create index correction_order_task_ix on correction_order (task_id);
create index correction_order_correction_task_ix on correction_order (correction_task_id);

alter table correction_order enable row level security;
create policy correction_order_read on correction_order for select using (
  (select caller_is_system())
  or ((select caller_is_office()) and jurisdiction_id = (select caller_jurisdiction()))
  or (status = 'ISSUED' and unit_id = (select caller_unit()) and (select caller_is('LIAISON', 'UNIT_HEAD'))));
create policy correction_order_insert on correction_order for insert with check (true);
create policy correction_order_update on correction_order for update using (true) with check (true);
grant select, insert, update on correction_order to luoshi_app;
