-- Tasks that no unit has signed for (JC-07): found by one index, reminded of under a key of their own.
alter table reminder drop constraint reminder_kind_ck;
alter table reminder add constraint reminder_kind_ck check (kind in ('DUE_SOON', 'OVERDUE', 'UNSIGNED'));
comment on column reminder.due_on is 'The day it is about: the deadline, or for UNSIGNED the day by which the unit had to sign.';
create index task_unsigned_ix on task (jurisdiction_id, issued_on, id) where status = 'ISSUED';
