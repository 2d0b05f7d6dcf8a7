-- 领导带队 and 完成等次 (BZ-05): a leader of the government leads the group, grades what he found, and the grade goes into the next 《督查专报》.
alter table inspection_plan add column leader_led boolean not null default false;
comment on column inspection_plan.leader_led is '领导带队: a leader of the government leads the group; concluded with a grade alone (BZ-05).';

create table grading (
  id              uuid primary key,
  jurisdiction_id uuid not null constraint grading_jurisdiction_fk references jurisdiction,
  plan_id         uuid not null constraint grading_plan_fk references inspection_plan,
  matter_id       uuid not null constraint grading_matter_fk references matter,
  unit_id         uuid not null constraint grading_unit_fk references unit,
  number          int not null constraint grading_number_ck check (number > 0),
  grade           text not null constraint grading_grade_ck check (grade in ('COMPLETED', 'ON_SCHEDULE', 'SLOW', 'NOT_STARTED')),
  reason          text not null,
  statement       text not null,
  visited_on      date not null,
  graded_by       uuid not null constraint grading_graded_by_fk references officer,
  graded_at       timestamptz not null,
  report_number   text,
  constraint grading_number_uq unique (plan_id, number)
);
comment on table grading is 'Grading 评定完成等次: append-only, the highest number holds; a report names the one that was issued with it.';
comment on column grading.statement is 'The words for the special report: place, day, leader, grade and reason, as they were when it was given.';
comment on column grading.report_number is 'The 督查专报 it was issued with; it is not corrected any more.';
create index grading_matter_ix on grading (matter_id);
create index grading_unit_ix on grading (unit_id, visited_on desc, id desc);
create index grading_list_ix on grading (jurisdiction_id, visited_on desc, id desc);

alter table grading enable row level security;
-- The inspected unit sees it once the group is back; the plan's own policy keeps what is sealed.
create policy grading_read on grading for select using (
  exists (select from inspection_plan p where p.id = plan_id
    and ((select caller_is_system()) or (select caller_is_office()) or caller_in_group(p.id)
         or (p.status = 'CONCLUDED' and unit_id = (select caller_unit()) and (select caller_is('LIAISON', 'UNIT_HEAD'))))));
create policy grading_insert on grading for insert with check (report_number is null);
create policy grading_update on grading for update using (report_number is null) with check (report_number is not null);
grant select, insert, update (report_number) on grading to luoshi_app;

alter table special_report_item drop constraint special_report_item_cause_ck;
alter table special_report_item add constraint special_report_item_cause_ck check (cause in ('CRITICISM', 'CLOSED_MATTER', 'COMMENDATION', 'GRADED_VISIT'));
