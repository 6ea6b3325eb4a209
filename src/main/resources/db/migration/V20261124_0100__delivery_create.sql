create table delivery_setting (
  single      boolean     primary key default true check (single),
  digest_at   time        not null,
  opens_at    time        not null,
  closes_at   time        not null,
  ahead_days  integer[]   not null,
  attempts    integer     not null check (attempts between 1 and 20),
  first_wait  integer     not null check (first_wait between 1 and 3600),
  stale_hours integer     not null check (stale_hours between 1 and 720),
  sent_days   integer     not null check (sent_days between 31 and 400),
  inbox_days  integer     not null check (inbox_days between 30 and 1000),
  check (opens_at < closes_at and digest_at >= opens_at and digest_at < closes_at)
);

insert into delivery_setting values (true, '08:30', '08:00', '18:00', '{5,1,0}', 8, 60, 72, 31, 180);

comment on table delivery_setting is '送达的规矩，只有一行';
comment on column delivery_setting.ahead_days is '到期前几天列入每日提要';
comment on column delivery_setting.attempts is '对外发送最多试几次，之后转为未送达';
comment on column delivery_setting.first_wait is '第一次失败后等几秒再试，之后每次加倍';
comment on column delivery_setting.stale_hours is '超过几小时的消息不再对外发送';

create table delivery_rule (
  topic   varchar(16) not null,
  step    varchar(16) not null,
  loud    varchar(8)  not null check (loud in ('SILENT', 'AT_ONCE')),
  nudge   boolean     not null default false,
  primary key (topic, step),
  check (topic <> 'ROUND' or loud = 'SILENT'),
  check (not nudge or loud = 'AT_ONCE')
);

insert into delivery_rule (topic, step, loud) values
  ('PART', 'WORK', 'SILENT'), ('RECTIFICATION', 'RECTIFY', 'SILENT'),
  ('RECTIFICATION', 'ACCEPT', 'AT_ONCE'), ('RECTIFICATION', 'RECTIFY_AGAIN', 'AT_ONCE'),
  ('PART', 'REDO', 'AT_ONCE'), ('REPORT', 'REFILL', 'AT_ONCE'), ('NOTICE', 'REDRAFT', 'AT_ONCE'),
  ('BULLETIN', 'REDO_BULLETIN', 'AT_ONCE'), ('RECTIFICATION', 'SUPERVISE_RED', 'AT_ONCE'),
  ('RECTIFICATION', 'INTERVIEW', 'AT_ONCE'), ('RECTIFICATION', 'ACCOUNTABILITY', 'AT_ONCE');
insert into delivery_rule (topic, step, loud, nudge) values
  ('RECTIFICATION', 'NUDGED', 'AT_ONCE', true), ('REPORT', 'REMINDED', 'AT_ONCE', true),
  ('BULLETIN', 'BULLETIN_UNREAD', 'AT_ONCE', true);

comment on table delivery_rule is '哪些消息不进收件箱（SILENT）、哪些可以立即对外发送（AT_ONCE）；没有列出的只进收件箱';
comment on column delivery_rule.nudge is '催办：同一件事在专项工作规定的间隔内只对外发一次，不论哪个渠道';
