create table site (
  id           uuid        primary key,
  version      bigint      not null,
  owner_path   text        not null,
  unit_id      uuid        references unit,
  unit_path    text,
  outside_name text        check (length(outside_name) between 1 and 100),
  name         text        not null check (length(name) between 1 and 100),
  category     text        not null check (length(category) <= 40),
  place        text        not null check (length(place) <= 200),
  closed_on    date,
  check ((unit_id is null) = (unit_path is null)),
  check (unit_id is null or outside_name is null)
);

create unique index site_once on site (owner_path, unit_id, outside_name, name) nulls not distinct where closed_on is null;
create index site_list on site (owner_path, name, id);
create index site_of_unit on site (unit_path text_pattern_ops, name, id);
create index on site (unit_id);

comment on table site is '点位：单位里或单位外要看的一个地方';
comment on column site.outside_name is '不属于任何单位的地方归谁，如农贸市场管理方；与 unit_id 二者至多有一';

create table checklist (
  id          uuid        primary key,
  version     bigint      not null,
  owner_path  text        not null,
  name        text        not null check (length(name) between 1 and 100),
  number      integer     not null check (number > 0),
  previous_id uuid        references checklist,
  status      varchar(12) not null check (status in ('DRAFT', 'READY', 'RETIRED')),
  used_at     timestamptz,
  changed_at  timestamptz not null,
  unique (owner_path, name, number)
);

create index on checklist (previous_id);

comment on table checklist is '检查表；used_at 起不再改动，修改另出一版';

create table checklist_group (
  id           uuid    primary key,
  checklist_id uuid    not null references checklist,
  sort         integer not null,
  name         text    not null check (length(name) between 1 and 100)
);

create index on checklist_group (checklist_id, sort);

comment on table checklist_group is '检查表的分组，可与标准的方面不同';

create table checklist_question (
  id           uuid        primary key,
  checklist_id uuid        not null references checklist,
  group_id     uuid        not null references checklist_group,
  sort         integer     not null,
  text         text        not null check (length(text) between 1 and 500),
  node_id      uuid        references standard_node,
  dimension    varchar(8)  not null check (dimension in ('WORK', 'DUTY')),
  weight       integer     not null check (weight between 1 and 1000),
  phrases      text        not null check (length(phrases) <= 2000)
);

create index on checklist_question (checklist_id);
create index on checklist_question (group_id, sort);
create index on checklist_question (node_id);

comment on table checklist_question is '检查内容；dimension 为工作或履职情况，phrases 一行一条常用语';
