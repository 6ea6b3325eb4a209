create table data_value (
  id           uuid           primary key,
  version      bigint         not null,
  campaign_id  uuid           not null references campaign,
  item_id      uuid           not null references standard_data_item,
  item_name    text           not null,
  year         integer        not null check (year between 2000 and 2100),
  unit_id      uuid           references unit,
  unit_path    text,
  supplier     text           not null check (supplier <> ''),
  due_on       date,
  status       varchar(10)    not null
               check (status in ('FILLING', 'SUBMITTED', 'VERIFIED', 'RETURNED', 'LOCKED', 'FILED')),
  value_text   varchar(100)   not null,
  value_number numeric(18, 4),
  explanation  varchar(1000)  not null,
  said_by      varchar(100)   not null,
  said_in      varchar(200)   not null,
  said_on      date,
  on_behalf    boolean        not null,
  submitted_by uuid,
  entered_by   text           not null,
  entered_at   timestamptz    not null,
  unique (campaign_id, item_id, year),
  check ((unit_id is null) = (unit_path is null)),
  check (status in ('FILLING', 'RETURNED') or value_text <> ''),
  check (status in ('FILLING', 'RETURNED') or submitted_by is not null),
  check (not on_behalf or (said_by <> '' and said_in <> ''))
);

create index on data_value (item_id);
create index on data_value (unit_id) where unit_id is not null;

create table data_value_transition (
  id          uuid        primary key,
  value_id    uuid        not null references data_value,
  action      varchar(12) not null,
  from_status varchar(10),
  to_status   varchar(10) not null,
  actor_id    uuid        not null,
  actor_name  text        not null,
  value_text  text        not null,
  remark      text        not null,
  occurred_at timestamptz not null
);

create index on data_value_transition (value_id, occurred_at, id);

comment on table data_value is '复审数据项的一个年度值；没有行的是“待分发”';
comment on column data_value.supplier is '提供单位的名称；系统外的部门没有 unit_id';
comment on column data_value.on_behalf is '爱卫办代录：必须写明谁提供（said_by）、凭什么材料（said_in）';
comment on table data_value_transition is '数据项流转记录；只增不改';
