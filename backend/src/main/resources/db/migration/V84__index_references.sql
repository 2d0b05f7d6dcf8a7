-- Tasks are read by their matter everywhere, ended ones too: an index that leaves these out (V31) is no use for it, and each page of the
-- ledger read all tasks there are.
create index task_matter_ix on task (matter_id);
create index halt_request_task_ix on halt_request (task_id);
create index listed_supervision_matter_ix on listed_supervision (matter_id);
create index evidence_matter_ix on evidence (matter_id);
drop index evidence_attachment_matter_ix;
create index evidence_plan_ix on evidence (plan_id) where plan_id is not null;
create index over_budget_reason_plan_ix on over_budget_reason (plan_id) where plan_id is not null;
