-- 催办对象: whom of the unit and of the government a notice was addressed to (row 31).
alter table expedite_notice add column recipient_roles text[] not null default '{}';
alter table expedite_notice add constraint expedite_notice_recipient_roles_ck
  check (recipient_roles <@ array['LIAISON', 'UNIT_HEAD', 'DIRECTOR', 'LEADER', 'CHIEF']);
comment on column expedite_notice.recipient_roles is 'To whom it was addressed, by role; empty for calls and for notices from before this was kept.';
