-- The administrator imports the State Council's notice of a year (decision 13); until then years came with the installation.
alter table calendar_year add column imported_by uuid, add column imported_at timestamptz;
grant delete on calendar_day to luoshi_app;

-- The days on which lamps change hang on the calendar also where the deadline itself stays.
create function refresh_lamps_after_calendar(notice_year int) returns void language sql security definer set search_path from current as $$
  update task set due_on = due_on
  where status not in ('ACCEPTED', 'CLOSED', 'TERMINATED') and due_on between make_date(notice_year - 1, 12, 1) and make_date(notice_year + 1, 3, 31) $$;
