-- 回头看 asks of every problem that was put right whether it still is: such items need no template, and what was answered is looked up by the finding.
alter table checklist alter column template_id drop not null;
comment on table checklist is 'Checklist 检查清单 of a plan: its own copy of the version that it took when it was submitted, and what a 回头看 asks about earlier findings.';
create index checklist_answer_item_ix on checklist_answer (item_id);
