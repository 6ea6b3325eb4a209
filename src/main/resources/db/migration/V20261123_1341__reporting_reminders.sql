create table report_reminder (
  id        uuid        primary key,
  report_id uuid        not null references report,
  step      varchar(10) not null check (step in ('FIVE_DAYS', 'ONE_DAY', 'THE_DAY', 'OVERDUE')),
  sent      boolean     not null,
  made_at   timestamptz not null,
  unique (report_id, step)
);

create table report_nudge (
  id         uuid        primary key,
  period_id  uuid        not null references report_period,
  units      integer     not null check (units > 0),
  actor_id   uuid        not null,
  actor_name text        not null,
  nudged_at  timestamptz not null
);

create index on report_nudge (period_id, nudged_at);

comment on table report_reminder is '到期提醒；每份报表每一步只有一行，sent 为假的是被更强的一次代替';
comment on table report_nudge is '爱卫办对未报单位的一次催报';
