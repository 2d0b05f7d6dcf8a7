create table matter (
  id                 uuid primary key,
  jurisdiction_id    uuid not null constraint matter_jurisdiction_fk references jurisdiction,
  number             text,
  title              text collate "zh-Hans-CN-x-icu" not null,
  source             text not null,
  source_reference   text,
  instruction_leader text,
  instruction_text   text,
  instructed_on      date,
  legal_basis        text not null,
  basis_document     text not null,
  system             text not null,
  urgency            text not null,
  objective          text not null,
  content            text not null,
  place_name         text,
  latitude           double precision,
  longitude          double precision,
  listed             boolean not null,
  step               text not null constraint matter_step_ck check (step in ('REGISTERED', 'PROPOSED', 'INITIATED', 'METHOD_CONFIRMED', 'COMPLETED', 'FED_BACK', 'ARCHIVED')),
  handling_proposal  jsonb,
  return_reason      text,
  result_summary     text,
  recommendation     text,
  due_on             date,
  progress_percent   int not null default 0,
  closed_late        boolean not null default false,
  registered_by      uuid not null constraint matter_registered_by_fk references officer,
  registered_at      timestamptz not null,
  initiated_at       timestamptz,
  closed_at          timestamptz,
  last_activity_at   timestamptz not null,
  version            int not null,
  constraint matter_number_uq unique (jurisdiction_id, number),
  constraint matter_place_ck check ((latitude is null) = (longitude is null))
);
comment on table matter is 'Matter 督查事项: from instruction or meeting to close-out.';
create index matter_ledger_ix on matter (jurisdiction_id, last_activity_at desc, id desc);
create index matter_due_ix on matter (jurisdiction_id, due_on) where closed_at is null;

-- Chinese search: words of one and two characters give no trigram, so bigrams are indexed (see ADR on search).
create function search_grams(text) returns text[] language sql immutable parallel safe as $$
  select coalesce(array_agg(distinct substr(w, i, n)), '{}')
  from regexp_split_to_table(lower($1), '[[:space:][:punct:]，。、；：？！（）〔〕《》“”]+') w,
       generate_series(1, 2) n, generate_series(1, greatest(length(w) - n + 1, 0)) i
  where w <> '' $$;
alter table matter add column grams text[] generated always as
  (search_grams(title || ' ' || coalesce(number, '') || ' ' || coalesce(place_name, '') || ' ' || objective)) stored;
create index matter_grams_ix on matter using gin (grams);

create table task (
  id                  uuid primary key,
  jurisdiction_id     uuid not null constraint task_jurisdiction_fk references jurisdiction,
  matter_id           uuid not null constraint task_matter_fk references matter,
  unit_id             uuid not null constraint task_unit_fk references unit,
  role                text not null constraint task_role_ck check (role in ('LEAD', 'SUPPORT')),
  duty                text not null,
  responsible_officer text not null,
  deadline_class      text not null,
  rule                text not null,
  working_days        int,
  issued_on           date not null,
  due_on              date not null,
  provisional         boolean not null,
  status              text not null,
  acknowledged_by     text,
  acknowledged_at     timestamptz,
  progress_percent    int not null default 0 constraint task_progress_ck check (progress_percent between 0 and 100),
  completion_result   text,
  signed_off_by       text,
  completed_by        uuid constraint task_completed_by_fk references officer,
  completed_at        timestamptz,
  returned_reason     text,
  accepted_at         timestamptz,
  version             int not null,
  constraint task_unit_once_uq unique (matter_id, unit_id)
);
comment on table task is 'Task: one unit''s obligation under a matter, exactly one of them LEAD.';
create unique index task_one_lead_uq on task (matter_id) where role = 'LEAD';
create index task_unit_ix on task (unit_id, due_on);
create index task_open_due_ix on task (due_on) where accepted_at is null;

create table progress_report (
  id          uuid primary key,
  task_id     uuid not null constraint progress_report_task_fk references task,
  reported_by uuid not null constraint progress_report_officer_fk references officer,
  reported_at timestamptz not null,
  percent     int not null constraint progress_report_percent_ck check (percent between 0 and 100),
  measures    text not null,
  progress    text not null,
  effect      text not null
);
comment on table progress_report is 'Periodic report of a unit in three parts (BZ-38).';
create index progress_report_task_ix on progress_report (task_id, reported_at desc);

-- Decision 14: lamps are computed when asked, from dates and the calendar, never stored. Both functions are under the caller's row scope.
create function task_lamps(today date)
  returns table (task_id uuid, matter_id uuid, light text, reason text, due_on date, remaining int, severity int)
  language sql stable as $$
  select t.id, t.matter_id, l.light, l.reason, t.due_on, d.ordinal - n.ordinal, l.severity
  from task t
  join working_day_index d on d.day = t.due_on
  join working_day_index n on n.day = today
  cross join lateral (
    select * from (values
      (t.status in ('ACCEPTED', 'CLOSED', 'TERMINATED'), 'GREY', 'CLOSED', 0),
      (t.status = 'SUSPENDED', 'GREY', 'PAUSED', 1),
      (today > t.due_on, 'RED', 'OVERDUE', 4),
      (d.ordinal - n.ordinal <= 3, 'YELLOW', 'DUE_SOON', 3),
      (t.provisional, 'GREY', 'PROVISIONAL', 1),
      (true, 'GREEN', 'ON_SCHEDULE', 2)) rule (applies, light, reason, severity)
    where applies limit 1) l $$;

-- A matter shows the worst lamp of its open tasks.
create function matter_lamps(today date)
  returns table (matter_id uuid, light text, reason text, due_on date, remaining int)
  language sql stable as $$
  select m.id,
    case when m.closed_at is not null then 'GREY' when m.step in ('COMPLETED', 'FED_BACK') then 'GREEN' else coalesce(w.light, 'GREY') end,
    case when m.closed_late then 'CLOSED_LATE' when m.closed_at is not null then 'CLOSED'
         when m.step in ('COMPLETED', 'FED_BACK') then 'ON_SCHEDULE' else coalesce(w.reason, 'NOT_STARTED') end,
    coalesce(w.due_on, m.due_on), w.remaining
  from matter m
  left join lateral (
    select l.light, l.reason, l.due_on, l.remaining from task_lamps(today) l
    where l.matter_id = m.id and m.closed_at is null and l.reason <> 'CLOSED' order by l.severity desc, l.due_on, l.task_id limit 1) w on true $$;

-- What a search must find in the grams: all bigrams of its words, or the single character.
create function search_terms(text) returns text[] language sql immutable parallel safe as $$
  select coalesce(array_agg(distinct substr(w, i, least(2, length(w)))), '{}')
  from regexp_split_to_table(lower($1), '[[:space:][:punct:]，。、；：？！（）〔〕《》“”]+') w,
       generate_series(1, greatest(length(w) - 1, 1)) i
  where w <> '' $$;
