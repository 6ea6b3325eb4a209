create table ranking_rule (
  id           uuid          primary key,
  campaign_id  uuid          not null references campaign,
  no           integer       not null check (no > 0),
  least        integer       not null check (least between 1 and 50),
  least_units  integer       not null check (least_units between 2 and 50),
  strength     numeric(5, 1) not null check (strength between 0.5 and 100),
  band         numeric(3, 1) not null check (band between 0 and 5),
  durable_days integer       not null check (durable_days between 1 and 365),
  note         text          not null,
  made_by      uuid          not null,
  made_by_name text          not null,
  made_at      timestamptz   not null,
  unique (campaign_id, no)
);

create table ranking_rule_weight (
  rule_id   uuid        not null references ranking_rule,
  indicator varchar(10) not null check (indicator in ('RECTIFIED', 'REPORTED', 'TASKS', 'DURABLE')),
  weight    integer     not null check (weight between 0 and 100),
  primary key (rule_id, indicator)
);

comment on table ranking_rule is '排名规则，每改一次是一个新版本；只增不改';
comment on column ranking_rule.strength is '收缩强度：相当于多少件同类平均水平的事项';
comment on column ranking_rule.band is '区间为得分上下几个标准差，区间重叠者并列';
comment on table ranking_rule_weight is '各项权重；项目只有工作结果，没有登录次数和上传数量';

create table ranking_period (
  id              uuid        primary key,
  version         bigint      not null,
  campaign_id     uuid        not null references campaign,
  campaign_name   text        not null,
  owner_path      text        not null,
  office_unit_id  uuid        not null references unit,
  month           date        not null check (extract(day from month) = 1),
  rule_id         uuid        not null references ranking_rule,
  status          varchar(9)  not null check (status in ('FROZEN', 'PUBLISHED', 'VOID')),
  frozen_by       uuid        not null,
  frozen_by_name  text        not null,
  frozen_at       timestamptz not null
);

create unique index ranking_period_one_for_a_month on ranking_period (campaign_id, month) where status <> 'VOID';

create table ranking_transition (
  id          uuid        primary key,
  period_id   uuid        not null references ranking_period,
  seq         integer     not null check (seq > 0),
  action      varchar(8)  not null,
  from_status varchar(9)  not null,
  to_status   varchar(9)  not null,
  actor_id    uuid        not null,
  actor_name  text        not null,
  remark      text        not null,
  occurred_at timestamptz not null,
  unique (period_id, seq)
);

create table ranking_unit (
  period_id uuid        not null references ranking_period,
  unit_id   uuid        not null references unit,
  unit_path text        not null,
  unit_name text        not null,
  kind      varchar(20) not null,
  primary key (period_id, unit_id)
);

create table ranking_fact (
  period_id  uuid        not null,
  unit_id    uuid        not null,
  indicator  varchar(10) not null,
  record_id  uuid        not null,
  seq        integer     not null,
  label      text        not null,
  counted_on date        not null,
  done_on    date,
  good       boolean     not null,
  primary key (period_id, unit_id, indicator, record_id, seq),
  foreign key (period_id, unit_id) references ranking_unit
);

comment on table ranking_period is '某月排名：锁定时连同规则版本和全部事实一起保存';
comment on table ranking_transition is '排名锁定、公布、撤回、作废的记录；只增不改';
comment on table ranking_unit is '锁定时参加排名的单位及其类别';
comment on table ranking_fact is '锁定时的事实，一件一行；以后的变化不影响已锁定的排名';
comment on column ranking_fact.counted_on is '到期日；销号保持为应满日';
