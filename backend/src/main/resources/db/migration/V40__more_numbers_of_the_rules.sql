-- Decision 15: calendar-day clocks, reminders, quiet hours and rectification are numbers of the rule set too.
update rule_set set parameters = '{
  "calendarDays": 30,
  "proposalMonths": 3,
  "remindBeforeDays": [3, 0],
  "remindAfterDays": 1,
  "remindEveryDays": 3,
  "quietFromHour": 21,
  "quietUntilHour": 8,
  "rectificationDays": {"MINOR": 15, "SERIOUS": 10, "GRAVE": 5}}'::jsonb || parameters;

-- The longest look ahead that any version asks for: the deadline scan's horizon.
create function longest_reminder_days() returns int language sql stable as $$
  select max(greatest((parameters ->> 'dueSoonDays')::int, (select max(d::int) from jsonb_array_elements_text(parameters -> 'remindBeforeDays') d)))
  from rule_set $$;
