-- Row scope: who may see what, in this one file. A row that a caller may not see does not exist for him: not in lists, counts, joins or errors.
-- Policies refer to each other through plain subqueries, which are under row scope themselves, so what hangs on a sealed plan is sealed with it.
-- Writing is guarded by the use cases; these policies only ask that a row to be changed is visible.

alter table inspection_plan enable row level security;
-- Decision 9: a sealed plan exists for its group, its planner, its approver and the auditor alone; before approval also for those who may approve.
create policy inspection_plan_read on inspection_plan for select using (
  caller_is_system()
  or planned_by = caller_officer()
  or approved_by = caller_officer()
  or returned_by = caller_officer()
  or exists (select from group_member g where g.plan_id = inspection_plan.id and g.officer_id = caller_officer())
  or (jurisdiction_id = caller_jurisdiction() and (
       caller_is('AUDITOR')
       or (status = 'SUBMITTED' and caller_is('DIRECTOR', 'LEADER', 'CHIEF'))
       or (not sealed and caller_is_office())))
  or (not sealed and status in ('APPROVED', 'CONCLUDED') and target_unit_id = caller_unit() and caller_is('LIAISON', 'UNIT_HEAD')));
create policy inspection_plan_insert on inspection_plan for insert with check (true);
create policy inspection_plan_update on inspection_plan for update using (true) with check (true);

alter table site_visit enable row level security;
create policy site_visit_read on site_visit for select using (
  exists (select from inspection_plan p where p.id = plan_id)
  and (caller_is_system() or caller_is_office() or exists (select from group_member g where g.plan_id = site_visit.plan_id and g.officer_id = caller_officer())
       -- a unit may see how often it was inspected (减负), once the plan is no secret
       or (caller_is('LIAISON', 'UNIT_HEAD') and exists (select from inspection_plan p where p.id = plan_id and p.target_unit_id = caller_unit()))));
create policy site_visit_insert on site_visit for insert with check (true);
create policy site_visit_update on site_visit for update using (true) with check (true);

alter table finding enable row level security;
create policy finding_read on finding for select using (
  caller_is_system()
  or ((plan_id is null or exists (select from inspection_plan p where p.id = plan_id))
      and ((caller_is_office() and jurisdiction_id = caller_jurisdiction())
           or (responsible_unit_id = caller_unit() and caller_is('LIAISON', 'UNIT_HEAD'))
           or exists (select from group_member g where g.plan_id = finding.plan_id and g.officer_id = caller_officer()))));
create policy finding_insert on finding for insert with check (true);
create policy finding_update on finding for update using (true) with check (true);

alter table rectification enable row level security;
create policy rectification_read on rectification for select using (caller_is_system() or exists (select from finding f where f.id = finding_id));
create policy rectification_insert on rectification for insert with check (true);
create policy rectification_update on rectification for update using (true) with check (true);

alter table evidence enable row level security;
create policy evidence_read on evidence for select using (caller_is_system() or exists (select from finding f where f.id = finding_id));
create policy evidence_insert on evidence for insert with check (true);
create policy evidence_update on evidence for update using (true) with check (true);

alter table stored_file enable row level security;
create policy stored_file_read on stored_file for select using (caller_is_system() or exists (select from evidence e where e.id = evidence_id));
create policy stored_file_insert on stored_file for insert with check (true);

alter table upload enable row level security;
create policy upload_own on upload using (caller_is_system() or officer_id = caller_officer()) with check (true);

alter table task enable row level security;
create policy task_read on task for select using (
  caller_is_system()
  or (caller_is_office() and jurisdiction_id = caller_jurisdiction())
  or (unit_id = caller_unit() and caller_is('LIAISON', 'UNIT_HEAD'))
  or exists (select from inspection_plan p join group_member g on g.plan_id = p.id where p.matter_id = task.matter_id and g.officer_id = caller_officer()));
create policy task_insert on task for insert with check (true);
create policy task_update on task for update using (true) with check (true);

alter table progress_report enable row level security;
create policy progress_report_read on progress_report for select using (caller_is_system() or exists (select from task t where t.id = task_id));
create policy progress_report_insert on progress_report for insert with check (true);

alter table matter enable row level security;
create policy matter_read on matter for select using (
  caller_is_system()
  or (caller_is_office() and jurisdiction_id = caller_jurisdiction())
  or (caller_is('LIAISON', 'UNIT_HEAD') and (
       exists (select from task t where t.matter_id = matter.id and t.unit_id = caller_unit())
       or exists (select from finding f where f.matter_id = matter.id and f.responsible_unit_id = caller_unit())))
  or exists (select from inspection_plan p join group_member g on g.plan_id = p.id where p.matter_id = matter.id and g.officer_id = caller_officer())
  or (caller_is('GROUP_LEADER') and jurisdiction_id = caller_jurisdiction() and step = 'METHOD_CONFIRMED'));
create policy matter_insert on matter for insert with check (true);
create policy matter_update on matter for update using (true) with check (true);

alter table escalation_proposal enable row level security;
create policy escalation_proposal_read on escalation_proposal for select using (
  caller_is_system()
  or (caller_is_office() and jurisdiction_id = caller_jurisdiction())
  or (status = 'APPROVED' and unit_id = caller_unit() and caller_is('LIAISON', 'UNIT_HEAD')));
create policy escalation_proposal_insert on escalation_proposal for insert with check (true);
create policy escalation_proposal_update on escalation_proposal for update using (true) with check (true);

alter table reminder enable row level security;
create policy reminder_read on reminder for select using (exists (select from task t where t.id = task_id));
create policy reminder_insert on reminder for insert with check (true);

alter table notification enable row level security;
create policy notification_own on notification using (caller_is_system() or officer_id = caller_officer()) with check (true);
alter table delivery enable row level security;
create policy delivery_own on delivery using (caller_is_system() or exists (select from notification n where n.id = notification_id)) with check (true);
alter table delivery_attempt enable row level security;
create policy delivery_attempt_own on delivery_attempt using (caller_is_system() or exists (select from delivery d where d.id = delivery_id)) with check (true);
alter table push_subscription enable row level security;
create policy push_subscription_own on push_subscription using (caller_is_system() or officer_id = caller_officer()) with check (true);

alter table audit_entry enable row level security;
create policy audit_entry_read on audit_entry for select using (
  caller_is_system()
  or (jurisdiction_id = caller_jurisdiction() and caller_is('AUDITOR'))
  or (matter_id is not null
      and exists (select from matter m where m.id = matter_id)
      and (plan_id is null or exists (select from inspection_plan p where p.id = plan_id))
      and (not office_only or caller_is_office())));
create policy audit_entry_insert on audit_entry for insert with check (true);

-- The application's own role: owns nothing, bypasses nothing.
grant usage on schema public to luoshi_app;
grant select, insert, update on all tables in schema public to luoshi_app;
grant delete on session_token, upload, push_subscription, group_member to luoshi_app;
revoke update on audit_entry, delivery_attempt, stored_file from luoshi_app;
revoke all on audit_stream from luoshi_app;
grant select on audit_stream to luoshi_app;
revoke all on flyway_schema_history from luoshi_app;
