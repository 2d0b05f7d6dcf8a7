-- What the ledger filters, sorts and counts by, each answered from an index that begins with the jurisdiction.
create extension if not exists btree_gin;

alter table matter
  add column tags text[] not null default '{}' constraint matter_tags_ck check (cardinality(tags) <= 20),
  add column lead_unit_id uuid generated always as ((handling_proposal ->> 'leadUnitId')::uuid) stored;
comment on column matter.tags is 'JC-16: 重点, 难点, 焦点, and words of the office''s own.';

-- 督〔2026〕213号 as a number that sorts by year and number; 0 before initiation.
create function matter_number_order(text) returns bigint language sql immutable parallel safe as $$
  select coalesce((substring($1 from '〔(\d{4})〕'))::bigint * 10000000 + (substring($1 from '〕(\d{1,7})'))::bigint, 0) $$;

create index matter_due_order_ix on matter (jurisdiction_id, (coalesce(due_on, date 'infinity')), id);
create index matter_number_order_ix on matter (jurisdiction_id, (matter_number_order(number)) desc, id desc);
create index matter_registered_ix on matter (jurisdiction_id, registered_at);
create index matter_lead_unit_ix on matter (jurisdiction_id, lead_unit_id, last_activity_at desc, id desc);
create index matter_leader_ix on matter (jurisdiction_id, instruction_leader, last_activity_at desc, id desc) where instruction_leader is not null;
create index matter_tags_ix on matter using gin (jurisdiction_id, tags);
-- Words are looked for within the jurisdiction: the same words stand in the titles of every other.
drop index matter_grams_ix;
create index matter_grams_ix on matter using gin (jurisdiction_id, grams);
-- Counts read these two alone, without a row of the table.
drop index matter_red_ix;
drop index matter_yellow_ix;
create index matter_red_ix on matter (jurisdiction_id, red_on, id) include (yellow_on, calm_reason, lead_unit_id, closed_at);
create index matter_yellow_ix on matter (jurisdiction_id, yellow_on, id) include (red_on, calm_reason);
