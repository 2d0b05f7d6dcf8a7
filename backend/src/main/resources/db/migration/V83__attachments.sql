-- 附件 of what a unit reports, asks and proves (rows 24, 34, 35): the same manifest, the same upload, another owner.

alter table evidence
  alter column finding_id drop not null,
  add column task_id uuid constraint evidence_task_fk references task,
  add column record_id uuid,
  add column file_name text,
  add column unit_only boolean not null default false,
  add constraint evidence_owner_ck check ((finding_id is null) <> (task_id is null)),
  add constraint evidence_attachment_ck check ((task_id is null) = (record_id is null) and (task_id is null) = (file_name is null)),
  drop constraint evidence_purpose_ck;
alter table evidence add constraint evidence_purpose_ck check (
  case when task_id is null then purpose in ('FINDING', 'RECTIFICATION', 'VERIFICATION')
       else purpose in ('PROGRESS', 'COMPLETION', 'FORMAL_SCAN', 'SIX_HAVE', 'EXTENSION', 'SEND_BACK', 'HELP') end);
comment on table evidence is 'Evidence 佐证材料: manifest of a photo of a finding or of an attachment of a task (what must arrive) and what the server found in it. Same id again changes nothing.';
comment on column evidence.record_id is 'The report, draft, request or proof under the task that the attachment came with.';
comment on column evidence.unit_only is 'True while the report is not released by the unit''s head (JS-05): nobody else sees its attachments.';
create index evidence_task_ix on evidence (task_id) where task_id is not null;
create index evidence_record_ix on evidence (record_id) where record_id is not null;
create index evidence_attachment_matter_ix on evidence (matter_id) where task_id is not null;

-- An attachment is seen with its task; what is not released, by the task's own unit alone.
alter policy evidence_read on evidence using (
  (select caller_is_system())
  or (finding_id is not null and exists (select from finding f where f.id = finding_id))
  or (task_id is not null and exists (select from task t where t.id = task_id
      and (not unit_only or (t.unit_id = (select caller_unit()) and (select caller_is('LIAISON', 'UNIT_HEAD')))))));

alter table task add column completion_id uuid;
comment on column task.completion_id is 'The current report of completion, with which its attachments came; none before the first.';
