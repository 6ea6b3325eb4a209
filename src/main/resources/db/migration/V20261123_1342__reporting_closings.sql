create table rollup_closing (
  id         uuid        primary key,
  version    bigint      not null,
  period_id  uuid        not null references report_period,
  campaign_id uuid       not null references campaign,
  nth        integer     not null check (nth > 0),
  title      text        not null,
  reported   integer     not null,
  missing    integer     not null,
  sealed     boolean     not null,
  closed_by  uuid        not null,
  closed_by_name text    not null,
  closed_at  timestamptz not null,
  unique (period_id, nth)
);

create index on rollup_closing (campaign_id);

comment on table rollup_closing is '一期汇总的定稿；汇总表文件挂在 rollup_closing 上，sealed 后不可更换';

create table burden_limit (
  owner_path text        primary key,
  answers    integer     not null check (answers between 1 and 100000),
  refuses    boolean     not null,
  set_by     uuid        not null,
  set_at     timestamptz not null
);

comment on table burden_limit is '一个单位一个月最多要答几项；refuses 为真时超出不能发布，否则只提示';
