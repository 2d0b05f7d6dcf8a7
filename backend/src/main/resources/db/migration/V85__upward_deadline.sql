-- 上级要求报送时限 (BZ-15): when the level above wants the report, apart from the unit's own clock.
alter table matter add column upward_due_on date;
comment on column matter.upward_due_on is 'The day by which the level above wants the report (BZ-15).';
