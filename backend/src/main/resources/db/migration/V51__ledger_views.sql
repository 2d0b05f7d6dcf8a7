create table ledger_view (
  id              uuid primary key,
  officer_id      uuid not null constraint ledger_view_officer_fk references officer,
  jurisdiction_id uuid not null constraint ledger_view_jurisdiction_fk references jurisdiction,
  unit_id         uuid not null constraint ledger_view_unit_fk references unit,
  name            text not null,
  query           text not null,
  columns         text[] not null,
  shared          boolean not null,
  constraint ledger_view_name_uq unique (officer_id, name)
);
comment on table ledger_view is 'Saved view 视图 of the ledger: filter and order as they stand in the address, and columns; shared with the own unit if wished.';
create index ledger_view_unit_ix on ledger_view (unit_id) where shared;
alter table ledger_view enable row level security;
create policy ledger_view_read on ledger_view for select using (officer_id = caller_officer() or (shared and unit_id = caller_unit()));
create policy ledger_view_insert on ledger_view for insert with check (officer_id = caller_officer());
create policy ledger_view_update on ledger_view for update using (officer_id = caller_officer()) with check (officer_id = caller_officer());
create policy ledger_view_delete on ledger_view for delete using (officer_id = caller_officer());
grant select, insert, update, delete on ledger_view to luoshi_app;
