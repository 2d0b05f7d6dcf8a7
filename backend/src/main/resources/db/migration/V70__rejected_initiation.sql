-- D.7.3: 不予立项 ends a matter before it has a number. It is closed then, at the step where it was refused.
alter table matter
  add column rejection_reason text,
  add constraint matter_rejected_ck check (rejection_reason is null or (closed_at is not null and number is null));
comment on column matter.rejection_reason is 'Why initiation was refused (不予立项); null for every other matter.';
