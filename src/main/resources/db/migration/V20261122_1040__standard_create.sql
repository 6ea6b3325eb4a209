create table standard_edition (
  id                  uuid         primary key,
  version             bigint       not null,
  code                varchar(40)  not null check (code <> ''),
  name                varchar(100) not null check (name <> ''),
  label               varchar(60)  not null,
  source_note         text         not null,
  sample              boolean      not null,
  owner_path          text,
  previous_edition_id uuid         references standard_edition,
  created_at          timestamptz  not null,
  created_by_name     text         not null,
  frozen_at           timestamptz,
  frozen_by           uuid,
  frozen_by_name      text,
  constraint standard_edition_frozen_whole
    check ((frozen_at is null) = (frozen_by is null) and (frozen_at is null) = (frozen_by_name is null)),
  constraint standard_edition_shipped_frozen check (owner_path is not null or frozen_at is not null)
);

create unique index standard_edition_label on standard_edition (coalesce(owner_path, ''), code, label);
create index on standard_edition (previous_edition_id);

create table standard_node (
  id               uuid         primary key,
  version          bigint       not null,
  edition_id       uuid         not null references standard_edition,
  parent_id        uuid         references standard_node,
  level            varchar(16)  not null check (level in ('ASPECT', 'ITEM', 'REQUIREMENT')),
  code             varchar(20)  not null check (code <> ''),
  title            varchar(300) not null check (title <> ''),
  detail           text         not null,
  usual_lead       varchar(200) not null,
  health_unit      varchar(200) not null,
  inspection_group varchar(60)  not null,
  sort             integer      not null,
  constraint standard_node_code unique (edition_id, code),
  constraint standard_node_parent check ((level = 'ASPECT') = (parent_id is null))
);

create index on standard_node (parent_id);

create table standard_data_item (
  id           uuid         primary key,
  version      bigint       not null,
  edition_id   uuid         not null references standard_edition,
  aspect_id    uuid         references standard_node,
  number       integer      not null check (number between 1 and 9999),
  name         varchar(200) not null check (name <> ''),
  definition   text         not null,
  unit         varchar(40)  not null,
  operator     varchar(16)  not null
               check (operator in ('GE', 'LE', 'EQ', 'RISING', 'FALLING', 'NONE_OCCURRED', 'LEVEL')),
  target_text  varchar(200) not null,
  target_value numeric(18, 4),
  supplier     varchar(200) not null,
  years        integer      not null check (years between 1 and 10),
  constraint standard_data_item_number unique (edition_id, number),
  constraint standard_data_item_target check (operator not in ('GE', 'LE', 'EQ') or target_value is not null)
);

create index on standard_data_item (aspect_id);

comment on table standard_edition is '标准版本；owner_path 为空的是随程序提供的示例';
comment on column standard_node.inspection_group is '督导归类：督导按此标题汇总，可与所属方面不同；空表示按所属方面';
comment on column standard_data_item.years is '统计年数：从复审年度往前连续几年';
