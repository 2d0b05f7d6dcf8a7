-- Many occasions in one statement. Each post: recipients, kind, key of the occasion, title, link, records, how many channels its ladder has.
-- The dispatchers are woken when something is to be sent outside the app, once for a transaction.
create function post_notifications(posts jsonb, n_at timestamptz) returns int
  language sql security definer set search_path from current as $$
  with post as (
    select * from jsonb_to_recordset(posts) as p(recipients uuid[], kind text, key text, title text, link text,
      matter uuid, task uuid, plan uuid, finding uuid, escalation uuid, channels int)),
  posted as (
    insert into notification (id, officer_id, kind, unique_key, title, link, matter_id, task_id, plan_id, finding_id, escalation_id, created_at)
    select gen_random_uuid(), o.id, p.kind, p.key, p.title, p.link, p.matter, p.task, p.plan, p.finding, p.escalation, n_at
    from post p join officer o on o.id = any (p.recipients) and not o.disabled
    on conflict on constraint notification_once_uq do nothing
    returning id, officer_id, kind),
  shown as (
    insert into delivery (id, notification_id, channel, state, attempts)
    select gen_random_uuid(), id, 'IN_APP', 'DELIVERED', 1 from posted returning id),
  shown_attempt as (
    insert into delivery_attempt (id, delivery_id, at, outcome) select gen_random_uuid(), id, n_at, 'DELIVERED' from shown),
  pushed as (
    insert into delivery (id, notification_id, subscription_id, channel, state, next_attempt_at)
    select gen_random_uuid(), posted.id, s.id, 'WEB_PUSH', 'PENDING', n_at
    from posted join push_subscription s on s.officer_id = posted.officer_id and s.dropped_at is null
    returning id),
  ladder as (
    select posted.id, posted.kind, o.jurisdiction_id, a.id as address_id, a.channel,
      row_number() over (partition by posted.id order by array_position(array['ROBOT', 'MAIL', 'SMS'], a.channel))::int - 1
        + (exists (select from push_subscription s where s.officer_id = posted.officer_id and s.dropped_at is null))::int as rung
    from posted join officer o on o.id = posted.officer_id
    join channel_address a on a.officer_id = posted.officer_id and a.removed_at is null and a.dead_at is null),
  queued as (
    insert into delivery (id, notification_id, address_id, channel, state, rung, next_attempt_at)
    select gen_random_uuid(), id, address_id, channel, 'PENDING', rung, n_at + rung * fall_over_wait(jurisdiction_id, n_at)
    from ladder where rung < (select max(channels) from post where post.kind = ladder.kind)
    returning id),
  woken as (
    select count(pg_notify('luoshi', 'delivery-waits:')) from (select id from pushed union all select id from queued) waiting)
  select count(pg_notify('luoshi', 'notification-arrived:' || officer_id || ':' || posted.id))::int from posted, woken $$;

-- One occasion, for what the database itself has to tell.
create or replace function post_notification(recipients uuid[], n_kind text, n_key text, n_title text, n_link text,
    n_matter uuid, n_task uuid, n_plan uuid, n_finding uuid, n_escalation uuid, n_at timestamptz, n_channels int default 9)
  returns int language sql security definer set search_path from current as $$
  select post_notifications(jsonb_build_array(jsonb_build_object('recipients', recipients, 'kind', n_kind, 'key', n_key, 'title', n_title,
    'link', n_link, 'matter', n_matter, 'task', n_task, 'plan', n_plan, 'finding', n_finding, 'escalation', n_escalation,
    'channels', n_channels)), n_at) $$;
