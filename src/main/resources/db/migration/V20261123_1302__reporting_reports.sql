create table report_period (
  id            uuid        primary key,
  collection_id uuid        not null references collection,
  campaign_id   uuid        not null references campaign,
  label         varchar(60) not null,
  from_on       date        not null,
  to_on         date        not null,
  nominal_on    date        not null,
  due_on        date        not null,
  shift_reason  varchar(12) not null check (shift_reason in ('NONE', 'WEEKEND', 'HOLIDAY')),
  calendar_known boolean   not null,
  opened_at     timestamptz not null,
  unique (collection_id, from_on),
  check (from_on <= to_on)
);

create index on report_period (campaign_id, due_on);

create table report (
  id                     uuid        primary key,
  version                bigint      not null,
  period_id              uuid        not null references report_period,
  collection_id          uuid        not null references collection,
  campaign_id            uuid        not null references campaign,
  unit_id                uuid        not null references unit,
  unit_path              text        not null,
  unit_name              text        not null,
  status                 varchar(10) not null
                         check (status in ('MISSING', 'DRAFT', 'SUBMITTED', 'APPROVED', 'RETURNED', 'EXEMPT')),
  first_submitted_at     timestamptz,
  submitted_at           timestamptz,
  submitted_by           uuid,
  submitted_by_name      text,
  lead_approved_at       timestamptz,
  reviewed_at            timestamptz,
  reviewed_by            uuid,
  reviewed_by_name       text,
  review_remark          text        not null,
  locked_exception_until date,
  saved_at               timestamptz,
  saved_by_name          text,
  unique (period_id, unit_id),
  check (status <> 'SUBMITTED' or (submitted_at is not null and first_submitted_at is not null))
);

create index on report (unit_id, status);
create index on report (collection_id, period_id, unit_path, id);
create index report_awaiting on report (campaign_id, submitted_at, id) where status = 'SUBMITTED';

create table report_row (
  id               uuid    primary key,
  report_id        uuid    not null references report,
  sort             integer not null,
  part_id          uuid    references assignment_part,
  assignment_id    uuid    references assignment,
  data_item_id     uuid    references standard_data_item,
  title            text    not null,
  lead_leader      text    not null,
  lead_unit_id     uuid    references unit,
  marked           boolean not null,
  approved_at      timestamptz,
  approved_by_name text,
  constraint report_row_sort unique (report_id, sort) deferrable initially deferred,
  unique (report_id, part_id),
  unique (report_id, data_item_id)
);

create index on report_row (assignment_id, report_id);
create index on report_row (lead_unit_id, report_id);

create table report_value (
  id            uuid        primary key,
  version       bigint      not null,
  report_id     uuid        not null references report,
  row_id        uuid        references report_row,
  field_id      uuid        not null references report_field,
  text          text        not null,
  number        numeric(18, 4),
  day           date,
  source        varchar(10) not null check (source in ('TYPED', 'LAST_MONTH', 'FACT')),
  returned_text text,
  saved_at      timestamptz not null,
  saved_by      uuid        not null,
  saved_by_name text        not null,
  unique nulls not distinct (report_id, row_id, field_id)
);

create index on report_value (row_id);

create table report_transition (
  id            uuid        primary key,
  report_id     uuid        not null references report,
  seq           integer     not null,
  action        varchar(12) not null,
  from_status   varchar(10) not null,
  to_status     varchar(10) not null,
  actor_id      uuid        not null,
  actor_name    text        not null,
  remark        text        not null,
  unit_id       uuid        references unit,
  occurred_at   timestamptz not null,
  unique (report_id, seq)
);

comment on table report_period is '一期；到期日按规则算出并写下，shift_reason 说明遇到的是周末还是节假日';
comment on table report is '一个单位一期的报表；迟报由 first_submitted_at 与 due_on 算出';
comment on column report.lead_approved_at is '牵头科室都已审核';
comment on column report.reviewed_at is '爱卫办审核通过或退回';
comment on table report_row is '报表里的一行：一项任务或一个数据项';
comment on column report_row.marked is '退回时标出，需要修改';
comment on table report_value is '一个填写项；佐证材料挂在 report_value 上';
comment on column report_value.returned_text is '上次退回时的文字，供再次审核时对照';
comment on table report_transition is '报表流转记录；只增不改。unit_id 是牵头科室审核时的科室';
