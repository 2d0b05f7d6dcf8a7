create table calendar_year (
  year   int primary key,
  notice text not null
);
comment on table calendar_year is 'Years whose State Council holiday notice is known.';

create table calendar_day (
  day  date primary key,
  year int not null constraint calendar_day_year_fk references calendar_year on delete cascade,
  kind text not null constraint calendar_day_kind_ck check (kind in ('OFF', 'MAKE_UP_WORKDAY')),
  name text not null
);
comment on table calendar_day is 'Days that differ from Monday to Friday: days off and make-up workdays.';

create table statutory_holiday (
  day  date primary key,
  name text not null
);
comment on table statutory_holiday is 'Statutory holidays, used for years without a notice (decision 13).';

create table working_day_index (
  day         date primary key,
  is_working  boolean not null,
  ordinal     int not null,
  provisional boolean not null
);
comment on table working_day_index is 'Each day with the number of working days up to and including it: working days between two dates are a subtraction.';
create index working_day_index_ordinal_ix on working_day_index (ordinal, day);

create function rebuild_working_day_index() returns void language sql security definer set search_path from current as $$
  delete from working_day_index;
  with days as (
    select d::date as day, not exists (select from calendar_year y where y.year = extract(year from d)) as provisional
    from generate_series(date '2020-01-01', date '2036-12-31', interval '1 day') d),
  kinds as (
    select day, provisional,
      case when provisional then extract(isodow from day) < 6 and not exists (select from statutory_holiday s where s.day = days.day)
           else coalesce((select c.kind = 'MAKE_UP_WORKDAY' from calendar_day c where c.day = days.day), extract(isodow from day) < 6)
      end as is_working
    from days)
  insert into working_day_index
  select day, is_working, count(*) filter (where is_working) over (order by day), provisional from kinds $$;

-- Decision 13: the day of issue is day 0; from a rest day the next working day is day 0.
create function working_day_after(start date, days int) returns date language sql stable as $$
  select min(w.day) from working_day_index w, working_day_index s
  where s.day = start and w.is_working and w.ordinal = s.ordinal + days + case when s.is_working then 0 else 1 end $$;

-- Working days from the first to the second date; negative when the second lies before.
create function working_days_between(first date, second date) returns int language sql stable as $$
  select b.ordinal - a.ordinal from working_day_index a, working_day_index b where a.day = first and b.day = second $$;
