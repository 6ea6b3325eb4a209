create table delivery_digest (
  id         uuid        primary key,
  person_id  uuid        not null references person,
  on_date    date        not null,
  made_at    timestamptz not null,
  overdue    integer     not null check (overdue >= 0),
  today      integer     not null check (today >= 0),
  soon       integer     not null check (soon >= 0),
  returned   integer     not null check (returned >= 0),
  fresh      integer     not null check (fresh >= 0),
  unique (person_id, on_date),
  check (overdue + today + soon + returned + fresh > 0)
);

create index on delivery_digest (made_at);
comment on table delivery_digest is '每日提要：每人每个工作日最多一条，没有事项就没有';

create table delivery_digest_run (
  on_date     date        primary key,
  finished_at timestamptz not null
);

comment on table delivery_digest_run is '哪几天的提要已经全部做完';

create table inbox_entry (
  id         uuid        primary key,
  person_id  uuid        not null references person,
  work_id    uuid        references work_item on delete cascade,
  digest_id  uuid        references delivery_digest,
  arrived_at timestamptz not null,
  read_at    timestamptz,
  unique (person_id, work_id),
  unique (person_id, digest_id),
  check ((work_id is null) <> (digest_id is null))
);

create index on inbox_entry (person_id, arrived_at desc, id);
create index inbox_entry_unread on inbox_entry (person_id, arrived_at desc, id) where read_at is null;
create index on inbox_entry (arrived_at);
create index on inbox_entry (work_id);
create index on inbox_entry (digest_id);
comment on table inbox_entry is '收件箱：每人一份，点开即为已读';

-- the reference is looked at when the transaction ends: the row is written before the item it speaks of
create table delivery_outbox (
  id         uuid        primary key,
  dedup_key  text        not null unique,
  channel    varchar(6)  not null check (channel in ('INBOX', 'MAIL', 'ROBOT')),
  work_id    uuid        references work_item on delete cascade deferrable initially deferred,
  digest_id  uuid        references delivery_digest,
  person_id  uuid        references person,
  subject_id uuid,
  nudge      boolean     not null default false,
  status     varchar(7)  not null default 'WAITING' check (status in ('WAITING', 'DONE', 'DROPPED', 'DEAD')),
  attempts   integer     not null default 0,
  next_at    timestamptz not null,
  created_at timestamptz not null,
  ended_at   timestamptz,
  error      text,
  check ((work_id is null) <> (digest_id is null)),
  check ((status = 'WAITING') = (ended_at is null)),
  check (channel = 'INBOX' or person_id is not null)
);

create index delivery_outbox_waiting on delivery_outbox (channel, next_at, id) where status = 'WAITING';
create index delivery_outbox_dead on delivery_outbox (ended_at desc, id) where status = 'DEAD';
create index delivery_outbox_ended on delivery_outbox (ended_at) where ended_at is not null;
create index delivery_outbox_nudged on delivery_outbox (person_id, subject_id, created_at) where nudge;
create index on delivery_outbox (work_id);
create index on delivery_outbox (digest_id);
comment on table delivery_outbox is '待送达：与事件同一事务写入，至少送一次；DONE 已送，DROPPED 已不必送，DEAD 多次失败';
comment on column delivery_outbox.dedup_key is '同一件事对同一人同一渠道只有一行';
