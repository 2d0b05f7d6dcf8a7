-- 不予办理 (R733-15): what lies outside the plan and is not acted upon; it is kept, with who decided so and why.
alter table finding
  add column dismissed_by uuid constraint finding_dismissed_by_fk references officer,
  add column dismissed_at timestamptz,
  add column dismiss_reason text,
  add constraint finding_dismissed_ck check ((status = 'DISMISSED') = (dismissed_by is not null)
    and (dismissed_by is null) = (dismissed_at is null) and (dismissed_by is null) = (dismiss_reason is null)
    and (dismissed_by is null or (dismissed_by <> recorded_by and outside_approved_by is null)));
