-- A unit's people see no other unit's entries, and yet their own unit's true place among all (JC-10): the place alone leaves this function.
create function unit_place(of_unit uuid, first_day date, last_day date)
  returns table (place int, units int) language sql stable security definer set search_path from current as $$
  with sums as (
    select u.id, coalesce(sum(e.points), 0) as points
    from unit u left join score_entry e on e.unit_id = u.id and e.occurred_on between first_day and last_day
    where u.jurisdiction_id = caller_jurisdiction() and u.kind <> 'SUPERVISION_OFFICE' group by u.id),
  ranked as (select id, rank() over (order by points desc)::int as place, count(*) over ()::int as units from sums)
  select place, units from ranked
  where id = of_unit and (caller_is_office() or (caller_is('LIAISON', 'UNIT_HEAD') and of_unit = caller_unit())) $$;
