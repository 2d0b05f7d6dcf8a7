-- 检查清单 (row 60) and its differing answers (row 55): the office keeps templates in versions, a plan takes a copy along, the group answers on site.
create table checklist_template (
  id              uuid primary key,
  series_id       uuid not null,
  number          int  not null constraint checklist_template_number_ck check (number > 0),
  jurisdiction_id uuid not null constraint checklist_template_jurisdiction_fk references jurisdiction,
  name            text not null,
  items           jsonb not null,
  kept_by         uuid not null constraint checklist_template_kept_by_fk references officer,
  kept_at         timestamptz not null,
  withdrawn_by    uuid constraint checklist_template_withdrawn_by_fk references officer,
  withdrawn_at    timestamptz,
  constraint checklist_template_number_uq unique (series_id, number),
  constraint checklist_template_withdrawn_ck check ((withdrawn_at is null) = (withdrawn_by is null))
);
comment on table checklist_template is 'ChecklistTemplate 检查清单模板: one version of a checklist of the office; a changed one is the next version of its series.';
create index checklist_template_list_ix on checklist_template (jurisdiction_id, kept_at desc, id desc);

create table checklist (
  plan_id     uuid primary key constraint checklist_plan_fk references inspection_plan,
  template_id uuid not null constraint checklist_template_fk references checklist_template,
  name        text not null,
  items       jsonb not null
);
comment on table checklist is 'Checklist 检查清单 of a plan: its own copy of the version that it took when it was submitted.';
create index checklist_template_ix on checklist (template_id);

create table checklist_answer (
  id          uuid primary key,
  seq         bigint generated always as identity,
  plan_id     uuid not null constraint checklist_answer_plan_fk references inspection_plan,
  visit_id    uuid not null constraint checklist_answer_visit_fk references site_visit,
  item_id     uuid not null,
  reply       text not null constraint checklist_answer_reply_ck check (reply in ('YES', 'NO', 'NOT_APPLICABLE')),
  comment     text,
  finding_id  uuid constraint checklist_answer_finding_fk references finding,
  answered_by uuid not null constraint checklist_answer_officer_fk references officer,
  answered_at timestamptz not null,
  received_at timestamptz not null
);
comment on table checklist_answer is 'ChecklistAnswer: the answer of one member to one item; append-only, the latest of each member counts.';
comment on column checklist_answer.seq is 'Order of receipt.';
create index checklist_answer_plan_ix on checklist_answer (plan_id, seq);
create index checklist_answer_visit_ix on checklist_answer (visit_id);
create index checklist_answer_finding_ix on checklist_answer (finding_id) where finding_id is not null;

create table checklist_settlement (
  id         uuid primary key,
  plan_id    uuid not null constraint checklist_settlement_plan_fk references inspection_plan,
  item_id    uuid not null,
  answer_id  uuid not null constraint checklist_settlement_answer_fk references checklist_answer,
  up_to      bigint not null,
  settled_by uuid not null constraint checklist_settlement_officer_fk references officer,
  settled_at timestamptz not null
);
comment on table checklist_settlement is 'ChecklistSettlement 以此为准: which of several answers to one item stands, by the leader of the group; append-only.';
comment on column checklist_settlement.up_to is 'The last answer to the item that the leader knew; a later one opens the question again.';
create index checklist_settlement_plan_ix on checklist_settlement (plan_id);
create index checklist_settlement_answer_ix on checklist_settlement (answer_id);

alter table checklist_template enable row level security;
create policy checklist_template_read on checklist_template for select using (
  (select caller_is_system())
  or (jurisdiction_id = (select caller_jurisdiction()) and ((select caller_is_office()) or (select caller_is('GROUP_LEADER', 'INSPECTOR')))));
create policy checklist_template_insert on checklist_template for insert with check (true);
create policy checklist_template_update on checklist_template for update using (true) with check (true);
grant select, insert on checklist_template to luoshi_app;
revoke update on checklist_template from luoshi_app;
grant update (withdrawn_by, withdrawn_at) on checklist_template to luoshi_app;

-- What is asked and answered is for the office and the group, as far as they see the plan; the inspected unit does not know the questions before.
alter table checklist enable row level security;
create policy checklist_read on checklist for select using (
  exists (select from inspection_plan p where p.id = plan_id)
  and ((select caller_is_system()) or (select caller_is_office()) or caller_in_group(plan_id)
       or exists (select from inspection_plan p where p.id = plan_id and p.planned_by = (select caller_officer()))));
create policy checklist_insert on checklist for insert with check (true);
create policy checklist_update on checklist for update using (true) with check (true);
create policy checklist_delete on checklist for delete using (true);
grant select, insert, update, delete on checklist to luoshi_app;

alter table checklist_answer enable row level security;
create policy checklist_answer_read on checklist_answer for select using (
  exists (select from inspection_plan p where p.id = plan_id)
  and ((select caller_is_system()) or (select caller_is_office()) or caller_in_group(plan_id)));
create policy checklist_answer_insert on checklist_answer for insert with check (true);
grant select, insert on checklist_answer to luoshi_app;
revoke update on checklist_answer from luoshi_app;

alter table checklist_settlement enable row level security;
create policy checklist_settlement_read on checklist_settlement for select using (
  exists (select from inspection_plan p where p.id = plan_id)
  and ((select caller_is_system()) or (select caller_is_office()) or caller_in_group(plan_id)));
create policy checklist_settlement_insert on checklist_settlement for insert with check (true);
grant select, insert on checklist_settlement to luoshi_app;
revoke update on checklist_settlement from luoshi_app;

-- The chain says the question too: it is read by people who have no server.
create function checklist_answer_chain() returns trigger language plpgsql security definer set search_path from current as $$
declare question text := (select i ->> 'question' from checklist c, jsonb_array_elements(c.items) i where c.plan_id = new.plan_id and i ->> 'id' = new.item_id::text);
begin
  perform append_evidence(new.plan_id, 'ANSWER', new.id, jsonb_strip_nulls(jsonb_build_object('by', new.answered_by, 'deviceAt', new.answered_at,
    'receivedAt', new.received_at, 'visit', new.visit_id, 'item', new.item_id, 'text', question, 'reply', new.reply, 'comment', new.comment,
    'finding', new.finding_id)));
  return null;
end $$;
create trigger checklist_answer_chain after insert on checklist_answer for each row execute function checklist_answer_chain();

create function checklist_settlement_chain() returns trigger language plpgsql security definer set search_path from current as $$
declare question text := (select i ->> 'question' from checklist c, jsonb_array_elements(c.items) i where c.plan_id = new.plan_id and i ->> 'id' = new.item_id::text);
begin
  perform append_evidence(new.plan_id, 'SETTLEMENT', new.id, jsonb_build_object('by', new.settled_by, 'receivedAt', new.settled_at, 'item', new.item_id,
    'text', question, 'answer', new.answer_id, 'reply', (select a.reply from checklist_answer a where a.id = new.answer_id)));
  return null;
end $$;
create trigger checklist_settlement_chain after insert on checklist_settlement for each row execute function checklist_settlement_chain();
