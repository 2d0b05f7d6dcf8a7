create table notification (
  id            uuid primary key,
  officer_id    uuid not null constraint notification_officer_fk references officer,
  kind          text not null,
  unique_key    text not null,
  title         text not null,
  link          text not null,
  matter_id     uuid,
  task_id       uuid,
  plan_id       uuid,
  finding_id    uuid,
  escalation_id uuid,
  created_at    timestamptz not null,
  read_at       timestamptz,
  constraint notification_once_uq unique (officer_id, unique_key)
);
comment on table notification is 'Who hears what; unique_key makes doubles impossible however many replicas scan.';
create index notification_inbox_ix on notification (officer_id, created_at desc, id desc);

create table push_subscription (
  id              uuid primary key,
  officer_id      uuid not null constraint push_subscription_officer_fk references officer,
  endpoint        text not null,
  p256dh          text not null,
  auth            text not null,
  created_at      timestamptz not null,
  dropped_at      timestamptz,
  constraint push_subscription_endpoint_uq unique (endpoint)
);
comment on table push_subscription is 'Web Push subscriptions (RFC 8030) of an officer''s browsers.';
create index push_subscription_officer_ix on push_subscription (officer_id) where dropped_at is null;

create table delivery (
  id              uuid primary key,
  notification_id uuid not null constraint delivery_notification_fk references notification,
  subscription_id uuid constraint delivery_subscription_fk references push_subscription,
  channel         text not null constraint delivery_channel_ck check (channel in ('IN_APP', 'WEB_PUSH')),
  state           text not null constraint delivery_state_ck check (state in ('PENDING', 'DELIVERED', 'DROPPED')),
  attempts        int not null default 0,
  next_attempt_at timestamptz,
  constraint delivery_once_uq unique nulls not distinct (notification_id, channel, subscription_id)
);
comment on table delivery is 'Notification outbox: one row per notification, channel and subscription; taken with SKIP LOCKED.';
create index delivery_due_ix on delivery (next_attempt_at) where state = 'PENDING';

create table delivery_attempt (
  id          uuid primary key,
  delivery_id uuid not null constraint delivery_attempt_delivery_fk references delivery,
  at          timestamptz not null,
  outcome     text not null constraint delivery_attempt_outcome_ck check (outcome in ('DELIVERED', 'FAILED', 'DROPPED')),
  status_code int,
  error       text
);
comment on table delivery_attempt is 'Every attempt of every delivery, never deleted.';
create index delivery_attempt_delivery_ix on delivery_attempt (delivery_id, at);

create table application_key (
  name       text primary key,
  public_key text not null,
  private_key text not null
);
comment on table application_key is 'VAPID key pair (RFC 8292), made once when none is configured.';

create table session_token (
  id            text primary key,
  sid           text,
  subject       text not null,
  id_token      text not null,
  access_token  text not null,
  refresh_token text not null,
  expires_at    timestamptz not null,
  created_at    timestamptz not null
);
comment on table session_token is 'OIDC tokens of browser sessions; the browser holds a random value, the id is its SHA-256.';
create index session_token_sid_ix on session_token (sid);
create index session_token_subject_ix on session_token (subject);

-- Writes notifications for other officers than the caller, whose inboxes the caller cannot see. Returns how many had not heard of it.
create function post_notification(recipients uuid[], n_kind text, n_key text, n_title text, n_link text,
    n_matter uuid, n_task uuid, n_plan uuid, n_finding uuid, n_escalation uuid, n_at timestamptz)
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
    from posted join push_subscription s on s.officer_id = posted.officer_id and s.dropped_at is null)
  select count(pg_notify('luoshi', 'notification-arrived:' || officer_id || ':' || id))::int from posted $$;

-- One browser, one subscription: whoever logs in there takes it over, and what waited for the one before is not sent to him.
create function register_push_subscription(s_id uuid, s_officer uuid, s_endpoint text, s_p256dh text, s_auth text, s_at timestamptz)
  returns void language sql security definer set search_path from current as $$
  update delivery set state = 'DROPPED', next_attempt_at = null
  where state = 'PENDING'
    and subscription_id in (select id from push_subscription where endpoint = s_endpoint and officer_id <> s_officer);
  insert into push_subscription (id, officer_id, endpoint, p256dh, auth, created_at)
  values (s_id, s_officer, s_endpoint, s_p256dh, s_auth, s_at)
  on conflict on constraint push_subscription_endpoint_uq do update
  set officer_id = excluded.officer_id, p256dh = excluded.p256dh, auth = excluded.auth, created_at = excluded.created_at, dropped_at = null $$;
