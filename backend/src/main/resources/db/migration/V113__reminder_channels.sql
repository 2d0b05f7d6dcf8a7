-- Row 32: channels of a person beside app and push, one after the other until he has read. What is read in time goes no further.
update rule_set set parameters = '{"fallOverMinutes": 30}'::jsonb || parameters;

create table channel_address (
  id                uuid primary key,
  officer_id        uuid not null constraint channel_address_officer_fk references officer,
  channel           text not null constraint channel_address_channel_ck check (channel in ('ROBOT', 'MAIL', 'SMS')),
  address           text not null,
  secret            text,
  created_at        timestamptz not null,
  last_delivered_at timestamptz,
  dead_at           timestamptz,
  dead_reason       text,
  removed_at        timestamptz
);
comment on table channel_address is 'ChannelAddress 提醒渠道: where an officer hears outside the app; a changed address is a new row, a dead one gets nothing more.';
create unique index channel_address_officer_uq on channel_address (officer_id, channel) where removed_at is null;
alter table channel_address enable row level security;
create policy channel_address_own on channel_address using (caller_is_system() or officer_id = caller_officer()) with check (true);
grant select, insert, update on channel_address to luoshi_app;

alter table push_subscription add column last_delivered_at timestamptz;

alter table delivery
  add column rung int not null default 0,
  add column address_id uuid constraint delivery_address_fk references channel_address,
  drop constraint delivery_channel_ck,
  add constraint delivery_channel_ck check (channel in ('IN_APP', 'WEB_PUSH', 'ROBOT', 'MAIL', 'SMS')),
  drop constraint delivery_state_ck,
  add constraint delivery_state_ck check (state in ('PENDING', 'DELIVERED', 'DROPPED', 'SKIPPED'));
comment on column delivery.rung is 'Place in the ladder of channels, from 0; each waits so many times the minutes of the rule set.';
comment on column delivery.state is 'SKIPPED: it was read before this channel had its turn.';

-- Minutes between two channels of the ladder, by the rules in force there.
create function fall_over_wait(of_jurisdiction uuid, at timestamptz) returns interval
  language sql stable security definer set search_path from current as $$
  select make_interval(mins => (parameters ->> 'fallOverMinutes')::int) from rule_set r
  where (r.jurisdiction_id = of_jurisdiction or r.jurisdiction_id is null)
    and r.effective_on <= (at at time zone 'Asia/Shanghai')::date
    and not exists (select from rule_set_withdrawal w where w.rule_set_id = r.id)
  order by r.jurisdiction_id nulls last, r.effective_on desc, r.version desc limit 1 $$;

-- As before, and for every channel of the person its place in the ladder. Push comes first; with n_channels the ladder ends after so many.
drop function post_notification(uuid[], text, text, text, text, uuid, uuid, uuid, uuid, uuid, timestamptz);
create function post_notification(recipients uuid[], n_kind text, n_key text, n_title text, n_link text,
    n_matter uuid, n_task uuid, n_plan uuid, n_finding uuid, n_escalation uuid, n_at timestamptz, n_channels int default 9)
  returns int language sql security definer set search_path from current as $$
  with posted as (
    insert into notification (id, officer_id, kind, unique_key, title, link, matter_id, task_id, plan_id, finding_id, escalation_id, created_at)
    select gen_random_uuid(), o.id, n_kind, n_key, n_title, n_link, n_matter, n_task, n_plan, n_finding, n_escalation, n_at
    from officer o where o.id = any (recipients) and not o.disabled
    on conflict on constraint notification_once_uq do nothing
    returning id, officer_id),
  shown as (
    insert into delivery (id, notification_id, channel, state, attempts)
    select gen_random_uuid(), id, 'IN_APP', 'DELIVERED', 1 from posted returning id),
  shown_attempt as (
    insert into delivery_attempt (id, delivery_id, at, outcome) select gen_random_uuid(), id, n_at, 'DELIVERED' from shown),
  pushed as (
    insert into delivery (id, notification_id, subscription_id, channel, state, next_attempt_at)
    select gen_random_uuid(), posted.id, s.id, 'WEB_PUSH', 'PENDING', n_at
    from posted join push_subscription s on s.officer_id = posted.officer_id and s.dropped_at is null),
  ladder as (
    select posted.id, o.jurisdiction_id, a.id as address_id, a.channel,
      row_number() over (partition by posted.id order by array_position(array['ROBOT', 'MAIL', 'SMS'], a.channel))::int - 1
        + (exists (select from push_subscription s where s.officer_id = posted.officer_id and s.dropped_at is null))::int as rung
    from posted join officer o on o.id = posted.officer_id
    join channel_address a on a.officer_id = posted.officer_id and a.removed_at is null and a.dead_at is null),
  queued as (
    insert into delivery (id, notification_id, address_id, channel, state, rung, next_attempt_at)
    select gen_random_uuid(), id, address_id, channel, 'PENDING', rung, n_at + rung * fall_over_wait(jurisdiction_id, n_at)
    from ladder where rung < n_channels)
  select count(pg_notify('luoshi', 'notification-arrived:' || officer_id || ':' || id))::int from posted $$;

-- How often the people of a unit were reminded of tasks, and how often they read it: for the office, and for the unit itself (减负).
create function unit_reminders(of_unit uuid, since timestamptz)
  returns table (officer_id uuid, name text, title text, reminded int, read int, median_minutes int)
  language sql stable security definer set search_path from current as $$
  select o.id, o.name, o.title, count(n.id)::int, count(n.read_at)::int,
    (percentile_cont(0.5) within group (order by extract(epoch from n.read_at - n.created_at) / 60))::int
  from officer o left join notification n on n.officer_id = o.id and n.created_at >= since
    and n.kind in ('TASK_DUE_SOON', 'TASK_OVERDUE', 'TASK_UNSIGNED', 'TASK_EXPEDITED')
  where o.unit_id = of_unit and not o.disabled
    and ((caller_is_office() and o.jurisdiction_id = caller_jurisdiction())
      or (caller_is('LIAISON', 'UNIT_HEAD') and o.unit_id = caller_unit()))
  group by o.id order by count(n.id) desc, o.name $$;
